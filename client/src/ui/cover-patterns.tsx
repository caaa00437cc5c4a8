import type { ReactNode } from 'react';
import { star } from '#ui/Drum.tsx';

/** What a pattern is drawn with: a number that makes it its own, and four inks of one event. */
export interface Drawing {
  readonly seed: number;
  readonly ink: {
    readonly base: string;
    readonly deep: string;
    readonly light: string;
    readonly glow: string;
  };
}

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
/** A number from 0 to 1 that is always the same for this seed and place. */
const noise = (seed: number, at: number): number =>
  ((Math.imul(seed ^ (at * 2654435761), 0x9e3779b1) >>> 9) % 1000) / 1000;

/** Waves as on court robes: rings behind rings. */
function Waves({ seed, ink }: Drawing): ReactNode {
  const top = 70 + (seed % 4) * 14;
  const cells = range(6).flatMap((row) =>
    range(9).map((column) => ({ x: column * 44 - 22 + (row % 2) * 22, y: top + row * 24, row })),
  );
  return (
    <>
      <circle cx={60 + (seed % 200)} cy={top - 14} r={30} fill={ink.light} />
      {cells.map(({ x, y, row }) => (
        <g
          key={`${x},${y}`}
          fill={row % 2 ? ink.deep : ink.base}
          stroke={ink.light}
          strokeWidth={1.4}
        >
          {[22, 16, 10, 4].map((r) => (
            <circle key={r} cx={x} cy={y + 22} r={r} />
          ))}
        </g>
      ))}
    </>
  );
}

/** The drum's face, larger than the card. */
function DrumFace({ seed, ink }: Drawing): ReactNode {
  const x = 60 + (seed % 5) * 50;
  const y = 40 + (seed % 3) * 60;
  const rings = [44, 62, 84, 104, 128, 152, 180];
  return (
    <g transform={`translate(${x} ${y})`} fill="none" stroke={ink.light}>
      <path d={star(12 + (seed % 3) * 2, 36, 15)} fill={ink.light} stroke="none" />
      {rings.map((r, index) => (
        <circle
          key={r}
          r={r}
          strokeWidth={index % 2 ? 9 : 1.4}
          strokeDasharray={index % 2 ? `${2 + index} ${3.5 + index * 0.6}` : undefined}
          opacity={1 - index * 0.09}
        />
      ))}
    </g>
  );
}

/** Cement tiles of an old house: petals in a square. */
function Tiles({ seed, ink }: Drawing): ReactNode {
  const size = 40;
  const petal = 'M0 0C14 2 20 6 20 20 6 20 2 14 0 0Z';
  return (
    <>
      {range(5).flatMap((row) =>
        range(8).map((column) => {
          const isOther = (row + column + seed) % 2 === 0;
          return (
            <g
              key={`${row},${column}`}
              transform={`translate(${column * size + size / 2} ${row * size + size / 2})`}
            >
              {isOther && (
                <rect x={-20} y={-20} width={size} height={size} fill={ink.deep} opacity={0.5} />
              )}
              {[0, 90, 180, 270].map((turn) => (
                <path
                  key={turn}
                  d={petal}
                  transform={`rotate(${turn})`}
                  fill={isOther ? ink.glow : ink.light}
                />
              ))}
              <circle r={3.4} fill={ink.deep} />
            </g>
          );
        }),
      )}
    </>
  );
}

/** A lotus over still water. */
function Lotus({ seed, ink }: Drawing): ReactNode {
  const x = 110 + (seed % 100);
  const petals = [-66, -44, -22, 0, 22, 44, 66];
  return (
    <>
      {range(7).map((row) => (
        <path
          key={row}
          d={`M${-20 + noise(seed, row) * 60} ${146 + row * 9}h${180 + noise(seed, row + 9) * 150}`}
          stroke={ink.glow}
          strokeWidth={1.6}
          strokeDasharray="46 12 90 20"
          opacity={0.75 - row * 0.08}
        />
      ))}
      <g transform={`translate(${x} 142)`}>
        {petals
          .toSorted((a, b) => Math.abs(b) - Math.abs(a))
          .map((turn) => (
            <path
              key={turn}
              d="M0 0C-26 -34 -20 -78 0 -104 20 -78 26 -34 0 0Z"
              transform={`rotate(${turn}) scale(${1 - Math.abs(turn) / 220})`}
              fill={Math.abs(turn) % 44 === 0 ? ink.light : ink.glow}
              stroke={ink.deep}
              strokeWidth={1.2}
            />
          ))}
      </g>
    </>
  );
}

