import type { Execution } from '../execute/execute-operation.ts';
import { executePlan } from '../execute/execute-plan.ts';
import { isObject, type JsonObject, own } from '../execute/json.ts';
import { PathErrors } from '../execute/path-errors.ts';
import type { DeferNode, PlanNode } from '../execute/plan-node.ts';
import { type Shaped, shape } from '../execute/shape.ts';
import type { Deferral, DeferredFragment } from './deferral.ts';

type Path = readonly (string | number)[];

/** An answer that comes in parts: https://github.com/graphql/graphql-spec/pull/1110. */
export interface IncrementalPart {
  readonly data?: JsonObject | null;
  readonly errors?: Shaped['errors'];
  readonly pending?: readonly {
    readonly id: string;
    readonly path: Path;
    readonly label?: string;
  }[];
  readonly incremental?: readonly {
    readonly id: string;
    readonly data: JsonObject;
    readonly errors?: Shaped['errors'];
  }[];
  readonly completed?: readonly { readonly id: string; readonly errors?: Shaped['errors'] }[];
  readonly hasNext: boolean;
}

interface Place {
  readonly id: string;
  readonly path: Path;
}

/** A deferred fragment that is under way, with the places that wait for it. */
interface Block {
  readonly fragment: DeferredFragment;
  readonly node: PlanNode | null;
  readonly places: readonly Place[];
  readonly errors: PathErrors;
}

/** What became of one. */
interface Landed {
  readonly block: Block;
  readonly shaped: Shaped;
  readonly errors: PathErrors;
}

type DeferredExecution = Omit<Execution, 'suffix'> & { readonly deferral: Deferral };

/**
 * Runs the plan of a deferral: first what is wanted at once, then each deferred fragment as it is there.
 * What a fragment shares with its surroundings may come twice, with the same value.
 */
export async function* executeDeferred(
  execution: DeferredExecution,
): AsyncGenerator<IncrementalPart, void> {
  const { deferral, plan } = execution;
  const root = plan.root;
  const data: JsonObject = {};
  const shaped = (document: Deferral['document'], errors: PathErrors) =>
    shape({ ...execution, document, data, errors });
  const run = (node: PlanNode | null, errors: PathErrors) =>
    node && executePlan(node, { ...execution, errors }, [{ object: data, path: undefined }]);
  const errors = new PathErrors();
  await run(root?.kind === 'Defer' ? root.primary : root, errors);
  const first = shaped(deferral.initial, errors);

  const blocks = new Blocks(deferral);
  const running = new Map<Block, Promise<Landed>>();
  function start(known: PathErrors, answer: Shaped, parent: string | null, node: PlanNode | null) {
    const begun = blocks.below(known, answer, parent, node);
    for (const block of begun) {
      const landing = land(block);
      // Whoever waits for it hears of a failure; when the client is gone nobody does.
      landing.catch(() => undefined);
      running.set(block, landing);
    }
    return pendingOf(begun);
  }
  async function land(block: Block): Promise<Landed> {
    const { node, fragment } = block;
    const its = block.errors.fork();
    await run(node?.kind === 'Defer' ? node.primary : node, its);
    return { block, shaped: shaped(fragment.document, its), errors: its };
  }

  const pending = start(errors, first, null, root);
  yield { ...partOf(first), ...pending, hasNext: running.size > 0 };
  while (running.size > 0) {
    const { block, shaped: answer, errors: known } = await Promise.race(running.values());
    running.delete(block);
    const more = start(known, answer, block.fragment.label, block.node);
    yield { ...more, ...deliveryOf(block, answer), hasNext: running.size > 0 };
  }
}

/** Finds the places of deferred fragments, and gives them ids. */
class Blocks {
  readonly #deferral: Deferral;
  #ids = 0;

  constructor(deferral: Deferral) {
    this.#deferral = deferral;
  }

  /** The fragments within a part that was just answered. */
  below(
    errors: PathErrors,
    { data }: Shaped,
    parent: string | null,
    node: PlanNode | null,
  ): readonly Block[] {
    const planned = new Map(deferredOf(node).map((one) => [one.label, one.node]));
    return this.#deferral.fragments
      .filter((one) => one.parent === parent)
      .map((fragment) => ({
        fragment,
        errors,
        node: planned.get(fragment.label) ?? null,
        places: placesOf(data, fragment.path).map((path) => ({ id: `${this.#ids++}`, path })),
      }))
      .filter(({ places }) => places.length > 0);
  }
}

const deferredOf = (node: PlanNode | null): DeferNode['deferred'] =>
  node?.kind === 'Defer' ? node.deferred : [];

/** The objects at a path of an answer, through lists. */
function placesOf(data: JsonObject | null, path: readonly string[]): readonly Path[] {
  let found: { value: unknown; path: Path }[] = [{ value: data, path: [] }];
  for (const key of path) {
    found = found.flatMap((one) =>
      isObject(one.value) ? flat(own(one.value, key), [...one.path, key]) : [],
    );
  }
  return found.flatMap((one) => (isObject(one.value) ? [one.path] : []));
}

function flat(value: unknown, path: Path): { value: unknown; path: Path }[] {
  if (!Array.isArray(value)) return [{ value, path }];
  return value.flatMap((item, index) => flat(item, [...path, index]));
}

function pendingOf(blocks: readonly Block[]): Pick<IncrementalPart, 'pending'> {
  const pending = blocks.flatMap(({ fragment: { clientLabel }, places }) =>
    places.map(({ id, path }) => ({
      ...{ id, path },
      ...(clientLabel !== null && { label: clientLabel }),
    })),
  );
  return pending.length > 0 ? { pending } : {};
}

const partOf = ({ data, errors }: Shaped): Pick<IncrementalPart, 'data' | 'errors'> => ({
  data,
  ...(errors.length > 0 && { errors }),
});

/** What each place of a fragment gets; an error that carried a null above the fragment leaves it nothing. */
function deliveryOf(
  { places }: Block,
  { data, errors }: Shaped,
): Pick<IncrementalPart, 'incremental' | 'completed'> {
  const answered = places.map(({ id, path }, index) => {
    const value = valueAt(data, path);
    const its = errors.filter((error) => placeOf(error.path ?? [], places) === index);
    const shown = its.length > 0 && { errors: its };
    return isObject(value)
      ? { incremental: { id, data: value, ...shown }, completed: { id } }
      : { incremental: null, completed: { id, ...shown } };
  });
  // A type or condition that the fragment does not meet leaves it empty.
  const incremental = answered.flatMap(({ incremental: one }) =>
    one && (Object.keys(one.data).length > 0 || 'errors' in one) ? [one] : [],
  );
  return {
    ...(incremental.length > 0 && { incremental }),
    completed: answered.map(({ completed }) => completed),
  };
}

/** The place that an error lies in, by its number; the first for one that lies above them all. */
function placeOf(path: Path, places: readonly Place[]): number {
  const at = places.findIndex((place) => place.path.every((key, index) => path[index] === key));
  return Math.max(0, at);
}

function valueAt(data: JsonObject | null, path: Path): unknown {
  let value: unknown = data;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isObject(value)) value = own(value, `${key}`);
    else return null;
  }
  return value;
}
