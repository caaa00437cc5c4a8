import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { RegisterCard_EventFragment } from '#gql/graphql.ts';
import { AskedQuestions } from '#ui/AskedQuestions.tsx';
import { Button } from '#ui/Button.tsx';
import { Field, Input } from '#ui/Field.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Stepper } from '#ui/Stepper.tsx';
import { AccessCode } from './AccessCode.tsx';
import { actionLabel } from './action-label.tsx';
import type { Offer } from './event-state.ts';
import { TicketTypes } from './TicketTypes.tsx';
import { useRegistering } from './use-registering.ts';

/** Which ticket, how many, what is asked, and the button. */
export function RegisterForm({
  event,
  offer,
  isByMail = false,
}: {
  readonly event: RegisterCard_EventFragment;
  readonly offer: Offer;
  /** Whether they have no account: a mail asks whether the address is theirs. */
  readonly isByMail?: boolean;
}): ReactNode {
  const wish = useRegistering(event, isByMail);
  const { types, chosen, quantity } = wish;
  if (wish.askedAs) return <LookIntoMail email={wish.askedAs} />;
  const needsApproval = offer === 'request' || chosen?.requiresApproval === true;
  return (
    <form
      className="grid gap-4"
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void wish.submit();
      }}
    >
      {isByMail && <GuestFields wish={wish} />}
      {types.length > 1 && <TicketTypes types={types} chosen={chosen?.id} onChoose={wish.choose} />}
      {event.takesAccessCode && (
        <AccessCode
          isAsked={chosen?.needsCode ?? false}
          error={wish.codeError}
          onGive={wish.giveCode}
        />
      )}
      {wish.most > 1 && (
        <Stepper
          label={<Trans>How many of you?</Trans>}
          value={quantity}
          min={wish.least}
          max={wish.most}
          onChange={wish.setQuantity}
        />
      )}
      <Companions count={quantity - 1} names={wish.names} onName={wish.nameCompanion} />
      <AskedQuestions
        asked={wish.asked}
        given={wish.given}
        heads={quantity}
        errors={wish.answerErrors}
        onChange={wish.answer}
      />
      <Button type="submit" kind="primary" size="lg" className="w-full" isBusy={wish.isRunning}>
        {actionLabel(
          chosen?.status === 'WAITLIST' ? 'waitlist' : needsApproval ? 'request' : offer,
        )}
      </Button>
      {needsApproval && (
        <p className="text-center text-sm text-muted text-balance">
          <Trans>The host decides who comes; you hear from them soon.</Trans>
        </p>
      )}
      {offer === 'waitlist' && (
        <p className="text-center text-sm text-muted text-balance">
          <Trans>When a place comes free, it goes to the first in line.</Trans>
        </p>
      )}
    </form>
  );
}

function GuestFields({ wish }: { readonly wish: ReturnType<typeof useRegistering> }): ReactNode {
  const { guest, setGuest, guestErrors } = wish;
  return (
    <>
      <Field label={<Trans>Your name</Trans>} error={guestErrors.name} isRequired>
        <Input
          value={guest.name}
          maxLength={80}
          autoComplete="name"
          onChange={({ target }) => setGuest({ ...guest, name: target.value })}
        />
      </Field>
      <Field
        label={<Trans>Your email</Trans>}
        hint={<Trans>We send a link there; the place is yours once you open it.</Trans>}
        error={guestErrors.email}
        isRequired
      >
        <Input
          type="email"
          value={guest.email}
          autoComplete="email"
          onChange={({ target }) => setGuest({ ...guest, email: target.value })}
        />
      </Field>
    </>
  );
}

function LookIntoMail({ email }: { readonly email: string }): ReactNode {
  return (
    <div className="grid gap-1" role="status">
      <p className="flex items-center gap-2 text-xl font-bold">
        <Icon name="mail" size={22} />
        <Trans>Look into your mail</Trans>
      </p>
      <p className="text-sm text-pretty">
        <Trans>
          A link is on its way to {email}. Open it within 24 hours: only then the place is taken.
        </Trans>
      </p>
    </div>
  );
}

function Companions({
  count,
  names,
  onName,
}: {
  readonly count: number;
  readonly names: readonly string[];
  readonly onName: (at: number, name: string) => void;
}): ReactNode {
  return Array.from({ length: count }, (_, index) => {
    const place = index + 1;
    return (
      <Field key={place} label={<Trans>Name of companion {place} (optional)</Trans>}>
        <Input
          value={names[index] ?? ''}
          maxLength={80}
          autoComplete="off"
          onChange={({ target }) => onName(index, target.value)}
        />
      </Field>
    );
  });
}
