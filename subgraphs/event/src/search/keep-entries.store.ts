import type { Database } from '@hoi/kit/database.ts';
import { sql } from 'drizzle-orm';
import { registration, searchEntry, seatCounter } from '../tables.ts';

const batch = 1_000;

/** Moves what has been over for an hour to the past, some at a time; gives how many. */
export function movePast({ transaction }: Database): Promise<number> {
  return transaction(async (tx) => {
    const moved = await tx.execute(sql`
      update ${searchEntry} set is_past = true where not is_past and id in (
        select id from ${searchEntry} where not is_past and ends_at < now() - interval '1 hour' limit ${batch}
      ) returning id`);
    return moved.length;
  });
}

/** Brings the popularity of events up to date that somebody registered for in the last minutes. */
export async function countPeople({ read }: Database): Promise<void> {
  await read.execute(sql`
    update ${searchEntry} set popularity = counter.confirmed
    from ${seatCounter} as counter
    where counter.id = ${searchEntry.id} and counter.confirmed <> ${searchEntry.popularity}
      and counter.id in (
        select event_id from ${registration} where id > ${idFrom(new Date(Date.now() - recentMs))})`);
}

const recentMs = 5 * 60_000;

// Ids are UUIDv7: they sort by when they were made, so that the primary key finds the latest.
const idFrom = (date: Date): string => {
  const hex = date.getTime().toString(16).padStart(12, '0');
  return `reg_${hex.slice(0, 8)}-${hex.slice(8)}`;
};
