import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Section } from '#ui/Card.tsx';

/** What the page shows of them. */
export const HostsFragment = graphql(/* GraphQL */ `
  fragment Hosts_event on Event {
    id
    hosts {
      role
      isListed
      user {
        id
        handle
        displayName
        avatarUrl
      }
    }
  }
`);

/** Who holds the event. */
export function Hosts({
  event,
}: {
  readonly event: FragmentType<typeof HostsFragment>;
}): ReactNode {
  // The cache says that it is there before it is: the page defers it.
  const { hosts: all = [] } = readFragment(HostsFragment, event);
  const hosts = all.flatMap(({ user, role, isListed }) =>
    user && isListed ? [{ user, role }] : [],
  );
  if (hosts.length === 0) return null;
  return (
    <Section title={<Trans>Hosted by</Trans>}>
      <ul className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {hosts.map(({ user, role }) => (
          <li key={user.id}>
            <Link to={`/u/${user.handle}`} className="group flex items-center gap-3 rounded-md">
              <Avatar face={user} />
              <span className="grid leading-snug">
                <span className="font-medium underline-offset-4 group-hover:underline">
                  {user.displayName}
                </span>
                <span className="text-sm text-muted">
                  {role === 'SPEAKER' ? <Trans>Speaker</Trans> : <Trans>Host</Trans>}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
