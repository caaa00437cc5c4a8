import { Plural, Trans } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { hueOf } from '#lib/tint.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Count } from '#ui/Count.tsx';
import { Cover } from '#ui/Cover.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Skeleton } from '#ui/States.tsx';

const SubscribeMenu = lazy(async () => ({
  default: (await import('#ui/SubscribeMenu.tsx')).SubscribeMenu,
}));
const JoinButtons = lazy(async () => ({
  default: (await import('./JoinButtons.tsx')).JoinButtons,
}));

const CommunityHeadFragment = graphql(/* GraphQL */ `
  fragment CommunityHead_community on Community {
    id
    slug
    name
    summary
    avatarUrl
    coverUrl
    visibility
    archivedAt
    memberCount
    followerCount
    viewerCan
    feeds {
      ics
    }
    location {
      label
    }
    ...JoinButtons_community
  }
`);

/** The top of a community's page. */
export function CommunityHead({
  community,
}: {
  readonly community: FragmentType<typeof CommunityHeadFragment>;
}): ReactNode {
  const data = readFragment(CommunityHeadFragment, community);
  const canEdit = data.viewerCan.includes('EDIT_COMMUNITY');
  const canManage = data.viewerCan.includes('MANAGE_MEMBERS');
  return (
    <header>
      <div className="h-36 md:h-56">
        <Cover source={{ id: data.id, tint: hueOf(data.id), coverUrl: data.coverUrl }} isEager />
      </div>
      <div className="mx-auto grid max-w-5xl gap-4 px-4 pb-4 sm:px-6">
        <div className="-mt-12 w-fit rounded-[25%] bg-paper p-1.5">
          <Avatar face={{ ...data, displayName: data.name }} size="xl" isSquare />
        </div>
        <div className="grid gap-x-10 gap-y-4 md:grid-cols-[1fr_auto] md:items-start">
          <div className="grid max-w-2xl gap-2">
            <div className="flex flex-wrap items-center gap-2">
              {data.visibility !== 'PUBLIC' && (
                <Badge icon="lock">
                  {data.visibility === 'PRIVATE' ? (
                    <Trans>Members only</Trans>
                  ) : (
                    <Trans>Not listed</Trans>
                  )}
                </Badge>
              )}
              {data.archivedAt && (
                <Badge tone="clay">
                  <Trans>Closed down</Trans>
                </Badge>
              )}
            </div>
            <h1 className="text-display font-bold text-balance">{data.name}</h1>
            {data.summary && <p className="text-lg text-pretty">{data.summary}</p>}
            <p className="flex flex-wrap gap-x-4 text-muted">
              <span>
                <Count value={data.memberCount} />{' '}
                <Plural value={data.memberCount} one="member" other="members" />
              </span>
              <span>
                <Count value={data.followerCount} />{' '}
                <Plural value={data.followerCount} one="follower" other="followers" />
              </span>
              {data.location && (
                <span className="flex items-center gap-1.5">
                  <Icon name="pin" size={16} />
                  {data.location.label}
                </span>
              )}
            </p>
          </div>
          <div className="flex flex-wrap gap-2">
            <Suspense fallback={<Skeleton className="h-11 w-60" />}>
              <SubscribeMenu url={data.feeds.ics} label={<Trans>In your calendar</Trans>} />
              {!data.archivedAt && <JoinButtons community={data} />}
            </Suspense>
            {canManage && (
              <Button asChild>
                <Link to={`/c/${data.slug}/manage`}>
                  <Trans>Manage</Trans>
                </Link>
              </Button>
            )}
            {canEdit && (
              <Button asChild>
                <Link to={`/c/${data.slug}/edit`}>
                  <Trans>Edit</Trans>
                </Link>
              </Button>
            )}
          </div>
        </div>
      </div>
    </header>
  );
}
