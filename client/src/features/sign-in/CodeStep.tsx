import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { graphql } from '#gql/gql.ts';
import { ownTimeZone } from '#lib/format-time.ts';
import { currentLocale } from '#lib/locale.ts';
import type { Grant } from '#lib/session.ts';
import { isDevelopment } from '#lib/shell.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { CodeInput } from './CodeInput.tsx';
import { StepTitle } from './Invitation.tsx';

const SignIn = graphql(/* GraphQL */ `
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      accessToken
      expiresAt
      isNew
      userErrors {
        code
        message
        path
        retryAfter
      }
    }
  }
`);
const ResendCode = graphql(/* GraphQL */ `
  mutation ResendCode($input: RequestEmailCodeInput!) {
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

const resendAfterSeconds = 30;

/** Asks for the six digits; sends them as soon as they are all there. */
export function CodeStep({
  email,
  onBack,
  onEnter,
}: {
  readonly email: string;
  readonly onBack: () => void;
  readonly onEnter: (grant: Grant, isNew: boolean) => void;
}): ReactNode {
  const { t } = useLingui();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [signIn, { isRunning }] = useAction(SignIn, { quiet: true });

  const send = async (digits: string): Promise<void> => {
    setError(undefined);
    const outcome = await signIn({ input: { email, code: digits, timeZone: ownTimeZone() } });
    if (outcome.ok) return onEnter(outcome.payload, outcome.payload.isNew);
    setCode('');
    setError(outcome.errors[0]?.message);
  };

  return (
    <>
      <StepTitle title={<Trans>Look in your mail</Trans>}>
        <Trans>
          A code is on its way to <strong className="font-medium text-ink">{email}</strong>. It
          works for ten minutes.
        </Trans>
      </StepTitle>
      <form
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (code.length === 6) void send(code);
          else setError(t`The code has six digits.`);
        }}
      >
        <Field label={<Trans>Six-digit code</Trans>} error={error}>
          <CodeInput
            value={code}
            onChange={(digits) => {
              setCode(digits);
              if (digits.length === 6 && !isRunning) void send(digits);
            }}
          />
        </Field>
        <Button type="submit" kind="primary" isBusy={isRunning}>
          <Trans>Sign in</Trans>
        </Button>
      </form>
      {isDevelopment() && (
        <a
          href="/dev/mailbox"
          target="_blank"
          rel="noreferrer"
          className="justify-self-start text-sm font-medium underline underline-offset-4"
        >
          <Trans>Open the development mailbox</Trans>
        </a>
      )}
      <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-4">
        <Button kind="quiet" size="sm" icon="left" onClick={onBack} className="-ml-3">
          <Trans>Another address</Trans>
        </Button>
        <Resend email={email} />
      </div>
    </>
  );
}

function Resend({ email }: { readonly email: string }): ReactNode {
  const { t } = useLingui();
  const [left, setLeft] = useState(resendAfterSeconds);
  const [resend, { isRunning }] = useAction(ResendCode);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  if (left > 0) {
    return (
      <span className="px-3 text-sm text-muted tabular">
        <Trans>New code in {left} s</Trans>
      </span>
    );
  }
  return (
    <Button
      kind="quiet"
      size="sm"
      isBusy={isRunning}
      onClick={() => {
        void resend({ input: { email, locale: currentLocale() } }).then((outcome) => {
          const wait = outcome.ok ? undefined : outcome.errors[0]?.retryAfter;
          setLeft(wait ?? resendAfterSeconds);
          if (outcome.ok) showToast({ kind: 'done', text: t`A new code is on its way.` });
        });
      }}
    >
      <Trans>Send a new code</Trans>
    </Button>
  );
}
