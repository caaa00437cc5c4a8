import { readFileSync, writeFileSync } from 'node:fs';

/** What was accepted, and why it is more than before. */
export interface Accepted {
  readonly usd: number;
  readonly note: string;
}
/** By scenario. */
export type Baseline = Readonly<Record<string, Accepted>>;

const file = new URL('baseline.json', import.meta.url);
/** A rise by more than this needs a note. */
export const tolerated = 0.05;

/** What was accepted last. */
export function readBaseline(): Baseline {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Accepts what it costs now. */
export function writeBaseline(baseline: Baseline): void {
  writeFileSync(file, `${JSON.stringify(baseline, null, 2)}\n`);
}

/** The scenarios that cost more than was accepted, by more than is tolerated. */
export function risen(
  now: Readonly<Record<string, number>>,
  baseline: Baseline,
): readonly string[] {
  return Object.entries(now).flatMap(([name, usd]) => {
    const accepted = baseline[name]?.usd;
    if (accepted === undefined) return [`${name}: ${usd} USD a month was never accepted`];
    if (usd <= accepted * (1 + tolerated)) return [];
    return [`${name}: ${usd} USD a month, and ${accepted} was accepted`];
  });
}
