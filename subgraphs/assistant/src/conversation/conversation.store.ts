import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, asc, count, desc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import { conversation, message } from '../tables.ts';

/** A conversation as it is kept. */
export type ConversationRow = typeof conversation.$inferSelect;
/** A message as it is kept. */
export type MessageRow = typeof message.$inferSelect;

/** Conversations by id, in no order. */
export function conversationsByIds(reader: Reader, ids: readonly string[]) {
  return reader.select().from(conversation).where(isOneOf(conversation.id, ids));
}

/** Messages by id, in no order. */
export function messagesByIds(reader: Reader, ids: readonly string[]) {
  return reader.select().from(message).where(isOneOf(message.id, ids));
}

/** A conversation, locked so that two questions cannot be put into it at once. */
export async function lockConversation(tx: Tx, id: string): Promise<ConversationRow | null> {
  const [row] = await tx.select().from(conversation).where(eq(conversation.id, id)).for('update');
  return row ?? null;
}

/** A new conversation. */
export async function insertConversation(
  tx: Tx,
  row: typeof conversation.$inferInsert,
): Promise<ConversationRow> {
  const [inserted] = await tx.insert(conversation).values(row).returning();
  if (!inserted) throw new Error('the conversation was not stored');
  return inserted;
}

/** Goes on with a conversation; one that nobody owned becomes the asker's. */
export async function continueConversation(
  tx: Tx,
  id: string,
  change: { readonly ownerId: string | null; readonly updatedAt: Date },
): Promise<ConversationRow> {
  const [row] = await tx
    .update(conversation)
    .set(change)
    .where(eq(conversation.id, id))
    .returning();
  if (!row) throw new Error(`conversation ${id} is gone`);
  return row;
}

/** Erases a conversation with all that was said in it. */
export async function removeConversation(tx: Tx, id: string): Promise<void> {
  await tx.delete(conversation).where(eq(conversation.id, id));
}

/** Erases the conversations that nobody owns and that began before `before`; gives how many. */
export async function removeUnowned(tx: Tx, before: Date): Promise<number> {
  const gone = await tx
    .delete(conversation)
    .where(and(isNull(conversation.ownerId), lt(conversation.createdAt, before)))
    .returning({ id: conversation.id });
  return gone.length;
}

/** A person's conversations after a position, latest first. */
export function conversationsOf(
  reader: Reader,
  ownerId: string,
  after: { readonly updatedAt: Date; readonly id: string } | null,
  limit: number,
) {
  const { updatedAt, id } = conversation;
  const beyond = after
    ? or(lt(updatedAt, after.updatedAt), and(eq(updatedAt, after.updatedAt), lt(id, after.id)))
    : undefined;
  return reader
    .select()
    .from(conversation)
    .where(and(eq(conversation.ownerId, ownerId), beyond))
    .orderBy(desc(updatedAt), desc(id))
    .limit(limit);
}

/** How many conversations a person has. */
export async function countConversations(reader: Reader, ownerId: string): Promise<number> {
  const [row] = await reader
    .select({ n: count() })
    .from(conversation)
    .where(eq(conversation.ownerId, ownerId));
  return row?.n ?? 0;
}

/** Messages of a conversation after a position, oldest first. */
export function messagesOf(
  reader: Reader,
  conversationId: string,
  after: number,
  limit: number,
): Promise<MessageRow[]> {
  return reader
    .select()
    .from(message)
    .where(and(eq(message.conversationId, conversationId), gt(message.position, after)))
    .orderBy(asc(message.position))
    .limit(limit);
}

/** The latest messages of a conversation before a position, oldest first. */
export async function messagesBefore(
  reader: Reader,
  conversationId: string,
  position: number,
  limit: number,
): Promise<MessageRow[]> {
  const rows = await reader
    .select()
    .from(message)
    .where(and(eq(message.conversationId, conversationId), lt(message.position, position)))
    .orderBy(desc(message.position))
    .limit(limit);
  return rows.reverse();
}

/** How many messages a conversation has. */
export async function countMessages(reader: Reader, conversationId: string): Promise<number> {
  const [row] = await reader
    .select({ n: count() })
    .from(message)
    .where(eq(message.conversationId, conversationId));
  return row?.n ?? 0;
}

/** Stores messages at the end of a locked conversation, in order. */
export async function appendMessages<const Rows extends readonly NewMessage[]>(
  tx: Tx,
  conversationId: string,
  rows: Rows,
): Promise<{ [Index in keyof Rows]: MessageRow }> {
  const [last] = await tx
    .select({ position: sql<number>`coalesce(max(${message.position}), 0)` })
    .from(message)
    .where(eq(message.conversationId, conversationId));
  const first = Number(last?.position ?? 0) + 1;
  const values = rows.map((row, index) => ({ ...row, conversationId, position: first + index }));
  const inserted = await tx.insert(message).values(values).returning();
  inserted.sort((a, b) => a.position - b.position);
  // One row comes back for each that went in.
  return inserted as unknown as { [Index in keyof Rows]: MessageRow };
}

/** A message before it has a place. */
export type NewMessage = Omit<typeof message.$inferInsert, 'conversationId' | 'position'>;

/** Stops every answer of a conversation that is still being written; gives their ids. */
export async function stopAnswersIn(tx: Tx, conversationId: string): Promise<string[]> {
  const stopped = await tx
    .update(message)
    .set({ status: 'CANCELLED', leaseUntil: null })
    .where(and(eq(message.conversationId, conversationId), eq(message.status, 'STREAMING')))
    .returning({ id: message.id });
  return stopped.map((row) => row.id);
}
