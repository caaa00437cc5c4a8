import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { graphql } from '#gql/gql.ts';
import { currentLocale } from '#lib/locale.ts';
import type { Grant } from '#lib/session.ts';
import { useMutationForm } from '#lib/use-mutation-form.ts';
import { Button } from '#ui/Button.tsx';
import { Field, Input } from '#ui/Field.tsx';
import { StepTitle } from './Invitation.tsx';
import { PasskeyButton } from './PasskeyButton.tsx';

const RequestEmailCode = graphql(/* GraphQL */ `
  mutation RequestEmailCode($input: RequestEmailCodeInput!) {
    requestEmailCode(input: $input) {
      sent
      userErrors {
        code
        message
        path
        retryAfter
      }
    }
  }
`);

/** Asks for the address. */
export function EmailStep({
  isSignedIn,
  next,
  onSent,
  onEnter,
}: {
  readonly isSignedIn: boolean;
  readonly next: string;
  readonly onSent: (email: string) => void;
  readonly onEnter: (grant: Grant, isNew: boolean) => void;
}): ReactNode {
  const { t } = useLingui();
  const form = useMutationForm({
    mutation: RequestEmailCode,
    defaultValues: { email: '' },
    toVariables: ({ email }) => ({ input: { email: email.trim(), locale: currentLocale() } }),
    onDone: (_payload, { email }) => onSent(email.trim()),
    // Whatever is wrong here, it is about the address.
    fieldFor: () => 'email',
  });
  return (
    <>
      <StepTitle title={<Trans>Come on in</Trans>}>
        <Trans>Your email is enough. We send you a six-digit code.</Trans>
      </StepTitle>
      {isSignedIn && (
        <p className="rounded-md bg-sunken px-4 py-3 text-sm">
          <Trans>
            You are signed in already.{' '}
            <Link to={next} className="font-medium underline underline-offset-4">
              Go on
            </Link>
          </Trans>
        </p>
      )}
      <form onSubmit={form.submit} noValidate className="grid gap-4">
        <Field label={<Trans>Email</Trans>} error={form.formState.errors.email?.message}>
          <Input
            type="email"
            inputMode="email"
            autoComplete="email webauthn"
            autoFocus
            placeholder={t`you@example.com`}
            {...form.register('email', {
              required: t`Write your email address.`,
              pattern: {
                value: /^\s*\S+@\S+\.\S+\s*$/,
                message: t`That does not look like an email address.`,
              },
            })}
          />
        </Field>
        <Button type="submit" kind="primary" isBusy={form.isSubmitting}>
          <Trans>Send me a code</Trans>
        </Button>
      </form>
      <PasskeyButton onEnter={onEnter} />
    </>
  );
}
