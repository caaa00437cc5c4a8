import { Trans } from '@lingui/react/macro';
import { type ReactNode, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type {
  AnswerInvitation_EventFragment,
  RespondToInvitationMutation,
  RespondToInvitationMutationVariables,
} from '#gql/graphql.ts';
import {
  type AnswersGiven,
  AskedQuestion,
  askedQuestions,
  toAnswers,
} from '#lib/asked-questions.ts';
import { useMutationForm } from '#lib/use-mutation-form.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { AskedQuestions } from '#ui/AskedQuestions.tsx';
import { Button } from '#ui/Button.tsx';
import { Field, Input } from '#ui/Field.tsx';

const AnswerInvitationEvent = graphql(/* GraphQL */ `
  fragment AnswerInvitation_event on Event {
    id
    guestsPerRegistration
    ticketTypes {
      id
      status
      minPerRegistration
    }
    questions {
      id
      ...AskedQuestion
    }
  }
`);
const RespondToInvitation = graphql(/* GraphQL */ `
  mutation RespondToInvitation($input: RespondToInvitationInput!) {
    respondToInvitation(input: $input) {
      accessToken
      registration {
        id
        status
      }
      event {
        id
        slug
        viewerRegistration {
          id
          status
        }
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

interface Values {
  readonly name: string;
  readonly answers: AnswersGiven;
}

/** The two answers to an invitation, and what the event asks of those who come. */
export function AnswerInvitation({
  event: masked,
  token,
  wasDeclined,
}: {
  readonly event: FragmentType<typeof AnswerInvitationEvent>;
  readonly token: string;
  readonly wasDeclined: boolean;
}): ReactNode {
  const { status } = useViewer();
  const isSignedIn = status === 'signed-in';
  const event = readFragment(AnswerInvitationEvent, masked);
  const { form, accept, asked, heads, given, errorOf } = useAnswer(event, token, isSignedIn);
  return (
    <form
      onSubmit={(submitted) => {
        // What belongs to no input of the form would keep it from being sent again.
        form.clearErrors('answers');
        form.submit(submitted);
      }}
      className="grid gap-4"
      noValidate
    >
      {wasDeclined && (
        <p className="text-muted" role="status">
          <Trans>You said no. You can still change your mind.</Trans>
        </p>
      )}
      {!isSignedIn && (
        <Field label={<Trans>Your name</Trans>} error={errorOf('name')} isRequired>
          <Input autoComplete="name" maxLength={80} {...form.register('name')} />
        </Field>
      )}
      <AskedQuestions
        asked={asked}
        given={given}
        heads={heads}
        errors={Object.fromEntries(asked.map(({ id }) => [id, errorOf(`answers.${id}`) ?? '']))}
        onChange={(answers) => form.setValue('answers', answers)}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          kind="primary"
          isBusy={form.isSubmitting}
          onClick={() => {
            accept.current = true;
          }}
        >
          <Trans>Yes, I am coming</Trans>
        </Button>
        {!wasDeclined && (
          <Button
            type="submit"
            isBusy={form.isSubmitting}
            onClick={() => {
              accept.current = false;
            }}
          >
            <Trans>I can’t come</Trans>
          </Button>
        )}
      </div>
      {!isSignedIn && (
        <p className="text-sm text-muted">
          <Trans>
            You need no account.{' '}
            <Link
              to={`/sign-in?next=/invitation/${token}`}
              className="font-medium underline underline-offset-4"
            >
              Or sign in first
            </Link>
          </Trans>
        </p>
      )}
    </form>
  );
}

/** An answer while it is filled in. */
function useAnswer(event: AnswerInvitation_EventFragment, token: string, isSignedIn: boolean) {
  const navigate = useNavigate();
  // Which of the two buttons was pressed; read as the form is sent.
  const accept = useRef(true);
  const form = useMutationForm<
    Values,
    RespondToInvitationMutation,
    RespondToInvitationMutationVariables
  >({
    mutation: RespondToInvitation,
    defaultValues: { name: '', answers: {} },
    toVariables: ({ name, answers }) => {
      if (!accept.current) return { input: { token, accept: false } };
      const { asked, heads } = whatIsAsked(event, answers);
      const sent = [...toAnswers(asked, answers, heads)];
      return { input: { token, accept: true, answers: sent, ...(!isSignedIn && { name }) } };
    },
    fieldFor: (path) => (path.startsWith('answers.') ? (path as `answers.${string}`) : undefined),
    onDone: ({ accessToken, registration, event: answered }) => {
      if (accessToken) void navigate(`/guest/${accessToken}`, { replace: true });
      else if (registration && answered) void navigate(`/e/${answered.slug}`);
      else void navigate(0);
    },
  });
  const given = form.watch('answers');
  const errorOf = (field: 'name' | `answers.${string}`): string | undefined =>
    form.getFieldState(field, form.formState).error?.message;
  return { form, accept, given, errorOf, ...whatIsAsked(event, given) };
}

/** What an event asks of whoever accepts, who has the first ticket that they see for sale. */
function whatIsAsked(
  { guestsPerRegistration, questions, ticketTypes }: AnswerInvitation_EventFragment,
  given: AnswersGiven,
) {
  const type = ticketTypes.find(
    ({ status, minPerRegistration }) =>
      !['NOT_STARTED', 'ENDED'].includes(status) && minPerRegistration <= guestsPerRegistration + 1,
  );
  // Where all are hidden, whatever the one they get asks is asked; what it does not is passed over.
  const all = readFragment(AskedQuestion, questions).map((question) =>
    type ? question : { ...question, ticketTypeIds: [] },
  );
  return { asked: askedQuestions(all, type?.id, given), heads: type?.minPerRegistration ?? 1 };
}
