import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { type SQL, sql } from 'drizzle-orm';
import { type checkIn, checkInList, type doorAdmission } from '../tables.ts';

/** Whether a scan or an admission is among the latest of its list, which is one of these. */
export function isRecentAtDoor(
  table: typeof checkIn | typeof doorAdmission,
  listIds: readonly string[],
  limit: number,
): SQL {
  return sql`${table.id} in (
    select recent.id from ${checkInList} cross join lateral (
      select one.id from ${table} one where one.list_id = ${checkInList.id}
      order by one.at desc, one.id desc limit ${limit}
    ) recent where ${isOneOf(checkInList.id, listIds)})`;
}
