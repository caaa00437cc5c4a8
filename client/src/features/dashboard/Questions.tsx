import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useCallback, useState } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import type { EventQuestionsQuery } from '#gql/graphql.ts';
import { showToast } from '#lib/toasts.ts';
import { type UserErrorLike, useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { LeaveDialog } from '#ui/LeaveDialog.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { type Draft, draftOf, inputOf, newDraft } from './question-draft.ts';

const EventQuestions = graphql(/* GraphQL */ `
  query EventQuestions($eventId: ID!) {
    event(id: $eventId) {
      id
      ticketTypes(includeHidden: true) {
        id
        name
      }
      questions {
        id
        ...AskedQuestion
        private
      }
    }
  }
`);
const SetQuestions = graphql(/* GraphQL */ `
  mutation SetQuestions($eventId: ID!, $questions: [QuestionInput!]!) {
    setQuestions(eventId: $eventId, questions: $questions) {
      event {
        id
        version
        questions {
          id
          ...AskedQuestion
          private
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** What the hosts ask those who register. */
export function Questions({ eventId }: { readonly eventId: string }): ReactNode {
  const [{ data, error }, retry] = useQuery({ query: EventQuestions, variables: { eventId } });
  if (data?.event) return <Editor key={data.event.id} event={data.event} />;
  return error ? <ErrorState error={error} onRetry={retry} /> : <Skeleton className="h-64" />;
}

function Editor({
  event,
}: {
  readonly event: NonNullable<EventQuestionsQuery['event']>;
}): ReactNode {
  const { t } = useLingui();
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => event.questions.map(draftOf));
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const [isChanged, setChanged] = useState(false);
  const [save, { isRunning }] = useAction(SetQuestions, { quiet: true });
  const change = (next: readonly Draft[]): void => {
    setDrafts(next);
    setChanged(true);
  };
  const submit = async (): Promise<void> => {
    const outcome = await save({ eventId: event.id, questions: drafts.map(inputOf) });
    setErrors(outcome.ok ? [] : outcome.errors);
    if (outcome.ok) {
      setDrafts((outcome.payload.event?.questions ?? []).map(draftOf));
      setChanged(false);
      showToast({ kind: 'done', text: t`Saved` });
      return;
    }
    const [first] = outcome.errors;
    if (first) showToast({ kind: 'error', text: first.message });
  };
  return (
    <form
      className="grid max-w-2xl gap-4"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void submit();
      }}
    >
      {drafts.length === 0 && (
        <EmptyState title={<Trans>You ask nothing yet</Trans>}>
          <Trans>Ask only what you need: each question costs you some guests.</Trans>
        </EmptyState>
      )}
      <ol className="grid gap-4">
        {drafts.map((draft, at) => (
          <li key={draft.id}>
            <QuestionCard
              draft={draft}
              number={at + 1}
              earlier={drafts.slice(0, at)}
              ticketTypes={event.ticketTypes}
              errors={errorsOf(errors, at)}
              canMoveUp={at > 0}
              onChange={(next) => change(drafts.toSpliced(at, 1, next))}
              onRemove={() => change(drafts.toSpliced(at, 1))}
              onMoveUp={() => {
                const above = drafts[at - 1];
                if (above) change(drafts.toSpliced(at - 1, 2, draft, above));
              }}
            />
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap justify-between gap-3">
        <Button
          icon="plus"
          disabled={drafts.length >= 30}
          onClick={() => change([...drafts, newDraft()])}
        >
          <Trans>Add a question</Trans>
        </Button>
        <Button type="submit" kind="primary" isBusy={isRunning} disabled={!isChanged}>
          <Trans>Save</Trans>
        </Button>
      </div>
      <AskBeforeLeaving isChanged={isChanged} />
    </form>
  );
}

function AskBeforeLeaving({ isChanged }: { readonly isChanged: boolean }): ReactNode {
  // Another part of the dashboard is no other page.
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isChanged && nextLocation.pathname !== currentLocation.pathname,
  );
  useBeforeUnload(
    useCallback(
      (unload) => {
        if (isChanged) unload.preventDefault();
      },
      [isChanged],
    ),
  );
  return (
    <LeaveDialog
      isOpen={blocker.state === 'blocked'}
      onStay={() => blocker.reset?.()}
      onLeave={() => blocker.proceed?.()}
    />
  );
}

/** The errors of one question, by the part they are about. */
function errorsOf(errors: readonly UserErrorLike[], at: number): Readonly<Record<string, string>> {
  const own = errors.filter(({ path }) => path?.[1] === String(at));
  return Object.fromEntries(own.map(({ path, message }) => [path?.[2] ?? 'prompt', message]));
}
