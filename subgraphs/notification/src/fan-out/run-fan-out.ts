import type { Database } from '@hoi/kit/database.ts';
import type { Tell } from '../notification/tell.ts';
import { fanOutStore } from './fan-out.store.ts';

/** The topic on which new fan-outs are announced. */
export const fanOutTopic = 'notification:fan-out';

const batch = 500;

/** Tells the next batch of people of the oldest news that waits for many; gives how much was done. */
export function runFanOut(database: Database, tell: Tell): Promise<number> {
  return database.transaction(async (tx) => {
    const news = await fanOutStore.lockNext(tx);
    if (!news) return 0;
    const people = await fanOutStore.nextPeople(tx, news, batch);
    await tell(tx, news, people);
    const last = people.at(-1);
    if (last === undefined || people.length < batch) await fanOutStore.end(tx, news.key);
    else await fanOutStore.advance(tx, news.key, last);
    // One more than told, so that the next batch or fan-out follows at once.
    return people.length + 1;
  });
}
