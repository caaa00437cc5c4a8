import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { graphql } from '#gql/gql.ts';
import type { EventFeedbackQuery } from '#gql/graphql.ts';
import { relative } from '#lib/format-time.ts';
import { useAction } from '#lib/use-action.ts';
import { useConnection } from '#lib/use-connection.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Switch } from '#ui/Field.tsx';
import { Rating, RatingSummary } from '#ui/Rating.tsx';
import { ShowMore } from '#ui/ShowMore.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';

const EventFeedback = graphql(/* GraphQL */ `
  query EventFeedback($id: ID!, $after: Cursor) {
    event(id: $id) {
      id
      isFeedbackPublic
      viewerCan
      feedbackSummary {
        count
        average
        distribution
      }
      feedback(first: 20, after: $after) {
        nodes {
          id
          rating
          comment
          anonymous
          createdAt
          author {
            id
            handle
            displayName
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
const SetFeedbackPublic = graphql(/* GraphQL */ `
  mutation SetFeedbackPublic($input: SetFeedbackPublicInput!) {
    setFeedbackPublic(input: $input) {
      event {
        id
        isFeedbackPublic
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

type Said = NonNullable<EventFeedbackQuery['event']>['feedback']['nodes'][number];

/** What people say of it, and who may see the numbers. */
export function FeedbackTab({ eventId }: { readonly eventId: string }): ReactNode {
  const list = useConnection({
    query: EventFeedback,
    variables: { id: eventId },
    select: (data) => data.event?.feedback,
  });
  const [setPublic, { isRunning }] = useAction(SetFeedbackPublic);
  const event = list.data?.event;
  if (list.error && !event) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (!event || !list.connection) return <Skeleton className="h-64" />;
  const { feedbackSummary: summary } = event;
  if (!summary || summary.count === 0) {
    return (
      <EmptyState title={<Trans>Nobody has said anything yet</Trans>}>
        <Trans>An hour after the end, everybody who had a place is asked how it was.</Trans>
      </EmptyState>
    );
  }
  return (
    <div className="grid grid-cols-1 gap-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <div className="grid content-start gap-6">
        <RatingSummary summary={summary} />
        {event.viewerCan.includes('EDIT') && (
          <Switch
            label={<Trans>Show the numbers on the event’s page</Trans>}
            hint={<Trans>From three answers on. What people write stays with you.</Trans>}
            checked={event.isFeedbackPublic}
            disabled={isRunning}
            onChange={(isPublic) => void setPublic({ input: { eventId, isPublic } })}
          />
        )}
      </div>
      <div>
        <h2 className="mb-1 text-lg font-bold">
          <Plural value={summary.count} one="# answer" other="# answers" />
        </h2>
        <ul className="divide-y divide-line">
          {list.connection.nodes.map((said) => (
            <li key={said.id}>
              <OneVoice said={said} />
            </li>
          ))}
        </ul>
        <ShowMore list={list} />
      </div>
    </div>
  );
}

function OneVoice({ said }: { readonly said: Said }): ReactNode {
  const { locale } = useLocale();
  return (
    <article className="grid gap-1.5 py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Rating value={said.rating} />
        <p className="text-sm text-muted">
          {said.anonymous ? <Trans>Without a name</Trans> : (said.author?.displayName ?? '')}
          {' · '}
          {relative(said.createdAt, locale)}
        </p>
      </div>
      {said.comment && (
        <p className="max-w-prose break-words whitespace-pre-line">{said.comment}</p>
      )}
    </article>
  );
}
