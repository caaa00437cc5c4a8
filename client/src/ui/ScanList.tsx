import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ScanResult } from '#gql/graphql.ts';
import { cx } from '#lib/cx.ts';
import type { DoorScan } from '#lib/door-feed.ts';
import { clock } from '#lib/format-time.ts';
import { isPass } from '#lib/is-pass.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Icon } from '#ui/Icon.tsx';

/** What came of a scan, in words for the person at the door. */
export function useScanWords(): Record<ScanResult, string> {
  const { t } = useLingui();
  return {
    ADMITTED: t`Welcome in`,
    ALREADY_IN: t`Already in`,
    INVALID_SIGNATURE: t`Not one of our codes`,
    WRONG_EVENT: t`For another event`,
    WRONG_TIME: t`Not valid now`,
    REVOKED: t`No longer valid`,
    REPLACED: t`Old code: the ticket has a new one`,
    UNKNOWN_TICKET: t`No such ticket`,
    NOT_ON_LIST: t`Not for this door`,
    READMITTED: t`Welcome back`,
    CHECKED_OUT: t`Gone out`,
    NO_REENTRY: t`Went out before, no way back`,
    NOT_INSIDE: t`Not inside`,
    LIST_CLOSED: t`This door is not open now`,
  };
}

/** The latest scans, newest first. */
export function ScanList({ scans }: { readonly scans: readonly DoorScan[] }): ReactNode {
  const { locale, timeZone } = useLocale();
  const words = useScanWords();
  const { t } = useLingui();
  if (scans.length === 0) {
    return (
      <p className="py-6 text-muted">
        <Trans>Nobody yet. Each scan appears here as it happens.</Trans>
      </p>
    );
  }
  return (
    <ol className="divide-y divide-line">
      {scans.map(({ id, result, at, gate, undoneAt, ticket, ticketType }) => {
        const isGood = isPass(result) && !undoneAt;
        return (
          <li key={id} className="flex animate-rise items-center gap-3 py-2.5">
            <span
              className={cx(
                'grid size-8 shrink-0 place-items-center rounded-pill',
                isGood ? 'bg-leaf-wash text-leaf' : 'bg-amber-wash text-amber',
              )}
            >
              <Icon name={undoneAt ? 'undo' : isGood ? passIcon(result) : 'warning'} size={16} />
            </span>
            <span className="min-w-0 flex-1">
              <span className={cx('block truncate font-medium', undoneAt && 'line-through')}>
                {ticket?.holderName ?? words[result]}
              </span>
              <span className="block truncate text-sm text-muted">
                {[undoneAt ? t`Taken back` : ticket && words[result], ticketType?.name, gate]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <time dateTime={at} className="text-sm text-muted tabular">
              {clock(at, timeZone, locale)}
            </time>
          </li>
        );
      })}
    </ol>
  );
}

const passIcon = (result: ScanResult) => (result === 'CHECKED_OUT' ? 'logout' : 'check');
