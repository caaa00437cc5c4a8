import { Plural } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { hueOf, tint } from '#lib/tint.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Cover } from '#ui/Cover.tsx';

const CommunityCardFragment = graphql(/* GraphQL */ `
  fragment CommunityCard_community on Community {
    id
    slug
    name
    summary
    avatarUrl
    coverUrl
    memberCount
    upcomingEventCount
    location {
      label
    }
  }
`);

/** A community in a grid. */
export function CommunityCard({
  community,
}: {
  readonly community: FragmentType<typeof CommunityCardFragment>;
}): ReactNode {
  const data = readFragment(CommunityCardFragment, community);
  const hue = hueOf(data.id);
  return (
    <article {...tint(hue)} className="tinted h-full">
      <Link
        to={`/c/${data.slug}`}
        className="flex h-full flex-col overflow-hidden rounded-card border border-line bg-card transition-colors duration-150 hover:border-edge"
      >
        <span className="block h-24">
          <Cover source={{ id: data.id, tint: hue, coverUrl: data.coverUrl }} />
        </span>
        <span className="-mt-8 flex flex-1 flex-col gap-1 px-4 pb-4">
          <span className="w-fit rounded-[26%] bg-card p-1">
            <Avatar face={{ ...data, displayName: data.name }} size="lg" isSquare />
          </span>
          <span className="text-lg leading-snug font-bold text-balance">{data.name}</span>
          {data.summary && <span className="line-clamp-2 text-sm text-muted">{data.summary}</span>}
          <span className="mt-auto pt-2 text-sm text-tint">
            <Plural value={data.memberCount} one="# member" other="# members" />
            {data.upcomingEventCount > 0 && (
              <>
                {' · '}
                <Plural
                  value={data.upcomingEventCount}
                  one="# event ahead"
                  other="# events ahead"
                />
              </>
            )}
            {data.location && ` · ${data.location.label}`}
          </span>
        </span>
      </Link>
    </article>
  );
}
