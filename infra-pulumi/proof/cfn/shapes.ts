import type { Captured, Inputs } from '../captured.ts';

/** Tags as a list of keys and values. */
export function tagList({ inputs: { tags, ...rest } }: Captured): Inputs {
  if (!tags) return rest;
  return { ...rest, tags: Object.entries(tags).map(([key, value]) => ({ key, value })) };
}

/** Attributes as a list of keys and texts. */
export function attributes(given: Inputs): Inputs[] {
  return Object.entries(given).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value: `${value}` }],
  );
}
