import type { Reader, Tx } from '@hoi/kit/database.ts';
import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import { delivery } from '../tables.ts';

/** A mail on its way. */
export type DeliveryRow = typeof delivery.$inferSelect;

/** The topic on which new mails are announced. */
export const mailTopic = 'notification:mail';

/** How long a mail is on its way at most, the ten minutes included that a server may take to accept it. */
export const longestSendMs = 15 * 60_000;

// While a mail may still get through it is not sent again; who died gives its mails back after it.
const leaseMs = longestSendMs + 5 * 60_000;

/** Where mails wait until they are sent. */
export function deliveryStore(read: Reader) {
  return {
    async enqueue(
      tx: Tx,
      notificationIds: readonly string[],
      priority: number,
      now: Date,
    ): Promise<void> {
      if (notificationIds.length === 0) return;
      await tx.insert(delivery).values(
        notificationIds.map((notificationId) => ({
          notificationId,
          status: 'QUEUED' as const,
          priority,
          nextAttemptAt: now,
        })),
      );
    },

    /** Takes mails that are due, for as long as sending may take; nobody else gets them meanwhile. */
    lease(now: Date, most: number): PromiseLike<readonly DeliveryRow[]> {
      const due = read
        .select({ id: delivery.notificationId })
        .from(delivery)
        .where(and(eq(delivery.status, 'QUEUED'), lte(delivery.nextAttemptAt, now)))
        .orderBy(asc(delivery.priority), asc(delivery.nextAttemptAt))
        .limit(most)
        .for('update', { skipLocked: true });
      return read
        .update(delivery)
        .set({
          attempts: sql`${delivery.attempts} + 1`,
          nextAttemptAt: new Date(now.getTime() + leaseMs),
        })
        .where(inArray(delivery.notificationId, due))
        .returning();
    },

    async settle(
      reader: Reader,
      notificationId: string,
      outcome: Partial<Pick<DeliveryRow, 'status' | 'nextAttemptAt' | 'problem' | 'sentAt'>>,
    ): Promise<void> {
      await reader.update(delivery).set(outcome).where(eq(delivery.notificationId, notificationId));
    },
  };
}

/** What `deliveryStore` makes. */
export type DeliveryStore = ReturnType<typeof deliveryStore>;
