import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Controller, useWatch } from 'react-hook-form';
import { graphql } from '#gql/gql.ts';
import type { EventFormat } from '#gql/graphql.ts';
import { fromLocalInput, toLocalInput } from '#lib/local-input.ts';
import { type MutationForm, useMutationForm } from '#lib/use-mutation-form.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field, Input, Select, Switch } from '#ui/Field.tsx';
import type { TicketType } from './TicketTypes.tsx';

const SaveTicketType = graphql(/* GraphQL */ `
  mutation SaveTicketType($input: TicketTypeInput!) {
    upsertTicketType(input: $input) {
      event {
        id
        version
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

interface Values {
  readonly name: string;
  readonly description: string;
  readonly capacity: string;
  readonly amount: string;
  readonly currency: string;
  readonly salesStart: string;
  readonly salesEnd: string;
  readonly minPerRegistration: string;
  readonly maxPerRegistration: string;
  readonly format: EventFormat | '';
  readonly accessCode: string;
  readonly requiresApproval: boolean;
  readonly hidden: boolean;
  readonly membersOnly: boolean;
  readonly removesCode: boolean;
  readonly forceCapacity: boolean;
}

const valuesOf = (type: TicketType | undefined): Values => ({
  name: type?.name ?? '',
  description: type?.description ?? '',
  capacity: type?.capacity?.toString() ?? '',
  amount: type?.price?.amount ?? '',
  currency: type?.price?.currency ?? 'VND',
  salesStart: toLocalInput(type?.salesStart),
  salesEnd: toLocalInput(type?.salesEnd),
  minPerRegistration: String(type?.minPerRegistration ?? 1),
  maxPerRegistration: String(type?.maxPerRegistration ?? 10),
  format: type?.format ?? '',
  accessCode: '',
  requiresApproval: type?.requiresApproval ?? false,
  hidden: type?.hidden ?? false,
  membersOnly: type?.membersOnly ?? false,
  removesCode: false,
  forceCapacity: false,
});

const inputOf = (values: Values) => ({
  name: values.name,
  description: values.description || null,
  capacity: values.capacity ? Number(values.capacity) : null,
  price: values.amount ? { amount: values.amount, currency: values.currency } : null,
  salesStart: fromLocalInput(values.salesStart),
  salesEnd: fromLocalInput(values.salesEnd),
  minPerRegistration: Number(values.minPerRegistration) || 1,
  maxPerRegistration: Number(values.maxPerRegistration) || 10,
  format: values.format || null,
  // An empty code takes the old one off; none leaves it.
  accessCode: values.removesCode ? '' : values.accessCode || null,
  requiresApproval: values.requiresApproval,
  hidden: values.hidden,
  membersOnly: values.membersOnly,
  forceCapacity: values.forceCapacity,
});

/** Everything about one ticket type. */
export function TicketTypeDialog({
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
    defaultValues: valuesOf(type),
    toVariables: (values: Values) => ({
      input: { ...(type ? { id: type.id } : {}), eventId, ...inputOf(values) },
    }),
    fieldFor: (path) => (path.startsWith('price') ? 'amount' : undefined),
    onDone: onClose,
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={type ? <Trans>Edit the ticket type</Trans> : <Trans>New ticket type</Trans>}
    >
      <form onSubmit={form.submit} className="grid gap-5">
        <Basics form={form} />
        <details className="group grid gap-5" open={type !== undefined && isSpecial(type)}>
          <summary className="cursor-pointer py-1 font-medium">
            <Trans>Who can have it, and when</Trans>
          </summary>
          <div className="grid gap-5 pt-4">
            <SaleTimes form={form} />
            <Access form={form} needsCode={type?.needsCode ?? false} />
          </div>
        </details>
        <div className="flex justify-end">
          <Button type="submit" kind="primary" isBusy={form.isSubmitting}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const isSpecial = (type: TicketType): boolean =>
  type.hidden ||
  type.needsCode ||
  type.membersOnly ||
  type.requiresApproval ||
  type.salesStart !== null ||
  type.salesEnd !== null;

interface Props {
  readonly form: MutationForm<Values>;
}

function Basics({ form }: Props): ReactNode {
  const { errors } = form.formState;
  return (
    <>
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
      {errors.capacity?.type === 'CAPACITY_BELOW_CONFIRMED' && (
        <Toggle
          form={form}
          name="forceCapacity"
          label={<Trans>Set it all the same</Trans>}
          hint={<Trans>Nobody loses a place, and nobody gets one until there is room.</Trans>}
        />
      )}
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
    </>
  );
}

function SaleTimes({ form }: Props): ReactNode {
  const { errors } = form.formState;
  return (
    <>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field label={<Trans>On sale from</Trans>} error={errors.salesStart?.message}>
          <Input type="datetime-local" {...form.register('salesStart')} />
        </Field>
        <Field
          label={<Trans>On sale until</Trans>}
          hint={<Trans>On your clock.</Trans>}
          error={errors.salesEnd?.message}
        >
          <Input type="datetime-local" {...form.register('salesEnd')} />
        </Field>
      </div>
      <div className="grid grid-cols-2 items-start gap-3 sm:gap-5">
        <Field label={<Trans>At least</Trans>} error={errors.minPerRegistration?.message}>
          <Input type="number" min={1} max={10} {...form.register('minPerRegistration')} />
        </Field>
        <Field
          label={<Trans>At most</Trans>}
          hint={<Trans>For one registration.</Trans>}
          error={errors.maxPerRegistration?.message}
        >
          <Input type="number" min={1} max={10} {...form.register('maxPerRegistration')} />
        </Field>
      </div>
      <Field label={<Trans>For taking part</Trans>} error={errors.format?.message}>
        <Select {...form.register('format')}>
          <option value="">
            <Trans>In any way</Trans>
          </option>
          <option value="IN_PERSON">
            <Trans>In the place</Trans>
          </option>
          <option value="ONLINE">
            <Trans>Online</Trans>
          </option>
        </Select>
      </Field>
    </>
  );
}

function Access({ form, needsCode }: Props & { readonly needsCode: boolean }): ReactNode {
  const { errors } = form.formState;
  const removesCode = useWatch({ control: form.control, name: 'removesCode' });
  return (
    <>
      <Toggle
        form={form}
        name="requiresApproval"
        label={<Trans>You decide on each registration</Trans>}
      />
      <Toggle
        form={form}
        name="membersOnly"
        label={<Trans>For members of the community only</Trans>}
      />
      <Toggle
        form={form}
        name="hidden"
        label={<Trans>Hidden</Trans>}
        hint={<Trans>Shown to those alone who give its access code.</Trans>}
      />
      <Field
        label={needsCode ? <Trans>New access code</Trans> : <Trans>Access code</Trans>}
        hint={
          needsCode ? (
            <Trans>It has one that cannot be read again. Empty: it stays.</Trans>
          ) : (
            <Trans>Empty: none is asked for.</Trans>
          )
        }
        error={errors.accessCode?.message}
      >
        <Input
          maxLength={64}
          autoComplete="off"
          disabled={removesCode}
          {...form.register('accessCode')}
        />
      </Field>
      {needsCode && (
        <Toggle form={form} name="removesCode" label={<Trans>Ask for no code any more</Trans>} />
      )}
    </>
  );
}

function Toggle({
  form,
  name,
  label,
  hint,
}: Props & {
  readonly name: 'requiresApproval' | 'membersOnly' | 'hidden' | 'removesCode' | 'forceCapacity';
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}): ReactNode {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => (
        <Switch
          label={label}
          {...(hint === undefined ? {} : { hint })}
          checked={field.value}
          onChange={field.onChange}
        />
      )}
    />
  );
}
