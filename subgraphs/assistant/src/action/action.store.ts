import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { action, message } from '../tables.ts';

/** A proposed action as it is kept. */
export type ActionRow = typeof action.$inferSelect;
/** A proposed action to keep. */
export type NewAction = typeof action.$inferInsert;

/** The actions proposed in messages, in order. */
export function actionsOf(reader: Reader, messageIds: readonly string[]) {
  return reader
    .select()
    .from(action)
    .where(isOneOf(action.messageId, messageIds))
    .orderBy(asc(action.id));
}

/** Actions by id, in no order. */
export function actionsByIds(reader: Reader, ids: readonly string[]) {
  return reader.select().from(action).where(isOneOf(action.id, ids));
}

/** Keeps a proposal. */
export async function insertAction(tx: Tx, row: NewAction): Promise<void> {
  await tx.insert(action).values(row);
}

/** Records the person's yes, unless it was decided before or came too late; null then. */
export async function claimAction(tx: Tx, id: string, now: Date): Promise<ActionRow | null> {
  const [row] = await tx
    .update(action)
    .set({ confirmedAt: now })
    .where(
      and(
        eq(action.id, id),
        eq(action.status, 'PROPOSED'),
        isNull(action.confirmedAt),
        gt(action.expiresAt, now),
      ),
    )
    .returning();
  return row ?? null;
}

/** Records how a confirmed action ended, unless a twin has done so; gives it as it is then. */
export async function finishAction(
  tx: Tx,
  id: string,
  end: { readonly status: ActionRow['status']; readonly outcome: string },
): Promise<ActionRow> {
  await tx
    .update(action)
    .set(end)
    .where(and(eq(action.id, id), eq(action.status, 'PROPOSED')));
  const [row] = await actionsByIds(tx, [id]);
  if (!row) throw new Error(`action ${id} is gone`);
  return row;
}

/** Turns a proposal down unless it was decided before; null then. */
export async function rejectOpenAction(
  tx: Tx,
  id: string,
  outcome: string,
): Promise<ActionRow | null> {
  const [row] = await tx
    .update(action)
    .set({ status: 'REJECTED', outcome })
    .where(and(eq(action.id, id), eq(action.status, 'PROPOSED'), isNull(action.confirmedAt)))
    .returning();
  return row ?? null;
}

/** Turns down whatever a conversation still offers. */
export async function rejectOpenActionsIn(
  tx: Tx,
  conversationId: string,
  outcome: string,
): Promise<void> {
  const messages = tx
    .select({ id: message.id })
    .from(message)
    .where(eq(message.conversationId, conversationId));
  await tx
    .update(action)
    .set({ status: 'REJECTED', outcome })
    .where(
      and(
        inArray(action.messageId, messages),
        eq(action.status, 'PROPOSED'),
        isNull(action.confirmedAt),
      ),
    );
}
