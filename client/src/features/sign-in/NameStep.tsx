import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { graphql } from '#gql/gql.ts';
import { useMutationForm } from '#lib/use-mutation-form.ts';
import { Button } from '#ui/Button.tsx';
import { Field, Input } from '#ui/Field.tsx';
import { StepTitle } from './Invitation.tsx';

const SetName = graphql(/* GraphQL */ `
  mutation SetName($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      user {
        id
        displayName
        handle
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Asks somebody new what to call them. */
export function NameStep({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { t } = useLingui();
  const form = useMutationForm({
    mutation: SetName,
    defaultValues: { displayName: '' },
    toVariables: ({ displayName }) => ({ input: { displayName: displayName.trim() } }),
    onDone,
  });
  return (
    <>
      <StepTitle title={<Trans>Glad you are here</Trans>}>
        <Trans>What may we call you? Hosts see this name, and it stands on your tickets.</Trans>
      </StepTitle>
      <form onSubmit={form.submit} noValidate className="grid gap-4">
        <Field label={<Trans>Your name</Trans>} error={form.formState.errors.displayName?.message}>
          <Input
            autoComplete="name"
            autoFocus
            maxLength={80}
            {...form.register('displayName', { required: t`Write the name you go by.` })}
          />
        </Field>
        <Button type="submit" kind="primary" isBusy={form.isSubmitting}>
          <Trans>That is me</Trans>
        </Button>
        <Button kind="quiet" onClick={onDone}>
          <Trans>Later</Trans>
        </Button>
      </form>
    </>
  );
}
