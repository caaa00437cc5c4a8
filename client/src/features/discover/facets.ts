import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { FacetField } from '#gql/graphql.ts';

const ConnectionFragment = graphql(/* GraphQL */ `
  fragment Facets_connection on EventConnection {
    facets {
      field
      buckets {
        value
        label
        count
      }
    }
  }
`);

/** What the list can be narrowed by. */
export interface Facets {
  /** How many events there are with any of these values; undefined while nothing is known. */
  count(field: FacetField, ...values: readonly string[]): number | undefined;
  /** The most frequent values of a field. */
  buckets(field: FacetField): readonly { readonly value: string; readonly label: string }[];
}

/** Reads the counts that came with a list. */
export function readFacets(
  connection: FragmentType<typeof ConnectionFragment> | undefined,
): Facets {
  const facets = readFragment(ConnectionFragment, connection)?.facets;
  const bucketsOf = (field: FacetField) => facets?.find((facet) => facet.field === field)?.buckets;
  return {
    count: (field, ...values) =>
      bucketsOf(field)
        ?.filter(({ value }) => values.includes(value))
        .reduce((sum, { count }) => sum + count, 0),
    buckets: (field) => bucketsOf(field) ?? [],
  };
}
