import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import type { DoorPageQuery } from '#gql/graphql.ts';
import { Button } from '#ui/Button.tsx';
import { Field, Select } from '#ui/Field.tsx';
import { PageHead } from '#ui/PageHead.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { Door, type DoorRights } from './Door.tsx';
import type { OfflineDoor } from './offline/door-db.ts';
import { useStoredDoor } from './offline/use-stored-door.ts';

const DoorPage = graphql(/* GraphQL */ `
  query DoorPage($slug: String!) {
    event(slug: $slug) {
      id
      slug
      title
      viewerCan
      checkInLists {
        id
        name
        gates
      }
    }
  }
`);

/** The door: full screen, one-handed, made for a phone held in the other hand. */
export function CheckInPage(): ReactNode {
  const { t } = useLingui();
  const { slug = '' } = useParams();
  const [{ data, error, fetching }, retry] = useQuery({ query: DoorPage, variables: { slug } });
  const stored = useStoredDoor(slug);
  const [search] = useSearchParams();
  const event = data?.event ?? (error?.networkError ? stored : undefined);
  const lists = data?.event?.checkInLists ?? [];
  const list = lists.find(({ id }) => id === search.get('list')) ?? lists[0];
  const listId = list?.id ?? (event ? stored?.listId : undefined);
  const may = rightsOf(data?.event?.viewerCan);
  return (
    <div className="mx-auto grid w-full max-w-xl grid-cols-1 gap-5 px-4 pt-3 pb-10">
      <PageHead title={event ? t`Check-in: ${event.title}` : t`Check-in`} />
      {event && listId ? (
        <EventDoor event={event} listId={listId} lists={lists} may={may} stored={stored} />
      ) : error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : fetching ? (
        <Skeleton className="h-80" />
      ) : (
        <EmptyState
          title={<Trans>There is no door here for you</Trans>}
          action={
            <Button asChild>
              <Link to={`/e/${slug}`}>
                <Trans>See the event</Trans>
              </Link>
            </Button>
          }
        >
          <Trans>
            Only those who work at the door can check people in. Ask the host to add you.
          </Trans>
        </EmptyState>
      )}
    </div>
  );
}

type Page = NonNullable<DoorPageQuery['event']>;
type List = Page['checkInLists'][number];

function rightsOf(can: Page['viewerCan'] | undefined): DoorRights {
  return {
    find: true,
    // With no network the platform decides when it is back.
    undo: can?.includes('UNDO_CHECK_IN') ?? true,
    walkIn: can?.includes('ADMIT_WALK_IN') ?? false,
    decide: can?.includes('DECIDE_AT_DOOR') ?? false,
  };
}

function EventDoor({
  event: { title, slug },
  listId,
  lists,
  may,
  stored,
}: {
  readonly event: { readonly title: string; readonly slug: string };
  readonly listId: string;
  readonly lists: readonly List[];
  readonly may: DoorRights;
  readonly stored: OfflineDoor | undefined;
}): ReactNode {
  const [, setSearch] = useSearchParams();
  const gates = lists.find(({ id }) => id === listId)?.gates ?? [];
  return (
    <Door
      key={listId}
      place={{ title, slug, listId, gates }}
      stored={stored?.listId === listId ? stored : undefined}
      may={may}
      back={`/e/${slug}/manage`}
      choice={
        lists.length > 1 && (
          <Field label={<Trans>Which list</Trans>}>
            <Select
              value={listId}
              onChange={({ target }) => setSearch({ list: target.value }, { replace: true })}
            >
              {lists.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )
      }
    />
  );
}
