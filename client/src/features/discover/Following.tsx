import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import { useAction } from '#lib/use-action.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Pill } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { SubscribeMenu } from '#ui/SubscribeMenu.tsx';
import type { Facets } from './facets.ts';
import type { Filters } from './filters.ts';

const TopicQuery = graphql(/* GraphQL */ `
  query Topic($slug: String!) {
    topic(slug: $slug) {
      slug
      followerCount
      viewerFollows
      calendarUrl
    }
  }
`);
const FollowTopic = graphql(/* GraphQL */ `
  mutation FollowTopic($slug: String!) {
    followTopic(slug: $slug) {
      topic {
        slug
        followerCount
        viewerFollows
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const UnfollowTopic = graphql(/* GraphQL */ `
  mutation UnfollowTopic($slug: String!) {
    unfollowTopic(slug: $slug) {
      topic {
        slug
        followerCount
        viewerFollows
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

interface Props {
  readonly filters: Filters;
  readonly facets: Facets;
  readonly onChange: (part: Partial<Filters>) => void;
}

/** How to hear of more: the topic or city that the list is narrowed to, to follow and for one's calendar. */
export function Following({ filters: { topic, city }, facets, onChange }: Props): ReactNode {
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3">
      {topic && (
        <OneTopic key={topic} topic={topic} onLeave={() => onChange({ topic: undefined })} />
      )}
      {city && <OneCity city={nameOf(city, facets)} />}
    </div>
  );
}

function OneTopic({
  topic: word,
  onLeave,
}: {
  readonly topic: string;
  readonly onLeave: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { status } = useViewer();
  const [{ data }] = useQuery({
    query: TopicQuery,
    variables: { slug: word },
    requestPolicy: 'cache-and-network',
  });
  const [follow, following] = useAction(FollowTopic);
  const [unfollow, unfollowing] = useAction(UnfollowTopic);
  const topic = data?.topic;
  const isBusy = following.isRunning || unfollowing.isRunning;
  return (
    <>
      <Pill isOn onToggle={onLeave}>
        #{word}
      </Pill>
      {status === 'signed-in' && topic && (
        <Button
          size="sm"
          icon={topic.viewerFollows ? 'check' : 'plus'}
          isBusy={isBusy}
          aria-label={topic.viewerFollows ? t`Following: ${word}` : t`Follow: ${word}`}
          onClick={() => void (topic.viewerFollows ? unfollow : follow)({ slug: topic.slug })}
        >
          {topic.viewerFollows ? <Trans>Following</Trans> : <Trans>Follow</Trans>}
        </Button>
      )}
      {status === 'anonymous' && (
        <Button asChild size="sm" icon="plus">
          <Link to={`/sign-in?next=${encodeURIComponent(`/?topic=${encodeURIComponent(word)}`)}`}>
            <Trans>Follow</Trans>
          </Link>
        </Button>
      )}
      {topic && <SubscribeMenu url={topic.calendarUrl} label={<Trans>In your calendar</Trans>} />}
      {topic && topic.followerCount > 0 && (
        <span className="text-sm text-muted">
          <Plural value={topic.followerCount} one="# follows it" other="# follow it" />
        </span>
      )}
    </>
  );
}

const nameOf = (city: string, facets: Facets): string =>
  facets.buckets('CITY').find(({ value }) => value === city)?.label ?? city;

function OneCity({ city }: { readonly city: string }): ReactNode {
  const url = `${location.origin}/calendar/cities/${encodeURIComponent(city)}.ics`;
  return <SubscribeMenu url={url} label={<Trans>{city} in your calendar</Trans>} />;
}
