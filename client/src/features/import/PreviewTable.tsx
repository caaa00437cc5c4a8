import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { FeedImportFragment } from '#gql/graphql.ts';
import { shortDay } from '#lib/format-time.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Badge } from '#ui/Badge.tsx';
import { Section } from '#ui/Card.tsx';

/** The first events of a calendar, as they would be taken in. */
export function PreviewTable({ row }: { readonly row: FeedImportFragment }): ReactNode {
  const { locale } = useLocale();
  const { preview, total } = row;
  const rest = (total ?? 0) - row.skipped - preview.length;
  return (
    <Section title={<Trans>The first events</Trans>}>
      <div className="-mx-4 overflow-x-auto sm:mx-0">
        <table className="w-full min-w-[32rem] text-left text-sm">
          <thead className="text-muted">
            <tr className="border-b border-line">
              <th scope="col" className="px-4 py-2 font-medium sm:pl-0">
                <Trans>Line</Trans>
              </th>
              <th scope="col" className="px-2 py-2 font-medium">
                <Trans>Event</Trans>
              </th>
              <th scope="col" className="px-2 py-2 font-medium">
                <Trans>Begins</Trans>
              </th>
              <th scope="col" className="px-2 py-2 font-medium">
                <Trans>Where</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.map((event) => (
              <tr
                key={`${event.line} ${event.startsAtLocal}`}
                className="border-b border-line align-top"
              >
                <td className="px-4 py-2 text-muted tabular sm:pl-0">{event.line}</td>
                <td className="px-2 py-2 font-medium">
                  {event.title}{' '}
                  {event.isCancelled && (
                    <Badge tone="clay">
                      <Trans>Cancelled</Trans>
                    </Badge>
                  )}
                </td>
                <td className="px-2 py-2 whitespace-nowrap tabular">
                  {/* A wall clock: shown as it is, whatever zone the reader is in. */}
                  {shortDay(`${event.startsAtLocal.slice(0, 16)}:00Z`, 'UTC', locale)}
                  {!event.allDay && ` ${event.startsAtLocal.slice(11, 16)}`}
                </td>
                <td className="px-2 py-2 text-muted">{event.place}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && (
        <p className="mt-3 text-sm text-muted">
          <Trans>and {rest} more</Trans>
        </p>
      )}
    </Section>
  );
}
