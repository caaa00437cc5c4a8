import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { Markdown } from '#ui/Markdown.tsx';
import { EmptyState } from '#ui/States.tsx';

const AboutFragment = graphql(/* GraphQL */ `
  fragment About_community on Community {
    id
    description
    topics
    links {
      kind
      url
    }
  }
`);

/** What a community says of itself. */
export function About({
  community,
}: {
  readonly community: FragmentType<typeof AboutFragment>;
}): ReactNode {
  const { description, topics, links } = readFragment(AboutFragment, community);
  if (!description && topics.length === 0 && links.length === 0) {
    return <EmptyState title={<Trans>They have not written about themselves yet</Trans>} />;
  }
  return (
    <div className="grid max-w-2xl gap-6">
      {description && <Markdown source={description} />}
      {links.length > 0 && (
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {links.map(({ kind, url }) => (
            <li key={url}>
              <a
                href={url}
                target="_blank"
                rel="noopener noreferrer nofollow ugc"
                className="font-medium underline decoration-edge underline-offset-4 hover:decoration-ink"
              >
                {kind}
              </a>
            </li>
          ))}
        </ul>
      )}
      {topics.length > 0 && (
        <ul className="flex flex-wrap gap-x-3">
          {topics.map((topic) => (
            <li key={topic}>
              <Link
                to={`/?topic=${encodeURIComponent(topic)}`}
                className="inline-flex min-h-11 items-center text-tint hover:underline"
              >
                #{topic}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
