import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { RegisterCard_EventFragment } from '#gql/graphql.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Button } from '#ui/Button.tsx';
import { Field, Input } from '#ui/Field.tsx';
import { actionLabel } from './action-label.tsx';
import type { Offer } from './event-state.ts';
import { Register } from './register.ts';
import { Stepper } from './Stepper.tsx';
import { TicketTypes } from './TicketTypes.tsx';

/** Which ticket, how many, and the button. */
export function RegisterForm({
  event,
  offer,
}: {
  readonly event: RegisterCard_EventFragment;
  readonly offer: Offer;
}): ReactNode {
  const { t } = useLingui();
  const { user } = useViewer();
  const types = event.ticketTypes;
  const open = types.filter(({ status }) => status === 'ON_SALE' || status === 'WAITLIST');
  const [typeId, setTypeId] = useState(open[0]?.id);
  const [quantity, setQuantity] = useState(1);
  const [names, setNames] = useState<readonly string[]>([]);
  const [register, { isRunning }] = useAction(Register, { quiet: true });
  const chosen = types.find(({ id }) => id === typeId) ?? open[0];
  const companions = quantity - 1;

  const submit = async (): Promise<void> => {
    const own = user?.displayName ?? '';
    const hasNames = names.slice(0, companions).some((name) => name.trim());
    const holderNames = [
      own,
      ...Array.from({ length: companions }, (_, i) => names[i]?.trim() || t`Guest of ${own}`),
    ];
    const outcome = await register({
      input: {
        eventId: event.id,
        joinWaitlist: event.waitlist.enabled,
        ...(chosen
          ? {
              tickets: [
                { ticketTypeId: chosen.id, quantity, ...(hasNames ? { holderNames } : {}) },
              ],
            }
          : {}),
      },
    });
    // The answer turns the ticket over, also when it says that there was a place already.
    if (outcome.ok || outcome.errors.some(({ code }) => code === 'ALREADY_REGISTERED')) return;
    for (const { message } of outcome.errors) showToast({ kind: 'error', text: message });
  };

  return (
    <form
      className="grid gap-4"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void submit();
      }}
    >
      {types.length > 1 && <TicketTypes types={types} chosen={chosen?.id} onChoose={setTypeId} />}
      {event.guestsPerRegistration > 0 && (
        <Stepper
          label={<Trans>How many of you?</Trans>}
          value={quantity}
          min={1}
          max={1 + event.guestsPerRegistration}
          onChange={setQuantity}
        />
      )}
      {Array.from({ length: companions }, (_, index) => {
        const place = index + 1;
        return (
          <Field key={place} label={<Trans>Name of companion {place} (optional)</Trans>}>
            <Input
              value={names[index] ?? ''}
              maxLength={80}
              autoComplete="off"
              onChange={({ target }) => setNames(names.toSpliced(index, 1, target.value))}
            />
          </Field>
        );
      })}
      <Button type="submit" kind="primary" size="lg" className="w-full" isBusy={isRunning}>
        {actionLabel(chosen?.status === 'WAITLIST' ? 'waitlist' : offer)}
      </Button>
      {offer === 'request' && (
        <p className="text-center text-sm text-muted text-balance">
          <Trans>The host decides who comes; you hear from them soon.</Trans>
        </p>
      )}
      {offer === 'waitlist' && (
        <p className="text-center text-sm text-muted text-balance">
          <Trans>When a place comes free, the first in line gets it at once.</Trans>
        </p>
      )}
    </form>
  );
}
