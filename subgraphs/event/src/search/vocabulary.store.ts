import type { Reader } from '@hoi/kit/database.ts';
import { asc, gt, sql } from 'drizzle-orm';
import { searchEntry } from '../tables.ts';

/** Words of what is to come and changed after `seq`, in the order of changes. */
export function findNewWords(reader: Reader, seq: number, limit: number) {
  return reader
    .select({
      seq: searchEntry.seq,
      words: sql<string>`${searchEntry.titleWords} || ' ' || ${searchEntry.placeWords}`,
    })
    .from(searchEntry)
    .where(sql`not ${searchEntry.isPast} and ${gt(searchEntry.seq, seq)}`)
    .orderBy(asc(searchEntry.seq))
    .limit(limit);
}
