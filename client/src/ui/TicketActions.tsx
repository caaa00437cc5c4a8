import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { RegistrationPermission, TicketActions_TicketFragment } from '#gql/graphql.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { useMutationForm } from '#lib/use-mutation-form.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Field, Input } from '#ui/Field.tsx';

const TicketActionsFragment = graphql(/* GraphQL */ `
  fragment TicketActions_ticket on Ticket {
    id
    holderName
    state
    seq
    checkedInAt
    ticketType {
      id
      name
    }
  }
`);
const TransferTicket = graphql(/* GraphQL */ `
  mutation TransferTicket($input: TransferTicketInput!) {
    transferTicket(input: $input) {
      registration {
        id
        status
        quantity
        viewerCan
        tickets {
          id
          ...TicketPass_ticket
        }
      }
      event {
        id
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
const ReissueTicket = graphql(/* GraphQL */ `
  mutation ReissueTicket($ticketId: ID!, $accessToken: String) {
    reissueTicket(ticketId: $ticketId, accessToken: $accessToken) {
      ticket {
        id
        seq
        code
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
const NameHolder = graphql(/* GraphQL */ `
  mutation NameHolder($ticketId: ID!, $holderName: String!, $accessToken: String) {
    updateTicketHolder(ticketId: $ticketId, holderName: $holderName, accessToken: $accessToken) {
      ticket {
        id
        holderName
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

interface Rights {
  readonly viewerCan: readonly RegistrationPermission[];
  /** Of a guest whose tickets they are. */
  readonly accessToken?: string;
  readonly onGiven: () => void;
}

/** The tickets of a registration, and for each: whose name it bears, to whom it goes, a new code. */
export function TicketActions({
  tickets,
  ...rest
}: Rights & {
  readonly tickets: readonly FragmentType<typeof TicketActionsFragment>[];
}): ReactNode {
  return (
    <ul className="grid divide-y divide-line">
      {tickets.map((masked) => {
        const ticket = readFragment(TicketActionsFragment, masked);
        return (
          <li key={ticket.id} className="py-4 first:pt-0 last:pb-0">
            <OneTicket ticket={ticket} {...rest} />
          </li>
        );
      })}
    </ul>
  );
}

function OneTicket({
  ticket,
  viewerCan,
  accessToken,
  onGiven,
}: Rights & { readonly ticket: TicketActions_TicketFragment }): ReactNode {
  const { t } = useLingui();
  const [open, setOpen] = useState<'name' | 'give' | null>(null);
  const [reissue, { isRunning }] = useAction(ReissueTicket);
  const name = ticket.holderName;
  const close = (): void => setOpen(null);
  const replace = async (): Promise<void> => {
    const { ok } = await reissue({ ticketId: ticket.id, accessToken });
    if (ok) showToast({ kind: 'done', text: t`${name} has a new code. The old one is dead.` });
  };
  return (
    <div className="grid gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <p className="min-w-0">
          <span className="font-medium break-words">{name}</span>{' '}
          <span className="text-sm text-muted">{ticket.ticketType.name}</span>
        </p>
        {ticket.checkedInAt && (
          <Badge tone="leaf">
            <Trans>Checked in</Trans>
          </Badge>
        )}
      </div>
      {open === 'name' && <NameForm ticket={ticket} accessToken={accessToken} onDone={close} />}
      {open === 'give' && (
        <GiveForm ticket={ticket} accessToken={accessToken} onDone={onGiven} onClose={close} />
      )}
      {open === null && ticket.state === 'VALID' && (
        <div className="flex flex-wrap gap-2">
          {viewerCan.includes('NAME_HOLDERS') && (
            <Button
              size="sm"
              icon="edit"
              aria-label={t`Change the name: ${name}`}
              onClick={() => setOpen('name')}
            >
              <Trans>Change the name</Trans>
            </Button>
          )}
          {viewerCan.includes('TRANSFER') && !ticket.checkedInAt && (
            <Button
              size="sm"
              icon="send"
              aria-label={t`Give away: ${name}`}
              onClick={() => setOpen('give')}
            >
              <Trans>Give away</Trans>
            </Button>
          )}
          {viewerCan.includes('REISSUE') && (
            <Button
              size="sm"
              icon="qr"
              isBusy={isRunning}
              aria-label={t`New code: ${name}`}
              onClick={() => void replace()}
            >
              <Trans>New code</Trans>
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function NameForm({
  ticket,
  accessToken,
  onDone,
}: {
  readonly ticket: TicketActions_TicketFragment;
  readonly accessToken: string | undefined;
  readonly onDone: () => void;
}): ReactNode {
  const form = useMutationForm({
    mutation: NameHolder,
    defaultValues: { holderName: ticket.holderName },
    toVariables: ({ holderName }) => ({ ticketId: ticket.id, holderName, accessToken }),
    onDone,
  });
  return (
    <form onSubmit={form.submit} className="grid gap-3" noValidate>
      <Field
        label={<Trans>Name on the ticket</Trans>}
        error={form.formState.errors.holderName?.message}
        isRequired
      >
        <Input autoComplete="off" maxLength={80} {...form.register('holderName')} />
      </Field>
      <Feet onClose={onDone} isBusy={form.isSubmitting}>
        <Trans>Save the name</Trans>
      </Feet>
    </form>
  );
}

function GiveForm({
  ticket,
  accessToken,
  onDone,
  onClose,
}: {
  readonly ticket: TicketActions_TicketFragment;
  readonly accessToken: string | undefined;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const form = useMutationForm({
    mutation: TransferTicket,
    defaultValues: { toName: '', toEmail: '' },
    toVariables: (to) => ({ input: { ticketId: ticket.id, accessToken, ...to } }),
    onDone: (_payload, { toName }) => {
      showToast({ kind: 'done', text: t`${toName} has the ticket now, and gets a mail.` });
      onDone();
    },
  });
  const { errors } = form.formState;
  return (
    <form onSubmit={form.submit} className="grid gap-3" noValidate>
      <p className="text-sm text-muted">
        <Trans>They get a mail and a code of their own. This code stops working at once.</Trans>
      </p>
      <Field label={<Trans>Their name</Trans>} error={errors.toName?.message} isRequired>
        <Input autoComplete="off" maxLength={80} {...form.register('toName')} />
      </Field>
      <Field label={<Trans>Their email</Trans>} error={errors.toEmail?.message} isRequired>
        <Input type="email" autoComplete="off" {...form.register('toEmail')} />
      </Field>
      <Feet onClose={onClose} isBusy={form.isSubmitting}>
        <Trans>Give the ticket away</Trans>
      </Feet>
    </form>
  );
}

function Feet({
  onClose,
  isBusy,
  children,
}: {
  readonly onClose: () => void;
  readonly isBusy: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button size="sm" kind="quiet" onClick={onClose}>
        <Trans>Not now</Trans>
      </Button>
      <Button type="submit" size="sm" kind="primary" isBusy={isBusy}>
        {children}
      </Button>
    </div>
  );
}
