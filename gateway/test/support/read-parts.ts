type Path = readonly (string | number)[];

/** A part of an answer that comes in parts, loosely. */
export interface Part {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly unknown[];
  readonly pending?: readonly {
    readonly id: string;
    readonly path: Path;
    readonly label?: string;
  }[];
  readonly incremental?: readonly {
    readonly id: string;
    readonly data: Record<string, unknown>;
    readonly errors?: readonly unknown[];
  }[];
  readonly completed?: readonly { readonly id: string; readonly errors?: readonly unknown[] }[];
  readonly hasNext: boolean;
  readonly extensions?: { readonly cost: unknown };
}

/** Reads the parts of a multipart answer as they come. */
export async function* readParts(response: Response): AsyncGenerator<Part> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const pieces = text.split('\r\n---');
    text = pieces.pop() ?? '';
    for (const piece of pieces) {
      const body = piece.slice(piece.indexOf('\r\n\r\n') + 4);
      if (body.startsWith('{')) yield JSON.parse(body) as Part;
    }
  }
  if (!text.startsWith('--')) throw new Error('the answer has no end');
}

/** What a client has after all parts; throws where they do not follow the protocol. */
export function joinParts(parts: readonly Part[]): Record<string, unknown> | null {
  const [first, ...others] = parts;
  const data = structuredClone(first?.data ?? null);
  const open = new Map<string, Path>();
  const opening = ({ pending = [] }: Part) => {
    for (const { id, path } of pending) {
      if (open.has(id)) throw new Error(`the id ${id} is not new`);
      open.set(id, path);
    }
  };
  if (first) opening(first);
  for (const part of others) {
    for (const { id, data: more } of part.incremental ?? []) {
      const target = valueAt(data, open.get(id) ?? []);
      merge(target as Record<string, unknown>, more);
    }
    opening(part);
    for (const { id } of part.completed ?? []) {
      if (!open.delete(id)) throw new Error(`the id ${id} was not pending`);
    }
  }
  if (open.size > 0 || parts.at(-1)?.hasNext !== false)
    throw new Error('something is left pending');
  return data;
}

const valueAt = (data: unknown, path: Path) =>
  path.reduce((value: unknown, key) => (value as Record<string, unknown>)[key], data);

function merge(target: Record<string, unknown>, more: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(more)) {
    const known = target[key];
    if (isNested(known) && isNested(value)) merge(known, value);
    else target[key] = value;
  }
}

const isNested = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
