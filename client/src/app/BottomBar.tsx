import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { cx } from '#lib/cx.ts';
import { Icon, type IconName } from '#ui/Icon.tsx';

const look =
  'flex flex-1 flex-col items-center justify-center gap-0.5 text-[0.6875rem] font-medium';

/** The way around on phones, where the thumb is. */
export function BottomBar({ onAssistant }: { readonly onAssistant: () => void }): ReactNode {
  const { t } = useLingui();
  return (
    <nav
      aria-label={t`Main, on phones`}
      className="sticky bottom-0 z-30 flex h-[calc(4rem+env(safe-area-inset-bottom))] border-t border-line bg-paper/95 pb-[env(safe-area-inset-bottom)] backdrop-blur-md md:hidden"
    >
      <Place to="/" icon="home">
        <Trans>Discover</Trans>
      </Place>
      <Place to="/communities" icon="users">
        <Trans>Communities</Trans>
      </Place>
      <Place to="/new" icon="plus">
        <Trans>Create</Trans>
      </Place>
      <button type="button" onClick={onAssistant} className={cx(look, 'text-muted')}>
        <Icon name="spark" size={22} />
        <Trans>Ask Hội</Trans>
      </button>
      <Place to="/me" icon="ticket">
        <Trans>Mine</Trans>
      </Place>
    </nav>
  );
}

function Place({
  to,
  icon,
  children,
}: {
  readonly to: string;
  readonly icon: IconName;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <NavLink
      to={to}
      end
      className={({ isActive }) => cx(look, isActive ? 'text-lacquer-ink' : 'text-muted')}
    >
      <Icon name={icon} size={22} />
      {children}
    </NavLink>
  );
}
