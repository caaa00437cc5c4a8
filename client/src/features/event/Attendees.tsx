import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { useConnection } from '#lib/use-connection.ts';
import { Avatar, AvatarStack, type Face } from '#ui/Avatar.tsx';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Card.tsx';
import { Count } from '#ui/Count.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ShowMore } from '#ui/ShowMore.tsx';
import { ErrorState, Skeleton } from '#ui/States.tsx';

const AttendeesFragment = graphql(/* GraphQL */ `
  fragment Attendees_event on Event {
    id
    attendeeListVisibility
    counts {
      confirmed
      revision
    }
    faces: attendees(first: 7) {
      totalCount
      nodes {
        id
        attendee {
          displayName
          user {
            id
            displayName
            avatarUrl
          }
        }
      }
    }
  }
`);
const AllAttendees = graphql(/* GraphQL */ `
  query AllAttendees($id: ID!, $after: Cursor) {
    event(id: $id) {
      id
      attendees(first: 40, after: $after) {
        edges {
          cursor
          node {
            id
            attendee {
              displayName
              user {
                id
                handle
                displayName
                avatarUrl
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** Who comes: how many, and their faces as far as the viewer may see them. */
export function Attendees({
  event,
}: {
  readonly event: FragmentType<typeof AttendeesFragment>;
}): ReactNode {
  const { id, counts, faces, attendeeListVisibility } = readFragment(AttendeesFragment, event);
  const [isOpen, setOpen] = useState(false);
  if (counts.confirmed === 0) return null;
  const shown: Face[] = faces.nodes.map((node) => ({
    id: node.attendee.user?.id ?? node.id,
    displayName: node.attendee.displayName,
    avatarUrl: node.attendee.user?.avatarUrl ?? null,
  }));
  return (
    <Section
      title={
        <>
          <Count value={counts.confirmed} />{' '}
          <Plural value={counts.confirmed} one="person is going" other="people are going" />
        </>
      }
      aside={
        faces.totalCount > shown.length && (
          <Button kind="quiet" size="sm" onClick={() => setOpen(true)}>
            <Trans>See everybody</Trans>
          </Button>
        )
      }
    >
      {shown.length > 0 ? (
        <AvatarStack faces={shown} total={counts.confirmed} size="md" />
      ) : (
        <p className="text-muted">
          {attendeeListVisibility === 'ATTENDEES' ? (
            <Trans>Those who come see each other’s names.</Trans>
          ) : (
            <Trans>Only the hosts see who comes.</Trans>
          )}
        </p>
      )}
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={<Trans>Who is going</Trans>}>
        {isOpen && <Everybody id={id} />}
      </Dialog>
    </Section>
  );
}

function Everybody({ id }: { readonly id: string }): ReactNode {
  const list = useConnection({
    query: AllAttendees,
    variables: { id },
    select: (data) => data.event?.attendees,
  });
  if (list.isLoading) return <Skeleton className="h-40" />;
  if (list.error && !list.connection) return <ErrorState error={list.error} onRetry={list.retry} />;
  return (
    <>
      <ul className="grid gap-3">
        {list.connection?.edges.map(({ node: { id: key, attendee } }) => (
          <li key={key} className="flex items-center gap-3">
            <Avatar
              face={{ id: key, ...attendee.user, displayName: attendee.displayName }}
              size="sm"
            />
            {attendee.user ? (
              <Link
                to={`/u/${attendee.user.handle}`}
                className="underline-offset-4 hover:underline"
              >
                {attendee.displayName}
              </Link>
            ) : (
              attendee.displayName
            )}
          </li>
        ))}
      </ul>
      <ShowMore list={list} />
    </>
  );
}
