import type { CounterReport } from './check-counters.ts';

/** What a check of the counters found, in sentences for an operator. */
export function sayCounters({ differences, undersold }: CounterReport): readonly string[] {
  const wrong = differences.length + undersold.length;
  return [
    ...differences.map(
      ({ id, sum, counted, rows }) => `${id}: ${sum} is ${counted}, but the rows add up to ${rows}`,
    ),
    ...undersold.map(
      ({ eventId, registrationId }) =>
        `${eventId}: ${registrationId} waits although there are seats for it`,
    ),
    wrong === 0 ? 'Every counter is right.' : `${wrong} are wrong.`,
  ];
}
