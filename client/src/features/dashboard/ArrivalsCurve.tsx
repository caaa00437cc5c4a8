import 'uplot/dist/uPlot.min.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import uPlot from 'uplot';
import type { DoorScan } from '#lib/door-feed.ts';
import { arrivalsCurve } from './arrivals.ts';

const height = 208;

/** The number of people inside over time. */
export function ArrivalsCurve({ scans }: { readonly scans: readonly DoorScan[] }): ReactNode {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const { seconds, inside } = arrivalsCurve(scans, Date.now());
  const isEmpty = seconds.length === 0;

  useEffect(() => {
    if (isEmpty || !box.current) return;
    const element = box.current;
    plot.current = new uPlot(options(element), [[], []], element);
    const resize = new ResizeObserver(() =>
      plot.current?.setSize({ width: element.clientWidth, height }),
    );
    resize.observe(element);
    return () => {
      resize.disconnect();
      plot.current?.destroy();
    };
  }, [isEmpty]);
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

function options(element: HTMLElement): uPlot.Options {
  // A canvas needs resolved colours: the element carries them in properties that draw nothing.
  const { color, borderTopColor, caretColor } = getComputedStyle(element);
  const { stepped } = uPlot.paths;
  const axis = { stroke: color, grid: { stroke: borderTopColor, width: 1 } };
  return {
    width: element.clientWidth,
    height,
    cursor: { show: false },
    legend: { show: false },
    scales: { y: { range: (_plot, _min, max) => [0, Math.max(5, max * 1.1)] } },
    axes: [{ ...axis }, { ...axis, size: 36 }],
    series: [
      {},
      {
        stroke: caretColor,
        width: 2.5,
        points: { show: false },
        ...(stepped && { paths: stepped({ align: 1 }) }),
      },
    ],
  };
}