/** Woven diamonds of the highlands. */
function Brocade({ seed, ink }: Drawing): ReactNode {
  const fills = [ink.light, ink.glow, ink.deep];
  return (
    <>
      {range(4).map((row) => {
        const y = row * 56 + 16;
        return (
          <g key={row}>
            <path
              d={`M-16 ${y - 26}${range(12)
                .map((i) => `l16 ${i % 2 ? 12 : -12}l16 ${i % 2 ? -12 : 12}`)
                .join('')}`}
              fill="none"
              stroke={ink.light}
              strokeWidth={2}
            />
            {range(9).map((column) => {
              const x = column * 42 - 6 + (row % 2) * 21;
              return (
                <g key={column} transform={`translate(${x} ${y + 6})`}>
                  {[20, 13.5, 7].map((r, index) => (
                    <path
                      key={r}
                      d={`M0 ${-r}L${r * 0.95} 0 0 ${r} ${-r * 0.95} 0Z`}
                      fill={fills[(index + row + seed) % 3]}
                    />
                  ))}
                </g>
              );
            })}
          </g>
        );
      })}
    </>
  );
}

/** Lanterns on their strings at dusk. */
function Lanterns({ seed, ink }: Drawing): ReactNode {
  return (
    <>
      {range(9).map((index) => {
        const x = 14 + index * 37 + noise(seed, index) * 12;
        const y = 28 + noise(seed, index + 20) * 118;
        const r = 11 + noise(seed, index + 40) * 13;
        return (
          <g key={index}>
            <path d={`M${x} 0V${y - r}`} stroke={ink.light} strokeWidth={1} opacity={0.7} />
            <circle cx={x} cy={y} r={r * 1.9} fill={ink.glow} opacity={0.16} />
            <ellipse cx={x} cy={y} rx={r * 1.12} ry={r} fill={index % 3 ? ink.glow : ink.light} />
            <path
              d={`M${x} ${y - r}c${-r * 0.75} ${r * 0.6} ${-r * 0.75} ${r * 1.4} 0 ${r * 2}c${r * 0.75} ${-r * 0.6} ${r * 0.75} ${-r * 1.4} 0 ${-r * 2}`}
              fill="none"
              stroke={ink.deep}
              strokeWidth={1}
              opacity={0.55}
            />
            <path
              d={`M${x - r * 0.45} ${y - r}h${r * 0.9}M${x - r * 0.45} ${y + r}h${r * 0.9}M${x} ${y + r}v${r * 0.9}`}
              stroke={ink.light}
              strokeWidth={2}
            />
          </g>
        );
      })}
    </>
  );
}

/** Fields on a hillside, step above step. */
function Terraces({ seed, ink }: Drawing): ReactNode {
  const lines = range(9).map((row) => {
    const y = 46 + row * 19;
    const lift = 14 + noise(seed, row) * 20;
    return `M-10 ${y}C60 ${y - lift} 110 ${y + lift} 170 ${y - lift * 0.4}S290 ${y - lift} 330 ${y + 6}V210H-10Z`;
  });
  return (
    <>
      <circle cx={230 - (seed % 150)} cy={44} r={24} fill={ink.light} />
      {lines.map((d, row) => (
        <path
          key={d}
          d={d}
          fill={row % 2 ? ink.base : ink.deep}
          stroke={row % 3 ? ink.glow : ink.light}
          strokeWidth={1.6}
        />
      ))}
    </>
  );
}

/** The patterns that covers are chosen from; the order is part of how old events look. */
export const patterns = [Waves, DrumFace, Tiles, Lotus, Brocade, Lanterns, Terraces] as const;
