import { useCallback } from 'react';
import { graphql } from '#gql/gql.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { fieldOf, toCreateInput } from './event-values.ts';
import type { EventEditor } from './use-event-editor.ts';

const CreateSeries = graphql(/* GraphQL */ `
  mutation CreateSeries($input: CreateSeriesInput!) {
    createSeries(input: $input) {
      created
      series {
        id
        occurrences(first: 1) {
          nodes {
            id
            slug
          }
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const DropDraft = graphql(/* GraphQL */ `
  mutation DropSeriesDraft($id: ID!) {
    deleteDraft(id: $id) {
      deletedId
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Publishes what the form holds as a series; gives the slug of its first event. */
export function usePublishSeries({ form, event }: EventEditor): {
  readonly publishSeries: (rrule: string) => Promise<string | undefined>;
  readonly isRunning: boolean;
} {
  const [create, { isRunning }] = useAction(CreateSeries, { quiet: true });
  const [drop] = useAction(DropDraft, { quiet: true });
  const { getValues, setError } = form;
  const publishSeries = useCallback(
    async (rrule: string) => {
      const values = getValues();
      const outcome = await create({
        input: { event: toCreateInput(values), rrule, registrationScope: 'BOTH', publish: true },
      });
      if (!outcome.ok) {
        for (const { path, code, message } of outcome.errors) {
          const field = fieldOf(
            path?.filter((part) => part !== 'event'),
            values,
          );
          if (field) setError(field, { type: code, message });
          else showToast({ kind: 'error', text: message });
        }
        return undefined;
      }
      // What was kept while it was written has become the first event of the series.
      if (event?.status === 'DRAFT') await drop({ id: event.id });
      return outcome.payload.series?.occurrences.nodes[0]?.slug;
    },
    [create, drop, getValues, setError, event],
  );
  return { publishSeries, isRunning };
}
