import type { ReactNode } from 'react';
import { cx } from '#lib/cx.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Icon, type IconName } from '#ui/Icon.tsx';

const tones = {
  plain: 'border border-line bg-card text-muted',
  tint: 'bg-tint-wash text-tint',
  gold: 'border border-gold-line bg-gold-wash text-gold',
  leaf: 'bg-leaf-wash text-leaf',
  amber: 'bg-amber-wash text-amber',
  clay: 'bg-clay-wash text-clay',
};

/** A word or two about a thing's state; `gold` only for "you are going". */
export function Badge({
  tone = 'plain',
  icon,
  children,
}: {
  readonly tone?: keyof typeof tones;
  readonly icon?: IconName;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1 rounded-pill px-2.5 py-0.5 text-xs font-medium whitespace-nowrap',
        tones[tone],
      )}
    >
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}

/** A filter that is on or off; `count` says how much there is with it, and it steps back at none. */
export function Pill({
  isOn,
  onToggle,
  icon,
  count,
  children,
}: {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly icon?: IconName;
  readonly count?: number | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const { locale } = useLocale();
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onToggle}
      className={cx(
        'inline-flex min-h-10 shrink-0 items-center gap-1.5 rounded-pill border px-3.5 text-sm font-medium whitespace-nowrap transition-colors duration-150',
        isOn ? 'border-ink bg-ink text-paper' : 'border-line bg-card hover:border-edge',
        !isOn && (count === 0 ? 'text-muted' : 'text-ink'),
      )}
    >
      {icon && <Icon name={icon} size={16} />}
      {children}
      {count !== undefined && (
        <span className={cx('text-xs tabular-nums', isOn ? 'text-paper' : 'text-muted')}>
          {count.toLocaleString(locale)}
        </span>
      )}
    </button>
  );
}
