import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSubscription } from 'urql';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { EventRow } from '#ui/EventCard.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Markdown } from '#ui/Markdown.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { ActionCard } from './ActionCard.tsx';

const AssistantMessageFragment = graphql(/* GraphQL */ `
  fragment AssistantMessage_message on Message {
    id
    role
    text
    status
    citations {
      marker
      title
      event {
        id
        ...EventCard_event
      }
      community {
        id
        slug
        name
      }
    }
    proposedActions {
      id
      ...ActionCard_action
    }
  }
`);
const Answer = graphql(/* GraphQL */ `
  subscription Answer($messageId: ID!) {
    answer(messageId: $messageId) {
      messageId
      seq
      textDelta
      isDone
      message {
        id
        ...AssistantMessage_message
      }
    }
  }
`);
const CancelAnswer = graphql(/* GraphQL */ `
  mutation CancelAnswer($messageId: ID!) {
    cancelAnswer(messageId: $messageId) {
      answer {
        id
        status
        text
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** One thing said: the person's question, or the answer with its sources and offers. */
export function AssistantMessage({
  message,
  isLast,
}: {
  readonly message: FragmentType<typeof AssistantMessageFragment>;
  readonly isLast: boolean;
}): ReactNode {
  const { id, role, text, status, citations, proposedActions } = readFragment(
    AssistantMessageFragment,
    message,
  );
  if (role === 'USER') {
    return (
      <div className="flex justify-end">
        <p className="ml-10 rounded-card bg-ink px-4 py-2.5 whitespace-pre-wrap text-paper">
          {text}
        </p>
      </div>
    );
  }
  if (status === 'STREAMING') return <StreamingAnswer id={id} textSoFar={text} />;
  return (
    <div className="grid gap-4">
      <Markdown source={text} />
      {status === 'CANCELLED' && (
        <p className="text-sm text-muted">
          <Trans>You stopped this answer.</Trans>
        </p>
      )}
      {citations.length > 0 && (
        <ul className="grid gap-1">
          {citations.map(({ marker, event, community }) => (
            <li key={marker} className="flex items-center gap-2">
              <span className="w-6 shrink-0 text-center text-xs text-muted tabular">
                [{marker}]
              </span>
              <div className="min-w-0 flex-1">
                {event && <EventRow event={event} />}
                {community && (
                  <Link
                    to={`/c/${community.slug}`}
                    className="flex items-center gap-2 rounded-md p-2 font-medium hover:bg-sunken"
                  >
                    <Icon name="users" />
                    {community.name}
                  </Link>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {proposedActions.map((action) => (
        <ActionCard key={action.id} action={action} isOpen={isLast} />
      ))}
    </div>
  );
}

/** An answer while it is written; the cache holds the whole of it in the end. */
function StreamingAnswer({
  id,
  textSoFar,
}: {
  readonly id: string;
  readonly textSoFar: string;
}): ReactNode {
  const [{ data: text = textSoFar, error }] = useSubscription(
    { query: Answer, variables: { messageId: id } },
    // The first piece, also after a reconnect, is the whole text so far.
    (before: string | undefined, { answer: { seq, textDelta } }) =>
      (seq === 0 ? '' : (before ?? '')) + (textDelta ?? ''),
  );
  const [cancel, { isRunning }] = useAction(CancelAnswer);
  return (
    <div className="grid justify-items-start gap-3">
      {text ? <Markdown source={text} /> : <Spinner />}
      {error ? (
        <p role="alert" className="text-sm text-clay">
          <Trans>The answer was cut off. Ask again.</Trans>
        </p>
      ) : (
        <Button
          size="sm"
          icon="stop"
          isBusy={isRunning}
          onClick={() => void cancel({ messageId: id })}
        >
          <Trans>Stop</Trans>
        </Button>
      )}
    </div>
  );
}
