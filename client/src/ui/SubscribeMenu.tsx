import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { showToast } from '#lib/toasts.ts';
import { Button } from '#ui/Button.tsx';
import { Menu, MenuItem } from '#ui/Menu.tsx';

/** Follows a calendar in the program where one looks every morning; `children` are further actions. */
export function SubscribeMenu({
  url,
  label,
  children,
}: {
  /** Where the calendar is. */
  readonly url: string;
  readonly label: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useLingui();
  const webcal = url.replace(/^https?:/, 'webcal:');
  const google = new URL('https://calendar.google.com/calendar/r');
  google.searchParams.set('cid', webcal);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    showToast({ kind: 'done', text: t`Address copied` });
  };
  return (
    <Menu
      trigger={
        <Button size="sm" icon="calendar">
          {label}
        </Button>
      }
    >
      <MenuItem icon="calendar" href={webcal}>
        <Trans>Apple, Outlook and others</Trans>
      </MenuItem>
      <MenuItem icon="external" href={google.href}>
        <Trans>Google Calendar</Trans>
      </MenuItem>
      <MenuItem icon="copy" onSelect={() => void copy()}>
        <Trans>Copy the address</Trans>
      </MenuItem>
      {children}
    </Menu>
  );
}
