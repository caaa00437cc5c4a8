import { Plural, Trans } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { useWasOpen } from '#lib/use-was-open.ts';
import { AvatarStack, type Face } from '#ui/Avatar.tsx';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Card.tsx';
import { Count } from '#ui/Count.tsx';

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
const Everybody = lazy(async () => ({ default: (await import('./Everybody.tsx')).Everybody }));

/** Who comes: how many, and their faces as far as the viewer may see them. */
export function Attendees({
  event,
}: {
  readonly event: FragmentType<typeof AttendeesFragment>;
}): ReactNode {
  const { id, counts, faces, attendeeListVisibility } = readFragment(AttendeesFragment, event);
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useWasOpen(isOpen);
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
      {wasOpen && (
        <Suspense>
          <Everybody id={id} isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Section>
  );
}
