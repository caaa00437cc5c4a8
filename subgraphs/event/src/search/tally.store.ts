import type { Reader } from '@hoi/kit/database.ts';
import { and, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Criteria } from './criteria.ts';
import { entriesOf, entry, isForMember, isPublic, matchesBase } from './entries.store.ts';
import { type TallyRow, tallyRow } from './facets.ts';

const talliedSchema = z.array(z.object({ facets: z.string(), count: z.number() }));

/** Counts what everybody may find by all that facets count by, whatever the filter wants of those. */
export const tallyPublic = (reader: Reader, criteria: Criteria): Promise<readonly TallyRow[]> =>
  tally(reader, criteria, isPublic);

/** The same for what a person finds as a member. */
export const tallyForMember = (
  reader: Reader,
  criteria: Criteria,
  userId: string,
): Promise<readonly TallyRow[]> => tally(reader, criteria, isForMember(userId));

async function tally(reader: Reader, criteria: Criteria, visible: SQL) {
  const rows = await reader.execute(sql`
    select ${entry.facets} as facets, count(*)::int as count
    from ${entriesOf(criteria)} where ${and(...matchesBase(criteria), visible)}
    group by ${entry.facets}`);
  return talliedSchema.parse([...rows]).map(tallyRow);
}
