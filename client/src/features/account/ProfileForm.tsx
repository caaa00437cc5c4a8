import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { showToast } from '#lib/toasts.ts';
import { useMutationForm } from '#lib/use-mutation-form.ts';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Card.tsx';
import { Field, Input, Textarea } from '#ui/Field.tsx';

const ProfileFormFragment = graphql(/* GraphQL */ `
  fragment ProfileForm_user on User {
    id
    displayName
    handle
    bio
    city
    website
    email
  }
`);
const UpdateProfile = graphql(/* GraphQL */ `
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      user {
        ...ProfileForm_user
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** What others see of the viewer. */
export function ProfileForm({
  user,
}: {
  readonly user: FragmentType<typeof ProfileFormFragment>;
}): ReactNode {
  const { t } = useLingui();
  const { displayName, handle, bio, city, website, email } = readFragment(
    ProfileFormFragment,
    user,
  );
  const form = useMutationForm({
    mutation: UpdateProfile,
    defaultValues: {
      displayName,
      handle,
      bio: bio ?? '',
      city: city ?? '',
      website: website ?? '',
    },
    // An emptied line takes the value off.
    toVariables: ({ displayName, handle, ...rest }) => ({
      input: {
        displayName,
        handle,
        bio: rest.bio || null,
        city: rest.city || null,
        website: rest.website || null,
      },
    }),
    onDone: (_payload, values) => {
      form.reset(values);
      showToast({ kind: 'done', text: t`Saved` });
    },
  });
  const { errors, isDirty } = form.formState;
  return (
    <Section title={<Trans>Profile</Trans>}>
      <form onSubmit={form.submit} className="grid gap-5">
        <p className="text-sm text-muted">
          <Trans>You sign in with {email}; nobody else sees this address.</Trans>
        </p>
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <Field label={<Trans>Name</Trans>} error={errors.displayName?.message} isRequired>
            <Input autoComplete="name" maxLength={80} {...form.register('displayName')} />
          </Field>
          <Field
            label={<Trans>Handle</Trans>}
            hint={<Trans>Your page is at /u/your-handle.</Trans>}
            error={errors.handle?.message}
            isRequired
          >
            <Input autoComplete="username" maxLength={30} {...form.register('handle')} />
          </Field>
          <Field label={<Trans>City</Trans>} error={errors.city?.message}>
            <Input autoComplete="address-level2" maxLength={80} {...form.register('city')} />
          </Field>
          <Field label={<Trans>Website</Trans>} error={errors.website?.message}>
            <Input
              type="url"
              autoComplete="url"
              placeholder="https://"
              {...form.register('website')}
            />
          </Field>
        </div>
        <Field label={<Trans>About you</Trans>} error={errors.bio?.message}>
          <Textarea maxLength={2000} {...form.register('bio')} />
        </Field>
        <div>
          <Button type="submit" kind="primary" isBusy={form.isSubmitting} disabled={!isDirty}>
            <Trans>Save profile</Trans>
          </Button>
        </div>
      </form>
    </Section>
  );
}
