import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { TicketTypes_EventFragment } from '#gql/graphql.ts';
import { useAction } from '#lib/use-action.ts';
import { useMutationForm } from '#lib/use-mutation-form.ts';
import { Button, IconButton } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field, Input } from '#ui/Field.tsx';

const TicketTypesFragment = graphql(/* GraphQL */ `
  fragment TicketTypes_event on Event {
    id
    viewerCan
    ticketTypes {
      id
      name
      description
      capacity
      remaining
      status
      price {
        amount
        currency
      }
    }
  }
`);
const SaveTicketType = graphql(/* GraphQL */ `
  mutation SaveTicketType($input: TicketTypeInput!) {
    upsertTicketType(input: $input) {
      event {
        ...TicketTypes_event
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const RemoveTicketType = graphql(/* GraphQL */ `
  mutation RemoveTicketType($id: ID!) {
    removeTicketType(id: $id) {
      event {
        ...TicketTypes_event
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

type TicketType = TicketTypes_EventFragment['ticketTypes'][number];

/** What one can register for, and how much of it is left. */
export function TicketTypes({
  event,
}: {
  readonly event: FragmentType<typeof TicketTypesFragment>;
}): ReactNode {
  const { t } = useLingui();
  const { id: eventId, ticketTypes, viewerCan } = readFragment(TicketTypesFragment, event);
  const [edited, setEdited] = useState<TicketType | 'new' | undefined>();
  const [remove] = useAction(RemoveTicketType);
  const mayEdit = viewerCan.includes('EDIT');
  return (
    <div className="grid gap-4">
      <ul className="divide-y divide-line">
        {ticketTypes.map((type) => (
          <li key={type.id} className="flex items-center gap-4 py-3">
            <div className="min-w-0 flex-1">
              <p className="font-medium">{type.name}</p>
              <p className="text-sm text-muted">
                {type.price ? `${type.price.amount} ${type.price.currency}` : <Trans>Free</Trans>}
                {' · '}
                {type.remaining === null || type.remaining === undefined ? (
                  <Trans>as many as fit</Trans>
                ) : (
                  <Trans>{type.remaining} left</Trans>
                )}
              </p>
            </div>
            {mayEdit && (
              <>
                <IconButton
                  icon="edit"
                  label={t`Edit ${type.name}`}
                  onClick={() => setEdited(type)}
                />
                {ticketTypes.length > 1 && (
                  <IconButton
                    icon="trash"
                    label={t`Remove ${type.name}`}
                    onClick={() => void remove({ id: type.id })}
                  />
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <div>
          <Button icon="plus" onClick={() => setEdited('new')}>
            <Trans>Add a ticket type</Trans>
          </Button>
        </div>
      )}
      {edited && (
        <TicketTypeDialog
          eventId={eventId}
          type={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  );
}

function TicketTypeDialog({
  eventId,
  type,
  onClose,
}: {
  readonly eventId: string;
  readonly type: TicketType | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const form = useMutationForm({
    mutation: SaveTicketType,
    defaultValues: {
      name: type?.name ?? '',
      description: type?.description ?? '',
      capacity: type?.capacity?.toString() ?? '',
      amount: type?.price?.amount ?? '',
      currency: type?.price?.currency ?? 'VND',
    },
    toVariables: ({ name, description, capacity, amount, currency }) => ({
      input: {
        ...(type ? { id: type.id } : {}),
        eventId,
        name,
        description: description || null,
        capacity: capacity ? Number(capacity) : null,
        price: amount ? { amount, currency } : null,
      },
    }),
    fieldFor: (path) => (path.startsWith('price') ? 'amount' : undefined),
    onDone: onClose,
  });
  const { errors } = form.formState;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={type ? <Trans>Edit the ticket type</Trans> : <Trans>New ticket type</Trans>}
    >
      <form onSubmit={form.submit} className="grid gap-5">
        <Field label={<Trans>Name</Trans>} error={errors.name?.message} isRequired>
          <Input maxLength={80} {...form.register('name')} />
        </Field>
        <Field label={<Trans>What it gives</Trans>} error={errors.description?.message}>
          <Input maxLength={280} {...form.register('description')} />
        </Field>
        <Field
          label={<Trans>How many</Trans>}
          hint={<Trans>Empty: as many as fit into the event.</Trans>}
          error={errors.capacity?.message}
        >
          <Input type="number" min={1} inputMode="numeric" {...form.register('capacity')} />
        </Field>
        <div className="grid grid-cols-[1fr_7rem] gap-3">
          <Field
            label={<Trans>Price</Trans>}
            hint={<Trans>Empty: free. It is paid at the door.</Trans>}
            error={errors.amount?.message}
          >
            <Input inputMode="decimal" {...form.register('amount')} />
          </Field>
          <Field label={<Trans>Currency</Trans>} error={errors.currency?.message}>
            <Input maxLength={3} {...form.register('currency')} />
          </Field>
        </div>
        <div className="flex justify-end">
          <Button type="submit" kind="primary" isBusy={form.isSubmitting}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
