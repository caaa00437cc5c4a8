import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { relative } from '#lib/format-time.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Card.tsx';
import { useAccountRefresh } from './account-refresh.ts';

const SessionsFragment = graphql(/* GraphQL */ `
  fragment Sessions_viewer on Viewer {
    id
    sessions {
      id
      lastSeenAt
      userAgent
      ipPrefix
      current
    }
  }
`);
const RevokeSession = graphql(/* GraphQL */ `
  mutation RevokeSession($id: ID!) {
    revokeSession(id: $id) {
      revokedId
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Where the viewer is signed in; each place can be signed out from here. */
export function Sessions({
  viewer,
}: {
  readonly viewer: FragmentType<typeof SessionsFragment>;
}): ReactNode {
  const { t } = useLingui();
  const { locale } = useLocale();
  const { sessions } = readFragment(SessionsFragment, viewer);
  const refresh = useAccountRefresh();
  const [revoke] = useAction(RevokeSession);
  const end = async (id: string) => {
    const { ok } = await revoke({ id });
    if (!ok) return;
    showToast({ kind: 'done', text: t`Signed out there` });
    await refresh();
  };
  return (
    <Section title={<Trans>Where you are signed in</Trans>}>
      <ul className="divide-y divide-line">
        {sessions.map(({ id, lastSeenAt, userAgent, ipPrefix, current }) => {
          const device = deviceOf(userAgent);
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <div>
                <p className="flex items-center gap-2 font-medium">
                  {device ?? <Trans>Unknown browser</Trans>}
                  {current && (
                    <Badge tone="leaf">
                      <Trans>This one</Trans>
                    </Badge>
                  )}
                </p>
                <p className="text-sm text-muted">
                  {relative(lastSeenAt, locale)}
                  {ipPrefix && ` · ${ipPrefix}`}
                </p>
              </div>
              {!current && (
                <Button
                  size="sm"
                  aria-label={t`Sign out on ${device ?? ''}`}
                  onClick={() => void end(id)}
                >
                  <Trans>Sign out</Trans>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** A browser and system as people call them, from what a browser says of itself. */
function deviceOf(userAgent: string | null | undefined): string | undefined {
  if (!userAgent) return undefined;
  const browser = /(Firefox|Edg|OPR|Chrome|Safari)(?=\/)/.exec(userAgent)?.[1];
  const system = /(Android|iPhone|iPad|Windows|Macintosh|Linux)/.exec(userAgent)?.[1];
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', Macintosh: 'Mac' };
  const parts = [browser, system].filter((part) => part !== undefined);
  return parts.map((part) => names[part] ?? part).join(' · ') || undefined;
}
