import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import { ownTimeZone } from '#lib/format-time.ts';
import { useAction } from '#lib/use-action.ts';
import { ErrorState, Skeleton } from '#ui/States.tsx';
import { AskBox } from './AskBox.tsx';
import { AssistantMessage } from './AssistantMessage.tsx';
import { Suggestions } from './Suggestions.tsx';

const Talk = graphql(/* GraphQL */ `
  query Talk($id: ID!) {
    conversation(id: $id) {
      id
      messages(first: 50) {
        nodes {
          id
          role
          status
          ...AssistantMessage_message
        }
      }
    }
  }
`);
const Ask = graphql(/* GraphQL */ `
  mutation Ask($input: AskInput!) {
    ask(input: $input) {
      conversation {
        id
      }
      question {
        id
        ...AssistantMessage_message
      }
      answer {
        id
        ...AssistantMessage_message
      }
      userErrors {
        code
        message
        path
        retryAfter
      }
    }
  }
`);

/** The conversation of this tab; a new tab begins a new one. */
const kept = 'hoi_conversation';

/** The side panel where one asks, in one's own words, and gets answers that show their sources. */
export function AssistantPanel(): ReactNode {
  const [id, setId] = useState(() => sessionStorage.getItem(kept) ?? undefined);
  const [asked, setAsked] = useState<string | undefined>();
  const [{ data, error, fetching }, read] = useQuery({
    query: Talk,
    variables: { id: id ?? '' },
    pause: !id,
  });
  const [ask, { isRunning }] = useAction(Ask);
  const end = useRef<HTMLDivElement>(null);
  const messages = data?.conversation?.messages.nodes ?? [];
  const count = messages.length;
  const last = messages.at(-1);

  useEffect(() => {
    if (count > 0 || asked) end.current?.scrollIntoView({ block: 'end' });
  }, [count, asked]);

  const send = async (text: string): Promise<boolean> => {
    setAsked(text);
    const outcome = await ask({
      input: { text, timeZone: ownTimeZone(), ...(id ? { conversationId: id } : {}) },
    });
    const conversation = outcome.ok ? outcome.payload.conversation : undefined;
    if (conversation) {
      sessionStorage.setItem(kept, conversation.id);
      setId(conversation.id);
      read({ requestPolicy: 'network-only' });
    }
    setAsked(undefined);
    return conversation !== undefined;
  };
  const isEmpty = count === 0 && !asked && !fetching;

  return (
    <div className="flex h-full flex-col">
      <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4" role="log" aria-live="polite">
        {isEmpty && <Suggestions onChoose={(question) => void send(question)} />}
        {error && count === 0 && <ErrorState error={error} onRetry={read} />}
        <ol className="grid gap-6">
          {messages.map((message) => (
            <li key={message.id}>
              <AssistantMessage message={message} isLast={message.id === last?.id} />
            </li>
          ))}
          {asked && (
            <li className="grid gap-6">
              <p className="ml-10 justify-self-end rounded-card bg-ink px-4 py-2.5 text-paper">
                {asked}
              </p>
              <Skeleton className="h-5 w-40" />
            </li>
          )}
        </ol>
        <div ref={end} />
      </div>
      <AskBox
        isBusy={isRunning}
        onAsk={send}
        onStartAnew={
          count > 0
            ? () => {
                sessionStorage.removeItem(kept);
                setId(undefined);
              }
            : undefined
        }
      />
    </div>
  );
}
