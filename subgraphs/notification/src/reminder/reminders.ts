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
// How it was is asked when people are home.
const askedAfterMinutes = 60;
const longestLateMs = 7 * 24 * 3_600_000;

/** How long before the start people are asked how it was: a time after it is below zero. */
function askingDistance({ startsAt, endsAt }: EventRow): number {
  const minutes = Math.ceil((endsAt.getTime() - startsAt.getTime()) / 60_000);
  return -(minutes + askedAfterMinutes);
}

/** Plans an event's reminders anew after it was published, moved, cancelled or restored. */
export async function planReminders(tx: Tx, event: EventRow, now: Date): Promise<void> {
  const isOn = event.status === 'PUBLISHED';
  await reminderStore.drop(tx, event.id, isOn ? event.startsAt : null);
  if (!isOn) return;
  const { id: eventId, startsAt } = event;
  const planned = [...distances, askingDistance(event)].map((minutesBefore) => {
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
      await fanOutStore.begin(tx, { ...newsOf(due), audience: 'CONFIRMED' });
      database.announce(tx, fanOutTopic);
    }
    return 1;
  });
}

function newsOf({ eventId, startsAt, minutesBefore }: ReminderRow) {
  const start = startsAt.toISOString();
  if (minutesBefore < 0) {
    // Without the distance: who was asked is not asked again because the end was moved.
    return {
      kind: 'FEEDBACK_REQUEST',
      key: `feedback:${eventId}:${start}`,
      eventId,
      params: {},
    } as const;
  }
  const key = `reminder:${eventId}:${start}:${minutesBefore}`;
  return { kind: 'EVENT_REMINDER', key, eventId, params: { minutesBefore } } as const;
}

const isStillOf = ({ startsAt }: ReminderRow, event: EventRow) =>
  event.status === 'PUBLISHED' && event.startsAt.getTime() === startsAt.getTime();

// After a long stop the nearer reminder says all; after the start there is nothing to say.
function isTooLate({ startsAt, minutesBefore, dueAt }: ReminderRow, now: Date): boolean {
  if (minutesBefore < 0) return now.getTime() > dueAt.getTime() + longestLateMs;
  const nearer = distances.find((distance) => distance < minutesBefore) ?? 0;
  return now.getTime() >= startsAt.getTime() - nearer * 60_000;
}
