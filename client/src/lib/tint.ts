import type { CSSProperties } from 'react';

/** The props that lend an element and all within it the hue of an event or community. */
export function tint(hue: number): { className: 'tinted'; style: CSSProperties } {
  const style: CSSProperties & Record<'--tint-h', number> = { '--tint-h': hue };
  return { className: 'tinted', style };
}

/** A hue for what has none of its own, such as a community: always the same for the same id. */
export function hueOf(id: string): number {
  return hash(id) % 360;
}

/** A 32-bit hash (FNV-1a) that spreads ids evenly; for looks, not for secrets. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  // The last characters of ids in a row differ least: mix them well.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
