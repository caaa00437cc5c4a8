import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, asc, eq, lt } from 'drizzle-orm';
import type { MessageRow } from '../conversation/conversation.store.ts';
import { citation, message, toolCall } from '../tables.ts';

/** A look-up as it is kept. */
export type ToolCallRow = typeof toolCall.$inferSelect;
/** A citation as it is kept. */
export type CitationRow = typeof citation.$inferSelect;

/** The look-ups of messages, in the order they were made. */
export function toolCallsOf(reader: Reader, messageIds: readonly string[]) {
  return reader
    .select()
    .from(toolCall)
    .where(isOneOf(toolCall.messageId, messageIds))
    .orderBy(asc(toolCall.id));
}

/** The citations of messages, by marker. */
export function citationsOf(reader: Reader, messageIds: readonly string[]) {
  return reader
    .select()
    .from(citation)
    .where(isOneOf(citation.messageId, messageIds))
    .orderBy(asc(citation.marker));
}

/** Records a look-up that has ended. */
export async function insertToolCall(tx: Tx, row: typeof toolCall.$inferInsert): Promise<void> {
  await tx.insert(toolCall).values(row);
}

/** Records what an answer rests on. */
export async function insertCitations(
  tx: Tx,
  rows: readonly (typeof citation.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(citation).values([...rows]);
}

/** Writes an answer that is still open; false when it was ended meanwhile. */
export async function writeAnswer(
  tx: Tx,
  id: string,
  change: {
    readonly text?: string;
    readonly status?: MessageRow['status'];
    readonly leaseUntil: Date | null;
  },
): Promise<boolean> {
  const changed = await tx
    .update(message)
    .set(change)
    .where(and(eq(message.id, id), eq(message.status, 'STREAMING')))
    .returning({ id: message.id });
  return changed.length > 0;
}

/** Open answers whose writer has not come back; locked, so that one process ends them. */
export function abandonedAnswers(tx: Tx, now: Date) {
  return tx
    .select()
    .from(message)
    .where(and(eq(message.status, 'STREAMING'), lt(message.leaseUntil, now)))
    .limit(100)
    .for('update', { skipLocked: true });
}
