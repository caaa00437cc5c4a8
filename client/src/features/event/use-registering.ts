import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { readFragment } from '#gql/fragment-masking.ts';
import type { RegisterCard_EventFragment } from '#gql/graphql.ts';
import {
  type AnswersGiven,
  AskedQuestion,
  askedQuestions,
  toAnswers,
} from '#lib/asked-questions.ts';
import { showToast } from '#lib/toasts.ts';
import { type UserErrorLike, useAction } from '#lib/use-action.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { referral } from './count-view.ts';
import { Register } from './register.ts';
import { useTicketTypes } from './use-hidden-types.ts';

/** A wish to come while it is filled in. */
export function useRegistering(event: RegisterCard_EventFragment, isByMail = false) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [code, setCode] = useState('');
  const { types, isLimited } = useTicketTypes(event, code);
  const open = types.filter(({ status }) => status === 'ON_SALE' || status === 'WAITLIST');
  const [typeId, setTypeId] = useState(open[0]?.id);
  const chosen = types.find(({ id }) => id === typeId) ?? open[0];
  const [wanted, setQuantity] = useState(1);
  const most = Math.min(1 + event.guestsPerRegistration, chosen?.maxPerRegistration ?? 10);
  const quantity = Math.min(Math.max(wanted, chosen?.minPerRegistration ?? 1), most);
  const [guest, setGuest] = useState({ name: '', email: '' });
  const [askedAs, setAskedAs] = useState<string>();
  const [names, setNames] = useState<readonly string[]>([]);
  const [given, setGiven] = useState<AnswersGiven>({});
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const [register, { isRunning }] = useAction(Register, { quiet: true });
  const asked = askedQuestions(readFragment(AskedQuestion, event.questions), chosen?.id, given);

  const submit = async (): Promise<void> => {
    const own = isByMail ? guest.name.trim() : (user?.displayName ?? '');
    const hasNames = names.slice(0, quantity - 1).some((name) => name.trim());
    const holderNames = [own, ...companions(names, quantity, t`Guest of ${own}`)];
    const outcome = await register({
      input: {
        eventId: event.id,
        ...{ joinWaitlist: event.waitlist.enabled, referral: referral() },
        answers: [...toAnswers(asked, given, quantity)],
        ...(isByMail && { guest }),
        ...(code && { accessCode: code }),
        ...(chosen && {
          tickets: [{ ticketTypeId: chosen.id, quantity, ...(hasNames && { holderNames }) }],
        }),
      },
    });
    if (outcome.ok && isByMail) return setAskedAs(guest.email.trim());
    // The answer turns the ticket over, also when it says that there was a place already.
    if (outcome.ok || outcome.errors.some((error) => error.code === 'ALREADY_REGISTERED')) return;
    setErrors(outcome.errors);
    showToasts(outcome.errors);
  };

  const codeError = isLimited ? t`Too many tries. Wait a little.` : errorAt(errors, 'accessCode');
  return {
    types,
    chosen,
    choose: setTypeId,
    giveCode: setCode,
    codeError,
    quantity,
    setQuantity,
    least: chosen?.minPerRegistration ?? 1,
    most,
    names,
    nameCompanion: (at: number, name: string) => setNames(names.toSpliced(at, 1, name)),
    asked,
    given,
    answer: setGiven,
    answerErrors: Object.fromEntries(
      asked.map(({ id }) => [id, errorAt(errors, 'answers', id) ?? '']),
    ),
    ...{ guest, setGuest, askedAs },
    guestErrors: guestErrors(errors),
    submit,
    isRunning,
  };
}

const guestErrors = (errors: readonly UserErrorLike[]) => ({
  name: errorAt(errors, 'guest', 'name'),
  email: errorAt(errors, 'guest', 'email'),
});

/** The names of those who come along. */
const companions = (names: readonly string[], quantity: number, unnamed: string) =>
  Array.from({ length: quantity - 1 }, (_, at) => names[at]?.trim() || unnamed);

/** Tells what stands beside no field. */
function showToasts(errors: readonly UserErrorLike[]): void {
  for (const { message } of errors.filter((error) => !isBesideField(error))) {
    showToast({ kind: 'error', text: message });
  }
}

const isBesideField = ({ path }: UserErrorLike): boolean =>
  ['answers', 'accessCode', 'guest'].includes(path?.[1] ?? '');

function errorAt(errors: readonly UserErrorLike[], ...path: readonly string[]): string | undefined {
  return errors.find((error) => path.every((part, at) => error.path?.[at + 1] === part))?.message;
}
