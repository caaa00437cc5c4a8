/** An object of a result. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is an object and not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property; a client's alias may be called `constructor`. */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Adds to a result what another subgraph knows of it. What is there already is kept where the other has nothing. */
export function merge(target: JsonObject, source: JsonObject): void {
  for (const [key, value] of Object.entries(source)) {
    if (value !== undefined) target[key] = merged(own(target, key), value);
  }
}

function merged(old: unknown, value: unknown): unknown {
  if (isObject(old) && isObject(value)) {
    merge(old, value);
    return old;
  }
  if (Array.isArray(old) && Array.isArray(value) && old.length === value.length) {
    value.forEach((item, index) => {
      old[index] = merged(old[index], item);
    });
    return old;
  }
  return value === null && old !== undefined ? old : value;
}

/** A copy, so that two places of a result never share an object. */
export function clone<Value>(value: Value): Value;
export function clone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clone);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clone(item)]));
}
