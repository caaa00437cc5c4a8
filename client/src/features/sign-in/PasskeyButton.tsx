import { Trans, useLingui } from '@lingui/react/macro';
import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser';
import { type ReactNode, useState } from 'react';
import { graphql } from '#gql/gql.ts';
import type { Grant } from '#lib/session.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';

const StartPasskey = graphql(/* GraphQL */ `
  mutation StartPasskeySignIn {
    startPasskeySignIn {
      ceremonyId
      options
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const FinishPasskey = graphql(/* GraphQL */ `
  mutation FinishPasskeySignIn($input: FinishPasskeySignInInput!) {
    finishPasskeySignIn(input: $input) {
      accessToken
      expiresAt
      isNew
      userErrors {
        code
        message
        path
      }
    }
  }
`);

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'];

/** The server's options are opaque JSON in the schema; the browser checks them. */
const isOptions = (value: unknown): value is Options =>
  typeof value === 'object' && value !== null && 'challenge' in value;

/** Passkeys belong to a host name; under a bare IP address there are none. */
function canUsePasskeys(): boolean {
  return browserSupportsWebAuthn() && !/^[\d.]+$|^\[/.test(location.hostname);
}

/** Signs in with a passkey of this device, where the browser can. */
export function PasskeyButton({
  onEnter,
}: {
  readonly onEnter: (grant: Grant, isNew: boolean) => void;
}): ReactNode {
  const { t } = useLingui();
  const [start] = useAction(StartPasskey);
  const [finish] = useAction(FinishPasskey);
  const [isBusy, setBusy] = useState(false);
  if (!canUsePasskeys()) return null;

  const signIn = async (): Promise<void> => {
    const started = await start({});
    if (!started.ok || !started.payload.ceremonyId || !isOptions(started.payload.options)) return;
    const credential = await startAuthentication({ optionsJSON: started.payload.options }).catch(
      () => undefined,
    );
    if (!credential) {
      showToast({ kind: 'info', text: t`No passkey was used. The code by email always works.` });
      return;
    }
    const finished = await finish({
      input: { ceremonyId: started.payload.ceremonyId, credential },
    });
    if (finished.ok) onEnter(finished.payload, finished.payload.isNew);
  };

  return (
    <div className="grid gap-4">
      <p className="flex items-center gap-3 text-sm text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        <Trans>or</Trans>
      </p>
      <Button
        icon="key"
        isBusy={isBusy}
        onClick={() => {
          setBusy(true);
          void signIn().finally(() => setBusy(false));
        }}
      >
        <Trans>Use a passkey</Trans>
      </Button>
    </div>
  );
}
