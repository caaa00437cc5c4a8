import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { relative } from '#lib/format-time.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Button, IconButton } from '#ui/Button.tsx';
import { Section } from '#ui/Card.tsx';
import { useAccountRefresh } from './account-refresh.ts';

const PasskeysFragment = graphql(/* GraphQL */ `
  fragment Passkeys_viewer on Viewer {
    id
    passkeys {
      id
      name
      createdAt
      lastUsedAt
    }
  }
`);
const StartPasskey = graphql(/* GraphQL */ `
  mutation StartPasskey {
    startPasskeyRegistration {
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
  mutation FinishPasskey($input: FinishPasskeyRegistrationInput!) {
    finishPasskeyRegistration(input: $input) {
      passkey {
        id
        name
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const RemovePasskey = graphql(/* GraphQL */ `
  mutation RemovePasskey($id: ID!) {
    removePasskey(id: $id) {
      revokedId
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** The viewer's passkeys: add one on this device, remove one. */
export function Passkeys({
  viewer,
}: {
  readonly viewer: FragmentType<typeof PasskeysFragment>;
}): ReactNode {
  const { t } = useLingui();
  const { locale } = useLocale();
  const { passkeys } = readFragment(PasskeysFragment, viewer);
  const refresh = useAccountRefresh();
  const [start] = useAction(StartPasskey);
  const [finish] = useAction(FinishPasskey);
  const [remove] = useAction(RemovePasskey);
  const [isAdding, setAdding] = useState(false);

  const removeOne = async (id: string) => {
    const { ok } = await remove({ id });
    if (ok) await refresh();
  };
  const add = async () => {
    setAdding(true);
    try {
      const begun = await start({});
      if (!begun.ok || !begun.payload.ceremonyId) return;
      const { startRegistration } = await import('@simplewebauthn/browser');
      // The options are the server's own; the browser checks their form.
      const optionsJSON = begun.payload.options as Parameters<
        typeof startRegistration
      >[0]['optionsJSON'];
      const credential = await startRegistration({ optionsJSON });
      const done = await finish({ input: { ceremonyId: begun.payload.ceremonyId, credential } });
      if (done.ok) {
        showToast({ kind: 'done', text: t`Passkey added` });
        await refresh();
      }
    } catch {
      showToast({ kind: 'info', text: t`No passkey was added. You can try again any time.` });
    } finally {
      setAdding(false);
    }
  };

  return (
    <Section
      title={<Trans>Passkeys</Trans>}
      aside={
        <Button size="sm" icon="key" isBusy={isAdding} onClick={() => void add()}>
          <Trans>Add a passkey</Trans>
        </Button>
      }
    >
      {passkeys.length === 0 ? (
        <p className="text-muted">
          <Trans>
            With a passkey you sign in by fingerprint, face or PIN, without waiting for a mail.
          </Trans>
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
            <li key={id} className="flex items-center justify-between gap-4 py-2">
              <div>
                <p className="font-medium">{name}</p>
                <p className="text-sm text-muted">
                  {lastUsedAt ? (
                    <Trans>Last used {relative(lastUsedAt, locale)}</Trans>
                  ) : (
                    <Trans>Added {relative(createdAt, locale)}</Trans>
                  )}
                </p>
              </div>
              <IconButton
                icon="trash"
                label={t`Remove the passkey ${name}`}
                onClick={() => void removeOne(id)}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
