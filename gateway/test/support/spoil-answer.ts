import type { Choose } from '@hoi/kit/testing/random-query.ts';

/** How answers go wrong; the first is that they do not. */
export const faults = [
  'NONE',
  'NULL',
  'MISSING',
  'WRONG_TYPE',
  'ERROR',
  'ERROR_WITHOUT_PATH',
  'UNKNOWN_KEY',
  'ORDER',
  'WHITE_SPACE',
  'DUPLICATE_KEY',
  'CUT',
  'NO_JSON',
  'NULL_ENTITY',
  'FAILURE',
] as const;

/** A way for an answer to go wrong. */
export type Fault = (typeof faults)[number];

/** The bytes of an answer with a fault in it; null for a subgraph that fails. */
export function spoil(answer: object, fault: Fault, choose: Choose): Buffer | null {
  const text = JSON.stringify(answer);
  const copy: unknown = JSON.parse(text);
  switch (fault) {
    case 'NONE':
      return Buffer.from(text);
    case 'FAILURE':
      return null;
    case 'CUT':
      return Buffer.from(text).subarray(0, choose(text.length));
    case 'NO_JSON':
      return Buffer.from([0x7b, 0xff, 0xfe]);
    case 'WHITE_SPACE':
      return Buffer.from(`${JSON.stringify(copy, null, choose(3))}\n`);
    case 'DUPLICATE_KEY':
      return Buffer.from(text.replace(/"(\w+)":("[^"\\]*"|\d+|true|null)/, '"$1":$2,"$1":$2'));
    case 'ERROR_WITHOUT_PATH':
      return json({ ...answer, errors: [failure] });
    case 'NULL_ENTITY':
      return json(withNullEntity(copy, choose));
    default: {
      const places = placesOf(copy, []);
      const place = places[choose(places.length)];
      if (place) change(place, fault, copy, choose);
      return json(copy);
    }
  }
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value));
const failure = { message: 'secret', extensions: { code: 'FORBIDDEN' } };

interface Place {
  readonly parent: Record<string, unknown>;
  readonly key: string;
  readonly path: readonly (string | number)[];
}

/** Every value below `data`. */
function placesOf(value: unknown, path: readonly (string | number)[]): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, below]) => {
    const step = [...path, isList ? Number(key) : key];
    const itself = path.length > 0 && !(path.length === 1 && key === '_entities');
    const place = { parent: value as Record<string, unknown>, key, path: step };
    return [...(itself ? [place] : []), ...placesOf(below, step)];
  });
}

function change({ parent, key, path }: Place, fault: Fault, answer: unknown, choose: Choose): void {
  const isItem = Array.isArray(parent);
  if (fault === 'NULL') parent[key] = null;
  else if (fault === 'MISSING' && !isItem) delete parent[key];
  else if (fault === 'WRONG_TYPE') parent[key] = [17, 'x', {}, [], true, 1.5, 3e9][choose(7)];
  else if (fault === 'UNKNOWN_KEY' && !isItem) parent.unknown = 1;
  else if (fault === 'ORDER' && !isItem) {
    const value = parent[key];
    delete parent[key];
    parent[key] = value;
  } else if (fault === 'ERROR') {
    parent[key] = null;
    (answer as { errors?: unknown }).errors = [{ ...failure, path: path.slice(1) }];
  }
}

function withNullEntity(answer: unknown, choose: Choose): unknown {
  const { data } = answer as { data?: { _entities?: unknown[] } | null };
  const entities = data?._entities;
  if (entities?.length) entities[choose(entities.length)] = null;
  return answer;
}
