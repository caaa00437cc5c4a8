import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { RegisterCard_EventFragment } from '#gql/graphql.ts';
import { Button } from '#ui/Button.tsx';
import { Field, Input } from '#ui/Field.tsx';
import { Stepper } from '#ui/Stepper.tsx';
import { AccessCode } from './AccessCode.tsx';
import { AskedQuestions } from './AskedQuestions.tsx';
import { actionLabel } from './action-label.tsx';
import type { Offer } from './event-state.ts';
import { TicketTypes } from './TicketTypes.tsx';
import { useRegistering } from './use-registering.ts';

/** Which ticket, how many, what is asked, and the button. */
export function RegisterForm({
  event,
  offer,
}: {
  readonly event: RegisterCard_EventFragment;
  readonly offer: Offer;
}): ReactNode {
  const wish = useRegistering(event);
  const { types, chosen, quantity } = wish;
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
