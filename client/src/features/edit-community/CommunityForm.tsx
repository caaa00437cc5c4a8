import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { MutationForm } from '#lib/use-mutation-form.ts';
import { Button } from '#ui/Button.tsx';
import { Field, Input, Select, Textarea } from '#ui/Field.tsx';
import type { CommunityValues } from './community-values.ts';

/** The form of a community's page; `action` is the word on its button. */
export function CommunityForm({
  form,
  action,
}: {
  readonly form: MutationForm<CommunityValues>;
  readonly action: ReactNode;
}): ReactNode {
  const { t } = useLingui();
  const { errors } = form.formState;
  return (
    <form onSubmit={form.submit} className="grid gap-6">
      <Field label={<Trans>Name</Trans>} error={errors.name?.message} isRequired>
        <Input
          maxLength={80}
          placeholder={t`Saigon Board Gamers`}
          className="h-13 text-lg font-bold"
          {...form.register('name')}
        />
      </Field>
      <Field
        label={<Trans>In one or two sentences</Trans>}
        hint={<Trans>Shown wherever the community is listed.</Trans>}
        error={errors.summary?.message}
      >
        <Textarea rows={2} maxLength={280} className="min-h-18!" {...form.register('summary')} />
      </Field>
      <Field label={<Trans>Who you are and what you do</Trans>} error={errors.description?.message}>
        <Textarea rows={6} maxLength={20_000} {...form.register('description')} />
      </Field>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field label={<Trans>City</Trans>} error={errors.city?.message}>
          <Input autoComplete="address-level2" {...form.register('city')} />
        </Field>
        <Field label={<Trans>Website</Trans>} error={errors.website?.message}>
          <Input type="url" placeholder="https://" {...form.register('website')} />
        </Field>
        <Field
          label={<Trans>Topics</Trans>}
          hint={<Trans>Short words, separated by commas.</Trans>}
          error={errors.topics?.message}
        >
          <Input {...form.register('topics')} />
        </Field>
        <Field label={<Trans>Who can join</Trans>} error={errors.joinPolicy?.message}>
          <Select {...form.register('joinPolicy')}>
            <option value="OPEN">{t`Everybody, at once`}</option>
            <option value="APPROVAL">{t`Everybody you let in`}</option>
            <option value="CLOSED">{t`Nobody for now`}</option>
          </Select>
        </Field>
        <Field label={<Trans>Who can find it</Trans>} error={errors.visibility?.message}>
          <Select {...form.register('visibility')}>
            <option value="PUBLIC">{t`Everybody`}</option>
            <option value="UNLISTED">{t`Whoever has the link`}</option>
            <option value="PRIVATE">{t`Members only`}</option>
          </Select>
        </Field>
      </div>
      <div className="flex justify-end border-t border-line pt-5">
        <Button type="submit" kind="primary" isBusy={form.isSubmitting}>
          {action}
        </Button>
      </div>
    </form>
  );
}
