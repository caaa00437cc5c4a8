import type { Database } from '@hoi/kit/database.ts';
import type { Logger } from '@hoi/kit/log.ts';
import { startWorker } from '@hoi/kit/worker.ts';
import { correctWords } from './correct-words.ts';
import type { Criteria } from './criteria.ts';
import { type TallyRow, totalOf } from './facets.ts';
import { countPeople, movePast } from './keep-entries.store.ts';
import { keptTallies } from './kept-tallies.ts';
import { knownWords } from './known-words.ts';
import { tallyForMember, tallyPublic } from './tally.store.ts';
import type { TextQuery } from './text-query.ts';

/** What searches of one service share between requests. */
export interface Search extends AsyncDisposable {
  /** Counts by facets; of very broad searches up to two minutes old. */
  tally(criteria: Criteria): Promise<readonly TallyRow[]>;
  /** How many events meet the criteria, as counted lately; null when it is not known. */
  expected(criteria: Criteria): number | null;
  /** What was meant by words that nothing has; null when there is nothing to correct. */
  correct(criteria: Criteria): Promise<TextQuery | null>;
}

const workEveryMs = 60_000;

/** Starts what keeps searches quick: the words that are known, counts, and the entries' partitions. */
export function startSearch({ database, log }: { database: Database; log: Logger }): Search {
  const { read } = database;
  const readWords = knownWords(read);
  const forEverybody = keptTallies((criteria) => tallyPublic(read, criteria));
  const worker = startWorker({
    name: 'search',
    log,
    pollMs: workEveryMs,
    run: async () => {
      const moved = await movePast(database);
      await countPeople(database);
      await readWords();
      return moved;
    },
  });
  return {
    async tally(criteria) {
      const { viewerId } = criteria;
      const rows = await Promise.all([
        forEverybody.count(criteria),
        viewerId === null ? [] : tallyForMember(read, criteria, viewerId),
      ]);
      return rows.flat();
    },
    expected(criteria) {
      const known = forEverybody.known(criteria);
      return known && totalOf(known, criteria);
    },
    correct: (criteria) => correctWords(read, criteria, readWords),
    [Symbol.asyncDispose]: () => worker[Symbol.asyncDispose](),
  };
}
