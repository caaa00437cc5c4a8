import type { ReactNode } from 'react';
import { useLocale } from '#lib/use-locale.ts';

/** One of the numbers to compare. */
export interface Bar {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: number;
  /** The whole that the value is a part of. */
  readonly of?: number;
  /** Stands small beside the value. */
  readonly aside?: ReactNode;
}

/** Numbers beside each other, each with a bar as long as its share of the largest. */
export function Bars({
  title,
  rows,
  note,
}: {
  readonly title: ReactNode;
  readonly rows: readonly Bar[];
  readonly note?: ReactNode;
}): ReactNode {
  const { locale } = useLocale();
  const most = Math.max(1, ...rows.map(({ value, of }) => of ?? value));
  return (
    <section>
      <h2 className="mb-2 text-lg font-bold">{title}</h2>
      <dl className="grid gap-2.5">
        {rows.map(({ key, label, value, of, aside }) => (
          <div key={key} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1">
            <dt className="truncate">{label}</dt>
            <dd className="tabular">
              {aside && <span className="mr-2 text-sm text-muted">{aside}</span>}
              <span className="font-bold">{value.toLocaleString(locale)}</span>
              {of !== undefined && (
                <span className="text-muted"> / {of.toLocaleString(locale)}</span>
              )}
            </dd>
            <div
              aria-hidden
              className="col-span-2 h-1.5 overflow-hidden rounded-pill bg-sunken"
              style={{ width: `${Math.max(4, ((of ?? value) / most) * 100)}%` }}
            >
              <div
                className="h-full rounded-pill bg-tint transition-[width] duration-200"
                style={{ width: `${of === undefined ? 100 : of === 0 ? 0 : (value / of) * 100}%` }}
              />
            </div>
          </div>
        ))}
      </dl>
      {note && <p className="mt-3 text-sm text-muted">{note}</p>}
    </section>
  );
}
