import type { Reader } from '@hoi/kit/database.ts';
import { and, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { searchFacet } from '../tables.ts';
import type { Criteria } from './criteria.ts';
import {
  entriesOf,
  entry,
  isForMember,
  isPublic,
  matchesBase,
  type Source,
  sourceOf,
} from './entries.store.ts';
import { type TallyRow, tallyRow } from './facets.ts';

const talliedSchema = z.array(z.object({ facets: z.string(), count: z.number() }));

/** Counts what everybody may find by all that facets count by, whatever the filter wants of those. */
export const tallyPublic = (reader: Reader, criteria: Criteria): Promise<readonly TallyRow[]> =>
  tally(reader, criteria, () => isPublic);

/** The same for what a person finds as a member. */
export const tallyForMember = (
  reader: Reader,
  criteria: Criteria,
  userId: string,
): Promise<readonly TallyRow[]> => tally(reader, criteria, (source) => isForMember(userId, source));

async function tally(reader: Reader, criteria: Criteria, visible: (source: Source) => SQL) {
  const source = sourceOf(criteria);
  const counted = (facet: SQL) => sql`
    select ${facet} as facets, count(*)::int as count
    from ${entriesOf(criteria, source)}
    where ${and(...matchesBase(criteria, source), visible(source))} group by ${facet}`;
  const rows = await reader.execute(
    source === 'MATCH'
      ? sql`select ${searchFacet.facets} as facets, tally.count
          from (${counted(sql`entry.facet_id`)}) as tally join ${searchFacet} on ${searchFacet.id} = tally.facets`
      : counted(sql`${entry.facets}`),
  );
  return talliedSchema.parse([...rows]).map(tallyRow);
}
