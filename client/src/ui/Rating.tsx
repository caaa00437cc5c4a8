import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { cx } from '#lib/cx.ts';
import { useLocale } from '#lib/use-locale.ts';

const five = [1, 2, 3, 4, 5] as const;
const star =
  'm12 3.600 2.600 5.400 5.900.8-4.300 4.100 1.100 5.900-5.300-2.900-5.300 2.900 1.100-5.900-4.300-4.100 5.900-.8L12 3.600Z';

/** One star, full or not. */
export function Star({
  isFull,
  size = 18,
}: {
  readonly isFull: boolean;
  readonly size?: number;
}): ReactNode {
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      width={size}
      height={size}
      strokeWidth={1.5}
      strokeLinejoin="round"
      className={cx('stroke-current', isFull ? 'fill-current' : 'fill-transparent opacity-45')}
    >
      <path d={star} />
    </svg>
  );
}

/** A mark from 1 to 5. */
export function Rating({
  value,
  size,
}: {
  readonly value: number;
  readonly size?: number;
}): ReactNode {
  const { t } = useLingui();
  return (
    <span role="img" aria-label={t`${value} of 5`} className="inline-flex text-amber">
      {five.map((one) => (
        <Star key={one} isFull={one <= Math.round(value)} {...(size ? { size } : {})} />
      ))}
    </span>
  );
}

/** Many marks: their mean, and how many gave which. */
export function RatingSummary({
  summary: { count, average, distribution },
}: {
  readonly summary: {
    readonly count: number;
    readonly average?: number | null | undefined;
    readonly distribution: readonly number[];
  };
}): ReactNode {
  const { locale } = useLocale();
  const mean = (average ?? 0).toLocaleString(locale, { maximumFractionDigits: 1 });
  return (
    <div className="grid gap-3">
      <div className="flex items-center gap-3">
        <span className="text-[2.75rem] leading-none font-bold tabular">{mean}</span>
        <span className="grid">
          <Rating value={average ?? 0} />
          <span className="text-sm text-muted">
            <Trans>from {count.toLocaleString(locale)} people</Trans>
          </span>
        </span>
      </div>
      <dl className="grid gap-1">
        {five.toReversed().map((mark) => {
          const gave = distribution[mark - 1] ?? 0;
          return (
            <div
              key={mark}
              className="grid grid-cols-[1.5rem_minmax(0,1fr)_2.5rem] items-center gap-2"
            >
              <dt className="text-sm text-muted tabular">{mark}</dt>
              <div aria-hidden className="h-1.5 overflow-hidden rounded-pill bg-sunken">
                <div
                  className="h-full rounded-pill bg-amber"
                  style={{ width: `${count === 0 ? 0 : (gave / count) * 100}%` }}
                />
              </div>
              <dd className="text-right text-sm tabular">{gave.toLocaleString(locale)}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
