import type { Database } from '@hoi/kit/database.ts';
import type { Logger } from '@hoi/kit/log.ts';
import { startWorker, type Worker } from '@hoi/kit/worker.ts';
import type { Context } from '../context.ts';
import { type Maker, materialize } from './materialize.ts';
import { takePlaces } from './register-for-series.ts';
import { lockDueSeries } from './series.store.ts';
import { findPeopleWithoutPlace } from './series-places.store.ts';

/** What the worker works with. */
interface SeriesWork {
  readonly database: Database;
  readonly maker: Maker;
  /** What a command reaches when it acts for somebody who is not there. */
  readonly contextOf: (userId: string) => Context;
  readonly log: Logger;
}

const everyMs = 60_000;
const peopleAtOnce = 20;

/** Makes events of dates as they come near, and gives their places to those who come to every date. */
export function startSeriesWorker(work: SeriesWork): Worker {
  return startWorker({
    name: 'series',
    log: work.log,
    pollMs: everyMs,
    run: async () => (await extendOne(work)) + (await placePeople(work)),
  });
}

/** Extends the series that has waited longest; gives how many were due. */
function extendOne({ database, maker }: Pick<SeriesWork, 'database' | 'maker'>): Promise<number> {
  return database.transaction(async (tx) => {
    const series = await lockDueSeries(tx, maker.clock.now());
    if (!series) return 0;
    await materialize(maker, tx, series);
    return 1;
  });
}

async function placePeople({ database, contextOf, maker }: SeriesWork): Promise<number> {
  const now = maker.clock.now();
  const people = await findPeopleWithoutPlace(database.read, now, peopleAtOnce);
  for (const { seriesId, userId } of people) await takePlaces(contextOf(userId), seriesId, true);
  return people.length;
}
