import { randomUUIDv7 } from 'node:crypto';
import type { Tx } from '@hoi/kit/database.ts';
import { findQuestions, putQuestions } from './question.store.ts';

/** Asks at an event what another one asks; `typeIds` leads from the other's ticket types to its own. */
export async function copyQuestions(
  tx: Tx,
  sourceId: string,
  eventId: string,
  typeIds: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const questions = await findQuestions(tx, [sourceId]);
  const ids = new Map(questions.map(({ id }) => [id, `qst_${randomUUIDv7()}`]));
  const copies = questions.map(({ removedAt: _removed, ...question }) => ({
    ...question,
    eventId,
    id: ids.get(question.id) ?? question.id,
    visibleIfId: question.visibleIfId && (ids.get(question.visibleIfId) ?? null),
    ticketTypeIds: question.ticketTypeIds.map((id) => typeIds.get(id) ?? id),
  }));
  if (copies.length > 0) await putQuestions(tx, eventId, copies, now);
}
