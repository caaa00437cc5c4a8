import type { EventValues } from './event-values.ts';

/** A form's values over an event that was changed elsewhere meanwhile. */
export interface MergedValues {
  /** What the form shows: what was typed here, and else what the event is now. */
  readonly values: EventValues;
  /** What the server has, to tell from it what is still to be saved. */
  readonly base: EventValues;
  /** What was changed here and elsewhere, to different ends; the form keeps what was typed here. */
  readonly conflicts: readonly (keyof EventValues)[];
}

/**
 * Puts what was typed since `base` over an event that went from `known` to `newest`. `base` and `known`
 * are the same event, in the words of the form and in the server's.
 */
export function mergeValues(
  typed: EventValues,
  base: EventValues,
  known: EventValues,
  newest: EventValues,
): MergedValues {
  const names = Object.keys(newest) as (keyof EventValues)[];
  const theirs = names.filter((name) => newest[name] !== known[name]);
  const fresh = Object.fromEntries(theirs.map((name) => [name, newest[name]]));
  const mine = names.filter((name) => typed[name] !== base[name]);
  return {
    values: {
      ...typed,
      ...fresh,
      ...Object.fromEntries(mine.map((name) => [name, typed[name]])),
    },
    base: { ...base, ...fresh },
    conflicts: mine.filter((name) => theirs.includes(name) && typed[name] !== newest[name]),
  };
}
