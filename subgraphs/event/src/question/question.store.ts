import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { queryByKeys } from '@hoi/kit/kept-query.ts';
import { and, asc, eq, isNull, notInArray, sql } from 'drizzle-orm';
import { question, questionKind, questionStage } from '../tables.ts';

export type { Answers, AnswerValue } from '../tables.ts';

/** What hosts ask those who register. */
export type QuestionRow = Readonly<typeof question.$inferSelect>;

/** What a question can be answered with, and when it can be asked. */
export const questionEnums = { kinds: questionKind.enumValues, stages: questionStage.enumValues };

/** The questions that some events ask, in order. */
export const findQuestions = queryByKeys((reader, eventIds) =>
  reader
    .select()
    .from(question)
    .where(and(isOneOf(question.eventId, eventIds), isNull(question.removedAt)))
    .orderBy(asc(question.eventId), asc(question.position)),
);

/** All questions that an event ever asked, those it asks no more last. */
export function findAllQuestions(reader: Reader, eventId: string): Promise<readonly QuestionRow[]> {
  return reader
    .select()
    .from(question)
    .where(eq(question.eventId, eventId))
    .orderBy(sql`${question.removedAt} nulls first`, asc(question.position));
}

/** Makes these the questions of an event; others are asked no more. */
export async function putQuestions(
  tx: Tx,
  eventId: string,
  rows: readonly Omit<QuestionRow, 'removedAt'>[],
  now: Date,
): Promise<void> {
  const kept = rows.map(({ id }) => id);
  await tx
    .update(question)
    .set({ removedAt: now })
    .where(
      and(
        eq(question.eventId, eventId),
        isNull(question.removedAt),
        kept.length > 0 ? notInArray(question.id, kept) : undefined,
      ),
    );
  for (const row of rows) {
    const { id: _id, eventId: _event, ...changes } = row;
    await tx
      .insert(question)
      .values(row)
      .onConflictDoUpdate({ target: question.id, set: { ...changes, removedAt: null } });
  }
}
