import type { Tx } from '@hoi/kit/database.ts';
import { and, asc, eq, isNull, lt, lte, ne, or } from 'drizzle-orm';
import { reminder } from '../tables.ts';

/** When to remind the people of an event. */
export type ReminderRow = typeof reminder.$inferSelect;

/** Where reminders are planned. */
export const reminderStore = {
  async plan(tx: Tx, rows: readonly (typeof reminder.$inferInsert)[]): Promise<void> {
    if (rows.length > 0)
      await tx
        .insert(reminder)
        .values([...rows])
        .onConflictDoNothing();
  },

  /** Drops what is not done yet: all of an event's, or all but what comes before one start. */
  async drop(tx: Tx, eventId: string, exceptStart: Date | null): Promise<void> {
    await tx
      .delete(reminder)
      .where(
        and(
          eq(reminder.eventId, eventId),
          isNull(reminder.doneAt),
          exceptStart
            ? or(ne(reminder.startsAt, exceptStart), lt(reminder.minutesBefore, 0))
            : undefined,
        ),
      );
  },

  /** One that is due and that nobody else works on. */
  async lockDue(tx: Tx, now: Date): Promise<ReminderRow | null> {
    const [row] = await tx
      .select()
      .from(reminder)
      .where(and(isNull(reminder.doneAt), lte(reminder.dueAt, now)))
      .orderBy(asc(reminder.dueAt))
      .limit(1)
      .for('update', { skipLocked: true });
    return row ?? null;
  },

  async done(tx: Tx, { eventId, startsAt, minutesBefore }: ReminderRow, at: Date): Promise<void> {
    await tx
      .update(reminder)
      .set({ doneAt: at })
      .where(
        and(
          eq(reminder.eventId, eventId),
          eq(reminder.startsAt, startsAt),
          eq(reminder.minutesBefore, minutesBefore),
        ),
      );
  },
};
