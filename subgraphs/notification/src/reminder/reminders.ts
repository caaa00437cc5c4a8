import type { Clock } from '@hoi/kit/clock.ts';
import type { Database, Tx } from '@hoi/kit/database.ts';
import { fanOutStore } from '../fan-out/fan-out.store.ts';
import { fanOutTopic } from '../fan-out/run-fan-out.ts';
import type { EventRow, ProjectionStore } from '../projection/projection.store.ts';
import { type ReminderRow, reminderStore } from './reminder.store.ts';

/** The topic on which reminders are looked for at once. */
export const reminderTopic = 'notification:reminder';

// A day before, and an hour before.
const distances = [24 * 60, 60] as const;

/** Plans an event's reminders anew after it was published, moved, cancelled or restored. */
export async function planReminders(tx: Tx, event: EventRow, now: Date): Promise<void> {
  const isOn = event.status === 'PUBLISHED';
  await reminderStore.drop(tx, event.id, isOn ? event.startsAt : null);
  if (!isOn) return;
  const { id: eventId, startsAt } = event;
  const planned = distances.map((minutesBefore) => {
    const dueAt = new Date(startsAt.getTime() - minutesBefore * 60_000);
    return { eventId, startsAt, minutesBefore, dueAt };
  });
  await reminderStore.plan(
    tx,
    planned.filter(({ dueAt }) => dueAt > now),
  );
}

/** Sends the next reminder that is due on its way; gives how many it looked at. */
export function runReminders(
  database: Database,
  projections: ProjectionStore,
  clock: Clock,
): Promise<number> {
  return database.transaction(async (tx) => {
    const now = clock.now();
    const due = await reminderStore.lockDue(tx, now);
    if (!due) return 0;
    await reminderStore.done(tx, due, now);
    const event = await projections.eventOf(tx, due.eventId);
    if (event && isStillOf(due, event) && !isTooLate(due, now)) {
      const { eventId, startsAt, minutesBefore } = due;
      const key = `reminder:${eventId}:${startsAt.toISOString()}:${minutesBefore}`;
      const params = { minutesBefore };
      const news = { key, eventId, params, kind: 'EVENT_REMINDER' } as const;
      await fanOutStore.begin(tx, { ...news, audience: 'CONFIRMED' });
      database.announce(tx, fanOutTopic);
    }
    return 1;
  });
}

const isStillOf = ({ startsAt }: ReminderRow, event: EventRow) =>
  event.status === 'PUBLISHED' && event.startsAt.getTime() === startsAt.getTime();

// After a long stop the nearer reminder says all; after the start there is nothing to say.
function isTooLate({ startsAt, minutesBefore }: ReminderRow, now: Date): boolean {
  const nearer = distances.find((distance) => distance < minutesBefore) ?? 0;
  return now.getTime() >= startsAt.getTime() - nearer * 60_000;
}
