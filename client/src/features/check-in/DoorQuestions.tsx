import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useClient } from 'urql';
import { readFragment } from '#gql/fragment-masking.ts';
import {
  type AnswersGiven,
  AskedQuestion,
  askedQuestions,
  type Question,
  toAnswers,
} from '#lib/asked-questions.ts';
import { useErrorText } from '#lib/error-text.ts';
import { showToast } from '#lib/toasts.ts';
import { AskedQuestions } from '#ui/AskedQuestions.tsx';
import { Button } from '#ui/Button.tsx';
import { AnswerAtDoor } from './offline/send-answers.ts';
import type { Offline } from './offline/use-offline-door.ts';
import type { Ask, ScanOutcome } from './use-scan.ts';

/** What the host wants asked of whoever has just come in. Whoever it is, they are in already. */
export function DoorQuestions({
  outcome,
  listId,
  offline,
}: {
  readonly outcome: ScanOutcome | undefined;
  readonly listId: string;
  readonly offline: Offline;
}): ReactNode {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const next = asksOf(outcome).find(
    ({ nonce, questions }) => questions.length > 0 && !done.has(nonce),
  );
  if (!next) return null;
  const { nonce, questions } = next;
  return (
    <AskingForm
      key={nonce}
      questions={questions.map((one) => alone(one, questions))}
      {...{ nonce, listId, offline }}
      isHere={outcome?.kind === 'offline'}
      onDone={() => setDone(new Set([...done, nonce]))}
    />
  );
}

function asksOf(outcome: ScanOutcome | undefined): readonly Ask[] {
  if (outcome?.kind === 'admitted') return outcome.asks;
  if (outcome?.kind === 'offline') return [outcome];
  if (outcome?.kind !== 'scanned') return [];
  const questions = readFragment(AskedQuestion, outcome.scan.checkIn?.questionsToAsk);
  return [{ nonce: outcome.nonce, questions: questions ?? [] }];
}

/** One head is asked, and what the rest depends on was answered before. */
function alone(question: Question, asked: readonly Question[]): Question {
  const { visibleIf } = question;
  const isMet = !asked.some(({ id }) => id === visibleIf?.questionId);
  return {
    ...question,
    ...{ perTicket: false, ticketTypeIds: [] },
    visibleIf: isMet ? null : (visibleIf ?? null),
  };
}

function AskingForm({
  questions,
  nonce,
  listId,
  offline,
  isHere,
  onDone,
}: {
  readonly questions: readonly Question[];
  readonly nonce: string;
  readonly listId: string;
  readonly offline: Offline;
  /** Whether this device decided by itself: the answers go after the scan. */
  readonly isHere: boolean;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useLingui();
  const client = useClient();
  const errorText = useErrorText();
  const [given, setGiven] = useState<AnswersGiven>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [isBusy, setBusy] = useState(false);
  const asked = askedQuestions(questions, undefined, given, 'CHECK_IN');
  const save = async (): Promise<void> => {
    const answers = [...toAnswers(asked, given, 1)];
    const missing = asked.filter(
      ({ id, required }) => required && !answers.some(({ questionId }) => questionId === id),
    );
    if (missing.length > 0) {
      const text = t`Please fill this in.`;
      return setErrors(Object.fromEntries(missing.map(({ id }) => [id, text])));
    }
    setBusy(true);
    const input = { listId, nonce, answers };
    const sent = isHere ? undefined : await client.mutation(AnswerAtDoor, { input }).toPromise();
    setBusy(false);
    if (!sent || sent.error?.networkError) await offline.answer(nonce, answers);
    else if (sent.error) {
      return void showToast({ kind: 'error', text: errorText(sent.error).text });
    }
    const problems = sent?.data?.answerAtDoor.userErrors ?? [];
    if (problems.length > 0) {
      for (const { message } of problems) showToast({ kind: 'error', text: message });
      return setErrors(
        Object.fromEntries(problems.map(({ path, message }) => [path?.at(-1) ?? '', message])),
      );
    }
    showToast({ kind: 'done', text: t`Noted` });
    onDone();
  };
  return (
    <form
      className="grid gap-4 rounded-card border border-line bg-card p-5"
      noValidate
      aria-label={t`Ask at the door`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="font-bold">
        <Trans>They are in. The host would like to know:</Trans>
      </p>
      <AskedQuestions
        {...{ asked, given, errors }}
        heads={1}
        onChange={(next) => {
          setErrors({});
          setGiven(next);
        }}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button kind="quiet" onClick={onDone}>
          <Trans>Not now</Trans>
        </Button>
        <Button type="submit" kind="primary" isBusy={isBusy}>
          <Trans>Save the answers</Trans>
        </Button>
      </div>
    </form>
  );
}
