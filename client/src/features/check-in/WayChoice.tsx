import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ScanDirection } from '#gql/graphql.ts';
import { cx } from '#lib/cx.ts';
import { Icon } from '#ui/Icon.tsx';

/** Which way people go through this door now; a tap away, since at some hours it is the other way. */
export function WayChoice({
  direction,
  onChoose,
}: {
  readonly direction: ScanDirection;
  readonly onChoose: (direction: ScanDirection) => void;
}): ReactNode {
  const { t } = useLingui();
  return (
    <fieldset
      aria-label={t`Which way people go`}
      className="grid grid-cols-2 gap-1 rounded-pill bg-sunken p-1"
    >
      {(['IN', 'OUT'] as const).map((way) => (
        <button
          key={way}
          type="button"
          aria-pressed={direction === way}
          onClick={() => onChoose(way)}
          className={cx(
            'flex min-h-11 items-center justify-center gap-2 rounded-pill font-medium transition-colors duration-150',
            direction === way ? 'bg-ink text-paper' : 'text-muted hover:text-ink',
          )}
        >
          <Icon name={way === 'IN' ? 'check' : 'logout'} size={18} />
          {way === 'IN' ? <Trans>Coming in</Trans> : <Trans>Going out</Trans>}
        </button>
      ))}
    </fieldset>
  );
}
