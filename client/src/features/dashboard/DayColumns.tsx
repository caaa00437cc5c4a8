import type { ReactNode } from 'react';
import { shortDay } from '#lib/format-time.ts';
import { useLocale } from '#lib/use-locale.ts';

/** How much there was on each day: a column for each, read out as a list. */
export function DayColumns({
  title,
  days,
  timeZone,
  note,
}: {
  readonly title: ReactNode;
  readonly days: readonly { readonly at: string; readonly value: number }[];
  readonly timeZone: string;
  readonly note?: ReactNode;
}): ReactNode {
  const { locale } = useLocale();
  const most = Math.max(1, ...days.map(({ value }) => value));
  const name = (at: string | undefined) => at && shortDay(at, timeZone, locale);
  return (
    <section>
      <h2 className="mb-2 text-lg font-bold">{title}</h2>
      <ol className="flex h-40 items-end gap-px border-b border-line">
        {days.map(({ at, value }) => {
          const words = `${name(at)}: ${value.toLocaleString(locale)}`;
          return (
            <li
              key={at}
              title={words}
              className="min-w-0 max-w-10 flex-1 rounded-t-sm bg-tint"
              style={{ height: `${Math.max(2, (value / most) * 100)}%` }}
            >
              <span className="sr-only">{words}</span>
            </li>
          );
        })}
      </ol>
      <p aria-hidden className="mt-1 flex justify-between gap-3 text-xs text-muted">
        <span>{name(days[0]?.at)}</span>
        {days.length > 1 && <span>{name(days.at(-1)?.at)}</span>}
      </p>
      {note && <p className="mt-2 text-sm text-muted">{note}</p>}
    </section>
  );
}
