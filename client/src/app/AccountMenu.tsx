import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '#gql/gql.ts';
import { chooseLocale } from '#lib/locale.ts';
import { endSession } from '#lib/session.ts';
import { setTheme, useTheme } from '#lib/theme.ts';
import { useAction } from '#lib/use-action.ts';
import { useLocale } from '#lib/use-locale.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Menu, MenuChoice, MenuItem, MenuLine } from '#ui/Menu.tsx';

const SignOut = graphql(/* GraphQL */ `
  mutation SignOut {
    signOut {
      revokedId
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** What is the viewer's own, behind their face. */
export function AccountMenu(): ReactNode {
  const { t } = useLingui();
  const { user } = useViewer();
  const navigate = useNavigate();
  const [signOut] = useAction(SignOut);
  if (!user) return null;
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t`Your account`}
          className="grid size-11 shrink-0 place-items-center rounded-pill hover:bg-sunken"
        >
          <Avatar face={user} size="sm" />
        </button>
      }
    >
      <div className="px-3 pt-2 pb-1">
        <p className="font-bold">{user.displayName}</p>
        <p className="text-sm text-muted">@{user.handle}</p>
      </div>
      <MenuLine />
      <MenuItem icon="ticket" to="/me">
        <Trans>My events and tickets</Trans>
      </MenuItem>
      <MenuItem icon="user" to={`/u/${user.handle}`}>
        <Trans>My page</Trans>
      </MenuItem>
      <MenuItem icon="settings" to="/account">
        <Trans>Account and settings</Trans>
      </MenuItem>
      <MenuLine />
      <Preferences />
      <MenuLine />
      <MenuItem
        icon="logout"
        onSelect={() => {
          void signOut({}).then(({ ok }) => {
            if (!ok) return;
            endSession();
            void navigate('/');
          });
        }}
      >
        <Trans>Sign out</Trans>
      </MenuItem>
    </Menu>
  );
}

/** Language and theme of this browser. */
function Preferences(): ReactNode {
  const { t } = useLingui();
  const { locale } = useLocale();
  const theme = useTheme();
  return (
    <>
      <MenuChoice
        label={t`Language`}
        value={locale}
        onChange={(next) => void chooseLocale(next)}
        options={[
          { value: 'vi', label: <span lang="vi">Tiếng Việt</span> },
          { value: 'en', label: <span lang="en">English</span> },
        ]}
      />
      <MenuChoice
        label={t`Appearance`}
        value={theme}
        onChange={setTheme}
        options={[
          { value: 'system', label: <Trans>Like the device</Trans> },
          { value: 'light', label: <Trans>Light</Trans> },
          { value: 'dark', label: <Trans>Dark</Trans> },
        ]}
      />
    </>
  );
}
