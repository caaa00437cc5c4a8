import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import { Button } from '#ui/Button.tsx';
import { Field, Select } from '#ui/Field.tsx';
import { PageHead } from '#ui/PageHead.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { Door, type DoorRights } from './Door.tsx';
import { type EventOfDoor, keepEvent, keptEvent } from './offline/kept-event.ts';

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
  const [search] = useSearchParams();
  const found = data?.event;
  useEffect(() => {
    if (found) keepEvent(found);
  }, [found]);
  const event = found ?? (error?.networkError ? keptEvent(slug) : undefined);
  const lists = event?.checkInLists ?? [];
  const list = lists.find(({ id }) => id === search.get('list')) ?? lists[0];
  return (
    <div className="mx-auto grid w-full max-w-xl grid-cols-1 gap-5 px-4 pt-3 pb-10">
      <PageHead title={event ? t`Check-in: ${event.title}` : t`Check-in`} />
      {event && list ? (
        <EventDoor event={event} list={list} />
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

function rightsOf(can: EventOfDoor['viewerCan']): DoorRights {
  return {
    find: true,
    undo: can.includes('UNDO_CHECK_IN'),
    walkIn: can.includes('ADMIT_WALK_IN'),
    decide: can.includes('DECIDE_AT_DOOR'),
  };
}

function EventDoor({
  event: { title, slug, viewerCan, checkInLists },
  list,
}: {
  readonly event: EventOfDoor;
  readonly list: EventOfDoor['checkInLists'][number];
}): ReactNode {
  const [, setSearch] = useSearchParams();
  return (
    <Door
      key={list.id}
      place={{ title, listId: list.id, gates: list.gates }}
      may={rightsOf(viewerCan)}
      back={`/e/${slug}/manage`}
      choice={
        checkInLists.length > 1 && (
          <Field label={<Trans>Which list</Trans>}>
            <Select
              value={list.id}
              onChange={({ target }) => setSearch({ list: target.value }, { replace: true })}
            >
              {checkInLists.map(({ id, name }) => (
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
