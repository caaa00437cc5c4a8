import type { FetchNode } from '../plan-node.ts';
import type { FastEntity, Slot, VariantScan } from './place.ts';
import type { TableWriter } from './table.ts';

/** One fetch of a compiled plan; addresses are those of its table. */
export interface FastFetch {
  readonly kind: 'Fetch';
  readonly node: FetchNode;
  /** For a fetch from a root type: how its answer is read; 0 for a fetch of entities. */
  readonly root: number;
  /** For a fetch of entities: how they are found, asked for and read. */
  readonly entities: number;
}

/** Steps one after the other, or beside each other. */
interface Steps<Step> {
  readonly kind: 'Sequence' | 'Parallel';
  readonly steps: readonly Step[];
}

/** A step of a compiled plan. */
export type FastStep = Steps<FastStep> | FastFetch;

/** A plan made ready for one set of values of its conditions. */
export interface FastPlan {
  readonly step: FastStep;
  /** What the kernel goes by. */
  readonly table: Uint8Array;
  /** Of the root's record. */
  readonly recordBytes: number;
  readonly rootType: number;
  /** How the response is written. */
  readonly emit: number;
}

/** A fetch before its table is written. */
export interface CompiledFetch {
  readonly kind: 'Fetch';
  readonly node: FetchNode;
  /** The way from the root to the objects it adds to. */
  readonly path: readonly Slot[];
  /** For a fetch from a root type. */
  readonly root: VariantScan | null;
  /** For a fetch of entities, one for each type. */
  readonly entities: readonly FastEntity[];
}

/** A step before its table is written. */
export type CompiledStep = Steps<CompiledStep> | CompiledFetch;

/** Writes a step into the table of its plan. */
export function writeStep(step: CompiledStep, table: TableWriter): FastStep {
  if (step.kind !== 'Fetch') {
    const steps = step.steps.map((one) => writeStep(one, table));
    const [only] = steps;
    return only && steps.length === 1 ? only : { kind: step.kind, steps };
  }
  const { kind, node, root, path, entities } = step;
  return root
    ? { kind, node, root: table.variantScan(root), entities: 0 }
    : { kind, node, root: 0, entities: table.fetch(path, entities) };
}
