import { type ReactNode, useId } from 'react';
import { cx } from '#lib/cx.ts';
import { hash } from '#lib/tint.ts';
import { patterns } from '#ui/cover-patterns.tsx';

/** What a cover is made from when there is no picture. */
export interface CoverSource {
  readonly id: string;
  readonly tint: number;
  readonly coverUrl?: string | null | undefined;
  /** The category's slug: things of one kind have patterns that are akin. */
  readonly kind?: string | null | undefined;
}

/** The picture of an event or community, or a pattern that is always the same for it. Fills its box. */
export function Cover({
  source,
  className,
  isEager = false,
}: {
  readonly source: CoverSource;
  readonly className?: string;
  /** For the one picture at the top of a page. */
  readonly isEager?: boolean;
}): ReactNode {
  if (source.coverUrl) {
    return (
      <img
        src={source.coverUrl}
        alt=""
        loading={isEager ? 'eager' : 'lazy'}
        fetchPriority={isEager ? 'high' : 'auto'}
        className={cx('size-full object-cover', className)}
        style={{ background: `oklch(0.8 0.06 ${source.tint})` }}
      />
    );
  }
  return <Pattern source={source} className={className} />;
}

/** How far the second colour lies from the first on the colour wheel. */
const steps = [28, 328, 46, 150];

function Pattern({
  source,
  className,
}: {
  source: CoverSource;
  className: string | undefined;
}): ReactNode {
  const id = useId();
  const seed = hash(source.id);
  const { tint } = source;
  // Three neighbours in the list for each kind: akin, but a list of one kind is not all the same.
  const first = source.kind ? hash(source.kind) : seed >>> 5;
  const Draw = patterns[(first + (seed % 3)) % patterns.length] ?? patterns[0];
  const second = (tint + (steps[seed % steps.length] ?? 0)) % 360;
  const ink = {
    base: `oklch(${0.5 + ((seed >> 3) % 3) * 0.09} 0.115 ${tint})`,
    deep: `oklch(0.36 0.1 ${tint})`,
    light: `oklch(0.86 0.075 ${second})`,
    glow: `oklch(0.73 0.12 ${second})`,
  };
  return (
    <svg
      aria-hidden
      viewBox="0 0 320 200"
      preserveAspectRatio="xMidYMid slice"
      className={cx('block size-full', className)}
    >
      <defs>
        <linearGradient id={`${id}g`} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor={ink.base} />
          <stop offset="1" stopColor={ink.deep} />
        </linearGradient>
      </defs>
      <rect width="320" height="200" fill={`url(#${id}g)`} />
      <Draw seed={seed} ink={ink} />
    </svg>
  );
}
