import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import type { ProfilePageQuery } from '#gql/graphql.ts';
import { hueOf, tint } from '#lib/tint.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Card.tsx';
import { EventRow } from '#ui/EventCard.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Markdown } from '#ui/Markdown.tsx';
import { Page, PageHead } from '#ui/PageHead.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';

const ProfileDocument = graphql(/* GraphQL */ `
  query ProfilePage($handle: String!) {
    user(handle: $handle) {
      id
      handle
      displayName
      avatarUrl
      bio
      city
      website
      upcoming: hostedEvents(first: 10, upcoming: true) {
        nodes {
          id
          ...EventCard_event
        }
      }
      past: hostedEvents(first: 10, upcoming: false) {
        nodes {
          id
          ...EventCard_event
        }
      }
      memberships(first: 12) {
        nodes {
          id
          community {
            id
            slug
            name
            avatarUrl
          }
        }
      }
    }
  }
`);

type Person = NonNullable<ProfilePageQuery['user']>;

/** A person: who they are, what they hold, where they belong. */
export function ProfilePage(): ReactNode {
  const { handle = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({
    query: ProfileDocument,
    variables: { handle },
  });
  if (data?.user) return <Profile person={data.user} />;
  if (error) {
    return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
  }
  if (fetching || !data) {
    return (
      <Page width="text">
        <Skeleton className="size-24 rounded-pill" />
        <Skeleton className="mt-6 h-10 w-1/2" />
        <Skeleton className="mt-8 h-48" />
      </Page>
    );
  }
  return <Nobody />;
}

function Profile({ person }: { readonly person: Person }): ReactNode {
  const { user } = useViewer();
  const isOwn = user?.id === person.id;
  const { upcoming, past, memberships } = person;
  const isQuiet = upcoming.nodes.length + past.nodes.length + memberships.nodes.length === 0;
  return (
    <div {...tint(hueOf(person.id))}>
      <PageHead title={person.displayName} />
      <Page width="text">
        <header className="flex flex-wrap items-center gap-x-6 gap-y-4">
          <Avatar face={person} size="xl" />
          <div className="min-w-0 flex-1">
            <h1 className="text-2xl font-bold md:text-[2.125rem] md:leading-tight">
              {person.displayName}
            </h1>
            <p className="flex flex-wrap gap-x-4 text-muted">
              <span>@{person.handle}</span>
              {person.city && (
                <span className="flex items-center gap-1">
                  <Icon name="pin" size={16} />
                  {person.city}
                </span>
              )}
              {person.website && <Website url={person.website} />}
            </p>
          </div>
          {isOwn && (
            <Button asChild size="sm">
              <Link to="/account">
                <Trans>Edit my page</Trans>
              </Link>
            </Button>
          )}
        </header>
        {person.bio && <Markdown source={person.bio} className="mt-6" />}
        <div className="mt-10 grid gap-10">
          {isQuiet && (
            <EmptyState title={<Trans>Nothing to see yet</Trans>}>
              {isOwn ? (
                <Trans>Events you hold and communities you join appear here.</Trans>
              ) : (
                <Trans>Events this person holds appear here.</Trans>
              )}
            </EmptyState>
          )}
          <Events title={<Trans>Hosting next</Trans>} events={upcoming.nodes} />
          <Communities memberships={memberships.nodes} />
          <Events title={<Trans>Hosted before</Trans>} events={past.nodes} />
        </div>
      </Page>
    </div>
  );
}

function Website({ url }: { readonly url: string }): ReactNode {
  const name = URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
  return (
    <a
      href={url}
      target="_blank"
      rel="me noopener noreferrer nofollow ugc"
      className="flex items-center gap-1 underline decoration-edge underline-offset-4 hover:text-ink"
    >
      <Icon name="link" size={16} />
      {name}
    </a>
  );
}

function Events({
  title,
  events,
}: {
  readonly title: ReactNode;
  readonly events: Person['past']['nodes'];
}): ReactNode {
  if (events.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="-mx-2 grid grid-cols-1 gap-1">
        {events.map((event) => (
          <li key={event.id}>
            <EventRow event={event} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Communities({
  memberships,
}: {
  readonly memberships: Person['memberships']['nodes'];
}): ReactNode {
  if (memberships.length === 0) return null;
  return (
    <Section title={<Trans>Communities</Trans>}>
      <ul className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {memberships.map(({ id, community }) => (
          <li key={id}>
            <Link to={`/c/${community.slug}`} className="group flex items-center gap-3 rounded-md">
              <Avatar face={{ ...community, displayName: community.name }} isSquare />
              <span className="font-medium underline-offset-4 group-hover:underline">
                {community.name}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Nobody(): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <PageHead title={t`Nobody here`} />
      <h1 className="sr-only">{t`Nobody here`}</h1>
      <EmptyState
        title={<Trans>There is nobody by this name</Trans>}
        action={
          <Button asChild>
            <Link to="/">
              <Trans>Find an event</Trans>
            </Link>
          </Button>
        }
      >
        <Trans>They may have changed it. Ask them for their new address.</Trans>
      </EmptyState>
    </>
  );
}
