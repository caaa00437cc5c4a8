import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Controller, type UseFormReturn, useWatch } from 'react-hook-form';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import type { EventFormat } from '#gql/graphql.ts';
import { Pill } from '#ui/Badge.tsx';
import { Field, Input, Select, Switch, Textarea } from '#ui/Field.tsx';
import type { EventValues } from './event-values.ts';

const Choices = graphql(/* GraphQL */ `
  query EventChoices {
    categories {
      slug
      label
    }
    communities(filter: { canCreateEvent: true }, first: 50) {
      nodes {
        id
        name
      }
    }
  }
`);

interface Props {
  readonly form: UseFormReturn<EventValues>;
  /** A published event stays with its community. */
  readonly isDraft: boolean;
  readonly repeat?: ReactNode;
}

/** What, when and where: all that is needed to publish. */
export function MainFields({ form, isDraft, repeat }: Props): ReactNode {
  const { t } = useLingui();
  const { errors } = form.formState;
  const format = useWatch({ control: form.control, name: 'format' });
  const [{ data }] = useQuery({ query: Choices });
  const formats: readonly (readonly [EventFormat, string])[] = [
    ['IN_PERSON', t`In a place`],
    ['ONLINE', t`Online`],
    ['HYBRID', t`Both`],
  ];
  return (
    <>
      <Field label={<Trans>Title</Trans>} error={errors.title?.message} isRequired>
        <Input
          maxLength={140}
          placeholder={t`Board games and lemon tea`}
          className="h-13 text-lg font-bold"
          {...form.register('title')}
        />
      </Field>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field label={<Trans>Begins</Trans>} error={errors.startsAtLocal?.message} isRequired>
          <Input type="datetime-local" {...form.register('startsAtLocal', keepLength(form))} />
        </Field>
        <Field label={<Trans>Ends</Trans>} error={errors.endsAtLocal?.message} isRequired>
          <Input type="datetime-local" {...form.register('endsAtLocal')} />
        </Field>
      </div>
      <Zone form={form} />
      {repeat}
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">
          <Trans>Where</Trans>
        </legend>
        <div className="flex gap-2">
          {formats.map(([value, label]) => (
            <Pill
              key={value}
              isOn={format === value}
              onToggle={() => form.setValue('format', value, { shouldDirty: true })}
            >
              {label}
            </Pill>
          ))}
        </div>
      </fieldset>
      {format !== 'ONLINE' && (
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <Field label={<Trans>Place</Trans>} error={errors.venueName?.message}>
            <Input placeholder={t`The Workshop`} {...form.register('venueName')} />
          </Field>
          <Field label={<Trans>City</Trans>} error={errors.venueCity?.message}>
            <Input autoComplete="address-level2" {...form.register('venueCity')} />
          </Field>
          <Field
            label={<Trans>Address</Trans>}
            error={errors.venueAddress?.message}
            className="sm:col-span-2"
          >
            <Input autoComplete="street-address" {...form.register('venueAddress')} />
          </Field>
        </div>
      )}
      {format !== 'IN_PERSON' && (
        <Field
          label={<Trans>Link to join</Trans>}
          hint={<Trans>Only confirmed guests see it.</Trans>}
          error={errors.joinUrl?.message}
        >
          <Input type="url" placeholder="https://" {...form.register('joinUrl')} />
        </Field>
      )}
      <Field
        label={<Trans>What happens there</Trans>}
        hint={<Trans>Markdown works: **bold**, lists, links.</Trans>}
        error={errors.description?.message}
      >
        <Textarea maxLength={20_000} rows={6} {...form.register('description')} />
      </Field>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field label={<Trans>Kind</Trans>} error={errors.category?.message}>
          {/* A new list when the choices arrive: the browser forgets a value it had no choice for. */}
          <Select key={data ? 'filled' : 'empty'} {...form.register('category')}>
            <option value="">{t`Choose one`}</option>
            {data?.categories.map(({ slug, label }) => (
              <option key={slug} value={slug}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        {isDraft && (data?.communities.nodes.length ?? 0) > 0 && (
          <Field
            label={<Trans>Held by</Trans>}
            hint={<Trans>Its members are told when you publish.</Trans>}
            error={errors.communityId?.message}
          >
            <Select {...form.register('communityId')}>
              <option value="">{t`Just me`}</option>
              {data?.communities.nodes.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
    </>
  );
}

/** Who can come; the defaults fit most events. */
export function RegistrationFields({ form }: Pick<Props, 'form'>): ReactNode {
  const { t } = useLingui();
  const { errors } = form.formState;
  return (
    <>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field
          label={<Trans>Places</Trans>}
          hint={<Trans>Empty: no limit.</Trans>}
          error={errors.capacity?.message}
        >
          <Input type="number" min={1} inputMode="numeric" {...form.register('capacity')} />
        </Field>
        <Field
          label={<Trans>Companions each guest may bring</Trans>}
          error={errors.guestsPerRegistration?.message}
        >
          <Input
            type="number"
            min={0}
            max={9}
            inputMode="numeric"
            {...form.register('guestsPerRegistration')}
          />
        </Field>
      </div>
      <Field label={<Trans>Who can find it</Trans>} error={errors.visibility?.message}>
        <Select {...form.register('visibility')}>
          <option value="PUBLIC">{t`Everybody`}</option>
          <option value="UNLISTED">{t`Whoever has the link`}</option>
          <option value="MEMBERS">{t`Members of the community`}</option>
          <option value="PRIVATE">{t`Hosts and those who registered`}</option>
        </Select>
      </Field>
      <Toggle
        form={form}
        name="requiresApproval"
        label={<Trans>You decide on each guest</Trans>}
        hint={<Trans>People ask; you let them in.</Trans>}
      />
      <Toggle
        form={form}
        name="waitlistEnabled"
        label={<Trans>Waitlist when it is full</Trans>}
        hint={<Trans>A place that comes free goes to the next in line by itself.</Trans>}
      />
    </>
  );
}

function Toggle({
  form,
  name,
  label,
  hint,
}: {
  readonly form: UseFormReturn<EventValues>;
  readonly name: 'requiresApproval' | 'waitlistEnabled';
  readonly label: ReactNode;
  readonly hint: ReactNode;
}): ReactNode {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => (
        <Switch label={label} hint={hint} checked={field.value} onChange={field.onChange} />
      )}
    />
  );
}

function Zone({ form }: Pick<Props, 'form'>): ReactNode {
  const zones = Intl.supportedValuesOf('timeZone');
  const current = useWatch({ control: form.control, name: 'timeZone' });
  return (
    <Field label={<Trans>Time zone</Trans>} error={form.formState.errors.timeZone?.message}>
      <Select {...form.register('timeZone')}>
        {!zones.includes(current) && <option value={current}>{current}</option>}
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** A start that moves takes the end along, so that an event keeps its length. */
function keepLength(form: UseFormReturn<EventValues>) {
  let before = form.getValues('startsAtLocal');
  return {
    onChange: ({ target }: { target: { value: string } }) => {
      const shift = Date.parse(target.value) - Date.parse(before);
      const end = Date.parse(form.getValues('endsAtLocal')) + shift;
      if (!Number.isNaN(end)) {
        const local = new Date(end - new Date(end).getTimezoneOffset() * 60_000);
        form.setValue('endsAtLocal', local.toISOString().slice(0, 16), { shouldDirty: true });
        before = target.value;
      }
    },
  };
}
