import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import type { UserErrorLike } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field, Input, Select } from '#ui/Field.tsx';
import { Stepper } from '#ui/Stepper.tsx';
import { SayWhy } from './SayWhy.tsx';
import type { Over, WalkIn } from './use-admit.ts';

const Tickets = graphql(/* GraphQL */ `
  query TicketsAtDoor($listId: ID!) {
    checkInList(id: $listId) {
      id
      ticketTypes {
        id
        name
      }
      event {
        id
        ticketTypes {
          id
          name
        }
      }
    }
  }
`);

const largestParty = 10;

/** Opens the form for somebody who never registered. */
export function WalkInButton({
  listId,
  mayDecide,
  isBusy,
  onAdmit,
}: {
  readonly listId: string;
  /** Whether people may be let in though there is no room. */
  readonly mayDecide: boolean;
  readonly isBusy: boolean;
  readonly onAdmit: (who: WalkIn, over?: Over) => Promise<readonly UserErrorLike[]>;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="plus" className="w-full" onClick={() => setOpen(true)}>
        <Trans>Somebody without a ticket</Trans>
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={<Trans>Somebody without a ticket</Trans>}
        description={<Trans>They get a place and come in, as long as there is room.</Trans>}
      >
        <WalkInForm {...{ listId, mayDecide, isBusy, onAdmit }} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function WalkInForm({
  listId,
  mayDecide,
  isBusy,
  onAdmit,
  onDone,
}: Parameters<typeof WalkInButton>[0] & { readonly onDone: () => void }): ReactNode {
  const formId = useId();
  const [who, setWho] = useState<WalkIn>(nobodyYet);
  const [problems, setProblems] = useState<readonly UserErrorLike[]>([]);
  const [{ data }] = useQuery({ query: Tickets, variables: { listId } });
  const list = data?.checkInList;
  const types = list?.ticketTypes ?? list?.event.ticketTypes ?? [];
  const change = (next: Partial<WalkIn>) => {
    setWho({ ...who, ...next });
    setProblems([]);
  };
  const send = async (over?: Over) => {
    const failed = await onAdmit({ ...who, email: who.email || null }, over);
    setProblems(failed);
    if (failed.length === 0) onDone();
  };
  const isFull = problems.some(({ code }) => code === 'NO_ROOM');
  const errorOf = (field: keyof WalkIn) =>
    problems.find(({ path }) => path?.at(-1) === field)?.message;
  const others = problems.filter(({ path }) => !(String(path?.at(-1)) in who));
  return (
    <div className="grid gap-4">
      <form
        id={formId}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <WalkInFields {...{ who, types, change, errorOf }} />
      </form>
      {[errorOf('quantity'), ...others.map(({ message }) => message)].map(
        (message) =>
          message && (
            <p key={message} role="alert" className="text-clay">
              {message}
            </p>
          ),
      )}
      {isFull && mayDecide ? (
        <SayWhy isBusy={isBusy} onSay={(reason) => void send({ overCapacity: true, reason })} />
      ) : (
        <Button
          type="submit"
          form={formId}
          kind="primary"
          size="lg"
          icon="check"
          isBusy={isBusy}
          disabled={!who.name.trim()}
        >
          <Trans>Give a place and let in</Trans>
        </Button>
      )}
    </div>
  );
}

function WalkInFields({
  who,
  types,
  change,
  errorOf,
}: {
  readonly who: WalkIn;
  readonly types: readonly { readonly id: string; readonly name: string }[];
  readonly change: (next: Partial<WalkIn>) => void;
  readonly errorOf: (field: keyof WalkIn) => string | undefined;
}): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <Field label={<Trans>Name</Trans>} error={errorOf('name')} isRequired>
        <Input
          value={who.name}
          maxLength={80}
          autoComplete="off"
          autoFocus
          onChange={({ target }) => change({ name: target.value })}
        />
      </Field>
      <Field
        label={<Trans>E-mail, if they like</Trans>}
        hint={<Trans>For the host alone. Nothing is sent to it.</Trans>}
        error={errorOf('email')}
      >
        <Input
          type="email"
          value={who.email ?? ''}
          autoComplete="off"
          placeholder={t`name@example.org`}
          onChange={({ target }) => change({ email: target.value })}
        />
      </Field>
      {types.length > 1 && (
        <Field label={<Trans>Ticket</Trans>} error={errorOf('ticketTypeId')}>
          <Select
            value={who.ticketTypeId ?? types[0]?.id ?? ''}
            onChange={({ target }) => change({ ticketTypeId: target.value })}
          >
            {types.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Stepper
        label={<Trans>How many people</Trans>}
        value={who.quantity}
        min={1}
        max={largestParty}
        onChange={(quantity) => change({ quantity })}
      />
    </>
  );
}

const nobodyYet: WalkIn = { name: '', email: null, ticketTypeId: null, quantity: 1 };
