import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { GuestListReport } from './send-guest-list.ts';
import { useStatusWords } from './use-status-words.ts';

/** What would come of a guest list: how many, who, and what is wrong with which line. */
export function GuestListLook({ report }: { readonly report: GuestListReport }): ReactNode {
  const { t } = useLingui();
  const words = useStatusWords();
  const { source, total, added, changed, changedCount, known, preview, problems } = report;
  const { problemCount } = report;
  const counts = (['CONFIRMED', 'PENDING_APPROVAL', 'WAITLISTED'] as const).filter(
    (status) => added[status] > 0,
  );
  const from = {
    LUMA: 'Luma',
    EVENTBRITE: 'Eventbrite',
    MEETUP: 'Meetup',
    OTHER: t`A list of names`,
  }[source];
  const shown = problems.slice(0, 20);
  return (
    <>
      <div>
        <p className="text-sm text-muted">
          {from} · <Plural value={total} one="# line" other="# lines" />
        </p>
        <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-2">
          {counts.map((status) => (
            <div key={status} className="flex flex-col-reverse">
              <dt className="text-sm text-muted">{words[status]}</dt>
              <dd className="text-2xl font-bold tabular">{added[status]}</dd>
            </div>
          ))}
          {changedCount > 0 && (
            <div className="flex flex-col-reverse">
              <dt className="text-sm text-muted">
                <Trans>change</Trans>
              </dt>
              <dd className="text-2xl font-bold tabular">{changedCount}</dd>
            </div>
          )}
          {known > 0 && (
            <div className="flex flex-col-reverse">
              <dt className="text-sm text-muted">
                <Trans>here already</Trans>
              </dt>
              <dd className="text-2xl font-bold text-muted tabular">{known}</dd>
            </div>
          )}
        </dl>
        {counts.length === 0 && known === 0 && changedCount === 0 && (
          <p className="mt-2">
            <Trans>There is nobody in it to take in.</Trans>
          </p>
        )}
      </div>
      {changed.length > 0 && (
        <div>
          <h3 className="font-medium">
            <Trans>Who stands elsewhere now</Trans>
          </h3>
          <ul className="mt-1 divide-y divide-line border-y border-line">
            {changed.slice(0, 8).map(({ line, name, from, to }) => (
              <li key={line} className="flex flex-wrap items-center justify-between gap-x-3 py-2">
                <span className="min-w-0 font-medium break-words">{name}</span>
                <span className="text-sm text-muted">
                  {to === 'CANCELLED' ? (
                    <Trans>{words[from]} → does not come</Trans>
                  ) : (
                    <Trans>
                      {words[from]} → {words[to]}
                    </Trans>
                  )}
                </span>
              </li>
            ))}
          </ul>
          {changedCount > 8 && (
            <p className="mt-1 text-sm text-muted">
              <Trans>and {changedCount - 8} more</Trans>
            </p>
          )}
        </div>
      )}
      {preview.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {preview.slice(0, 8).map(({ line, name, email, status, quantity }) => (
            <li key={line} className="flex items-center justify-between gap-3 py-2">
              <span className="min-w-0">
                <span className="block truncate font-medium">
                  {name}
                  {quantity > 1 && ` +${quantity - 1}`}
                </span>
                {email && <span className="block truncate text-sm text-muted">{email}</span>}
              </span>
              <span className="shrink-0 text-sm text-muted">{words[status]}</span>
            </li>
          ))}
        </ul>
      )}
      {problemCount > 0 && (
        <div>
          <h3 className="font-medium">
            <Plural value={problemCount} one="# line to know of" other="# lines to know of" />
          </h3>
          <ul className="mt-1 divide-y divide-line text-sm">
            {shown.map(({ line, message }, index) => (
              <li key={index} className="flex gap-3 py-1.5">
                <span className="w-16 shrink-0 text-muted tabular">
                  <Trans>Line {line}</Trans>
                </span>
                <span className="min-w-0 break-words">{message}</span>
              </li>
            ))}
          </ul>
          {problemCount > shown.length && (
            <p className="mt-1 text-sm text-muted">
              <Trans>and {problemCount - shown.length} more</Trans>
            </p>
          )}
        </div>
      )}
    </>
  );
}
