import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { relative } from '#lib/format-time.ts';
import { useConnection } from '#lib/use-connection.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Badge } from '#ui/Badge.tsx';
import { Markdown } from '#ui/Markdown.tsx';
import { ShowMore } from '#ui/ShowMore.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { WritePost } from './WritePost.tsx';

const PostFragment = graphql(/* GraphQL */ `
  fragment Post_post on Post {
    id
    kind
    title
    body
    pinned
    audience
    publishedAt
    author {
      id
      handle
      displayName
      avatarUrl
    }
    event {
      id
      slug
      title
    }
  }
`);
const PostsDocument = graphql(/* GraphQL */ `
  query CommunityPosts($id: ID!, $after: Cursor) {
    community(id: $id) {
      id
      viewerCan
      posts(first: 10, after: $after) {
        edges {
          cursor
          node {
            id
            ...Post_post
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

/** What a community writes. */
export function Posts({ id }: { readonly id: string }): ReactNode {
  const list = useConnection({
    query: PostsDocument,
    variables: { id },
    select: (data) => data.community?.posts,
  });
  if (list.isLoading) return <Skeleton className="h-64" />;
  if (list.error && !list.connection) return <ErrorState error={list.error} onRetry={list.retry} />;
  const may = list.data?.community?.viewerCan ?? [];
  const edges = list.connection?.edges ?? [];
  return (
    <div className="grid max-w-2xl gap-6">
      {may.includes('POST') && (
        <WritePost communityId={id} canAnnounce={may.includes('SEND_ANNOUNCEMENT')} />
      )}
      {edges.length === 0 && (
        <EmptyState title={<Trans>Nothing written yet</Trans>}>
          <Trans>News and talk of the community appear here.</Trans>
        </EmptyState>
      )}
      <ul className="grid">
        {edges.map(({ node }) => (
          <li key={node.id} className="border-t border-line py-6 first:border-0 first:pt-0">
            <Post post={node} />
          </li>
        ))}
      </ul>
      <ShowMore list={list} />
    </div>
  );
}

function Post({ post }: { readonly post: FragmentType<typeof PostFragment> }): ReactNode {
  const { locale } = useLocale();
  const data = readFragment(PostFragment, post);
  return (
    <article className="grid gap-3">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        {data.author && (
          <Link
            to={`/u/${data.author.handle}`}
            className="flex items-center gap-2 rounded-md font-medium underline-offset-4 hover:underline"
          >
            <Avatar face={data.author} size="sm" />
            {data.author.displayName}
          </Link>
        )}
        <time dateTime={data.publishedAt} className="text-muted">
          {relative(data.publishedAt, locale)}
        </time>
        {data.pinned && (
          <Badge icon="flag">
            <Trans>Pinned</Trans>
          </Badge>
        )}
        {data.kind === 'ANNOUNCEMENT' && (
          <Badge tone="tint">
            <Trans>Announcement</Trans>
          </Badge>
        )}
        {data.audience === 'MEMBERS' && (
          <Badge icon="lock">
            <Trans>Members</Trans>
          </Badge>
        )}
      </header>
      {data.title && <h2 className="text-lg font-bold">{data.title}</h2>}
      <Markdown source={data.body} />
      {data.event && (
        <Link
          to={`/e/${data.event.slug}`}
          className="justify-self-start text-sm font-medium text-tint underline underline-offset-4"
        >
          {data.event.title}
        </Link>
      )}
    </article>
  );
}
