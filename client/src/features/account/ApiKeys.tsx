import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { relative } from '#lib/format-time.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { useLocale } from '#lib/use-locale.ts';
import { useMutationForm } from '#lib/use-mutation-form.ts';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Card.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field, Input, Select } from '#ui/Field.tsx';
import { useAccountRefresh } from './account-refresh.ts';

const ApiKeysFragment = graphql(/* GraphQL */ `
  fragment ApiKeys_viewer on Viewer {
    id
    apiKeys(first: 50) {
      nodes {
        id
        name
        prefix
        scopes
        lastUsedAt
        revokedAt
      }
    }
  }
`);
const CreateApiKey = graphql(/* GraphQL */ `
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      apiKey {
        id
      }
      secret
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const RevokeApiKey = graphql(/* GraphQL */ `
  mutation RevokeApiKey($id: ID!) {
    revokeApiKey(id: $id) {
      revokedId
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Keys for programs that use the API for the viewer. */
export function ApiKeys({
  viewer,
}: {
  readonly viewer: FragmentType<typeof ApiKeysFragment>;
}): ReactNode {
  const { t } = useLingui();
  const { locale } = useLocale();
  const { apiKeys } = readFragment(ApiKeysFragment, viewer);
  const refresh = useAccountRefresh();
  const [isMaking, setMaking] = useState(false);
  const [revoke] = useAction(RevokeApiKey);
  const revokeOne = async (id: string) => {
    const { ok } = await revoke({ id });
    if (ok) await refresh();
  };
  const keys = apiKeys.nodes.filter((key) => !key.revokedAt);
  return (
    <Section
      title={<Trans>API keys</Trans>}
      aside={
        <Button size="sm" icon="plus" onClick={() => setMaking(true)}>
          <Trans>New key</Trans>
        </Button>
      }
    >
      {keys.length === 0 ? (
        <p className="text-muted">
          <Trans>The API is open and free. A key lets your own program act for you.</Trans>
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {keys.map(({ id, name, prefix, scopes, lastUsedAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <div>
                <p className="font-medium">{name}</p>
                <p className="text-sm text-muted">
                  <code>{prefix}…</code> ·{' '}
                  {scopes.includes('WRITE') ? (
                    <Trans>read and write</Trans>
                  ) : (
                    <Trans>read only</Trans>
                  )}
                  {lastUsedAt && ` · ${relative(lastUsedAt, locale)}`}
                </p>
              </div>
              <Button
                size="sm"
                kind="danger"
                aria-label={t`Revoke the key ${name}`}
                onClick={() => void revokeOne(id)}
              >
                <Trans>Revoke</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isMaking && (
        <NewKey
          onClose={() => {
            setMaking(false);
            void refresh();
          }}
        />
      )}
    </Section>
  );
}

function NewKey({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useLingui();
  const [secret, setSecret] = useState<string | undefined>();
  const form = useMutationForm({
    mutation: CreateApiKey,
    defaultValues: { name: '', scopes: 'READ' },
    toVariables: ({ name, scopes }) => ({
      input: { name, scopes: ['READ' as const, ...(scopes === 'WRITE' ? ['WRITE' as const] : [])] },
    }),
    onDone: (payload) => setSecret(payload.secret ?? undefined),
  });
  const copy = async () => {
    await navigator.clipboard.writeText(secret ?? '');
    showToast({ kind: 'done', text: t`Copied` });
  };
  if (secret) {
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={<Trans>Your new key</Trans>}
        description={<Trans>Copy it now: it is shown this once.</Trans>}
        footer={
          <Button kind="primary" onClick={onClose}>
            <Trans>Done</Trans>
          </Button>
        }
      >
        <div className="flex items-center gap-2">
          <Input readOnly value={secret} aria-label={t`API key`} className="font-mono text-sm" />
          <Button icon="copy" onClick={() => void copy()}>
            <Trans>Copy</Trans>
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>New API key</Trans>}>
      <form onSubmit={form.submit} className="grid gap-5">
        <Field label={<Trans>What is it for?</Trans>} error={form.formState.errors.name?.message}>
          <Input maxLength={80} placeholder={t`Our website`} {...form.register('name')} />
        </Field>
        <Field label={<Trans>What may it do?</Trans>}>
          <Select {...form.register('scopes')}>
            <option value="READ">{t`Read what you may read`}</option>
            <option value="WRITE">{t`Read and change what you may change`}</option>
          </Select>
        </Field>
        <div className="flex justify-end">
          <Button type="submit" kind="primary" isBusy={form.isSubmitting}>
            <Trans>Make the key</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
