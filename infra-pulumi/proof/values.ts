import type { Inputs } from './captured.ts';

const signature = '4dabf18193072939515e22adb298388d';
const secret = '1b47061264138c4ac30d75fd1eb44270';

/** A value without Pulumi's wrapping: secrets are opened, a reference to a resource becomes its id. */
export function plain<T = Inputs>(value: unknown): T {
  return unwrap(value) as T;
}

function unwrap(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrap);
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Inputs;
  if (record[signature] === secret) return unwrap(record.value);
  if (record[signature] && 'urn' in record) return record.id ?? record.urn;
  return Object.fromEntries(Object.entries(record).map(([key, each]) => [key, unwrap(each)]));
}
