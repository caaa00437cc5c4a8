import type { Reader } from '@hoi/kit/database.ts';
import DataLoader from 'dataloader';
import { countRegistrations, type RegistrationWish } from './registration.store.ts';

/** Whose registrations are counted. */
export interface CountOf {
  readonly eventId: string;
  readonly wish: RegistrationWish;
}

/** A loader of how many registrations events have: equal wishes for several events are one statement. */
export function registrationCounts(read: Reader) {
  return new DataLoader<CountOf, number, string>(
    async (keys) => {
      const counts = new Map<string, number>();
      const groups = Map.groupBy(keys, ({ wish }) => JSON.stringify(wish));
      for (const [wish, group] of groups) {
        const eventIds = group.map(({ eventId }) => eventId);
        for (const row of await countRegistrations(read, eventIds, group[0]?.wish ?? {})) {
          counts.set(`${row.eventId} ${wish}`, row.count);
        }
      }
      return keys.map(({ eventId, wish }) => counts.get(`${eventId} ${JSON.stringify(wish)}`) ?? 0);
    },
    { cacheKeyFn: (key) => JSON.stringify(key) },
  );
}
