import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type Grant, startSession } from '#lib/session.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { PageHead } from '#ui/PageHead.tsx';
import { CodeStep } from './CodeStep.tsx';
import { EmailStep } from './EmailStep.tsx';
import { Invitation } from './Invitation.tsx';
import { NameStep } from './NameStep.tsx';
import { safeNext } from './safe-next.ts';

type Step =
  | { readonly name: 'email' }
  | { readonly name: 'code'; readonly email: string }
  | { readonly name: 'name' };

/** Signing in, which is also signing up: an address, then the code that was sent there. */
export function SignInPage(): ReactNode {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { status } = useViewer();
  const [step, setStep] = useState<Step>({ name: 'email' });
  const next = safeNext(params.get('next'));

  const enter = (grant: Grant, isNew: boolean): void => {
    startSession(grant);
    if (isNew) setStep({ name: 'name' });
    else void navigate(next, { replace: true });
  };

  return (
    <>
      <PageHead title={t`Sign in`} />
      <Invitation>
        {step.name === 'email' && (
          <EmailStep
            isSignedIn={status === 'signed-in'}
            next={next}
            onSent={(email) => setStep({ name: 'code', email })}
            onEnter={enter}
          />
        )}
        {step.name === 'code' && (
          <CodeStep email={step.email} onBack={() => setStep({ name: 'email' })} onEnter={enter} />
        )}
        {step.name === 'name' && <NameStep onDone={() => void navigate(next, { replace: true })} />}
      </Invitation>
      <p className="mx-auto max-w-sm px-6 pb-16 text-center text-sm text-muted text-balance">
        <Trans>No password to remember, none to lose.</Trans>
      </p>
    </>
  );
}
