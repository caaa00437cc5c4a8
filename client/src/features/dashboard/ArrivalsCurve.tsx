import 'uplot/dist/uPlot.min.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import uPlot from 'uplot';
import { clock } from '#lib/format-time.ts';
import type { Locale } from '#lib/locale.ts';
import { useLocale } from '#lib/use-locale.ts';
import { type Arrival, arrivalsCurve } from './arrivals.ts';

const height = 208;
const minutes = [1, 2, 5, 10, 15, 30, 60, 120, 240, 720, 1440].map((count) => count * 60);

/** The number of people inside over time. */
export function ArrivalsCurve({
  arrivals,
  checkedIn,
  until,
}: {
  readonly arrivals: readonly Arrival[];
  /** How many are in now. */
  readonly checkedIn: number;
  /** Where it ends; by default now. */
  readonly until?: number;
}): ReactNode {
  const { t } = useLingui();
  const { locale, timeZone } = useLocale();
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const { seconds, inside } = arrivalsCurve(arrivals, checkedIn, until ?? Date.now());
  const isEmpty = seconds.length === 0;

  useEffect(() => {
    if (isEmpty || !box.current) return;
    const element = box.current;
    plot.current = new uPlot(options(element, locale, timeZone), [[], []], element);
    const resize = new ResizeObserver(() =>
      plot.current?.setSize({ width: element.clientWidth, height }),
    );
    resize.observe(element);
    return () => {
      resize.disconnect();
      plot.current?.destroy();
    };
  }, [isEmpty, locale, timeZone]);
  useEffect(() => {
    if (!isEmpty) plot.current?.setData([seconds, inside]);
  });

  if (isEmpty) {
    return (
      <p className="grid h-52 place-items-center rounded-card border border-dashed border-line px-6 text-center text-muted">
        <Trans>When people arrive, their curve grows here.</Trans>
      </p>
    );
  }
  return (
    <div
      ref={box}
      role="img"
      aria-label={t`${inside.at(-1) ?? 0} people are in`}
      className="h-52 w-full border-line text-muted caret-tint"
    />
  );
}

// As wide as the longest number: thousands come to large events.
const widthOf = (_plot: uPlot, values: readonly string[] | null) =>
  Math.max(36, 14 + 8 * Math.max(0, ...(values ?? []).map(({ length }) => length)));

function options(element: HTMLElement, locale: Locale, timeZone: string): uPlot.Options {
  // A canvas needs resolved colours: the element carries them in properties that draw nothing.
  const { color, borderTopColor, caretColor, fontFamily } = getComputedStyle(element);
  const font = `12px ${fontFamily}`;
  const timeOf = (seconds: number) =>
    clock(new Date(seconds * 1000).toISOString(), timeZone, locale);
  const axis = { stroke: color, font, grid: { stroke: borderTopColor, width: 1 } };
  return {
    width: element.clientWidth,
    height,
    cursor: { show: false },
    legend: { show: false },
    scales: { y: { range: (_plot, _min, max) => [0, Math.max(5, max * 1.1)] } },
    axes: [
      // No finer than a minute: that is what a clock shows.
      { ...axis, incrs: minutes, space: 64, values: (_plot, ticks) => ticks.map(timeOf) },
      // People come whole.
      { ...axis, size: widthOf, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10_000] },
    ],
    series: [
      {},
      {
        stroke: caretColor,
        width: 2.5,
        points: { show: false },
        fill: `color-mix(in srgb, ${caretColor} 12%, transparent)`,
      },
    ],
  };
}
