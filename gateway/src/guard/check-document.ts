import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { RequestError } from '../request-error.ts';
import { overLimit } from './check-text.ts';
import type { Limits } from './limits.ts';

/** How much a selection set asks for, with its fragments expanded. */
interface Size {
  readonly selections: number;
  readonly aliases: number;
  readonly directives: number;
  readonly depth: number;
  /** Fields at its own level. */
  readonly fields: number;
  /** `__schema` and `__type`; each walks the whole schema. */
  readonly introspections: number;
}

const empty: Size = {
  selections: 0,
  aliases: 0,
  directives: 0,
  depth: 0,
  fields: 0,
  introspections: 0,
};

/**
 * Refuses a document that is too much once its fragments are expanded. Each fragment is measured
 * once, so the work grows with the text and not with what it expands to; and it happens before
 * validation and planning, whose work does grow with that.
 */
export function checkDocument(document: DocumentNode, limits: Limits): void {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? [[definition.name.value, definition] as const]
        : [],
    ),
  );
  const measured = new Map<string, Size>();
  const open = new Set<string>();

  function fragmentSize(name: string): Size {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    // An unknown fragment is for the validation to report.
    if (!fragment) return empty;
    if (open.has(name)) {
      throw new RequestError(
        'GRAPHQL_VALIDATION_FAILED',
        `The fragment ${name} includes itself. Take the circle out.`,
      );
    }
    open.add(name);
    const size = sizeOf(fragment.selectionSet);
    open.delete(name);
    measured.set(name, size);
    return size;
  }

  function sizeOf({ selections }: SelectionSetNode): Size {
    return selections.map(selectionSize).reduce(sum, empty);
  }

  function selectionSize(selection: SelectionSetNode['selections'][number]): Size {
    const directives = selection.directives?.length ?? 0;
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return sum(fragmentSize(selection.name.value), { ...empty, directives });
    }
    const inner = selection.selectionSet ? sizeOf(selection.selectionSet) : empty;
    if (selection.kind === Kind.INLINE_FRAGMENT) return sum(inner, { ...empty, directives });
    const name = selection.name.value;
    refuseReservedAlias(selection.alias?.value);
    return {
      selections: inner.selections + 1,
      aliases: inner.aliases + (selection.alias ? 1 : 0),
      directives: inner.directives + directives,
      depth: inner.depth + 1,
      fields: 1,
      introspections: inner.introspections + (name === '__schema' || name === '__type' ? 1 : 0),
    };
  }

  let total = empty;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      total = sum(total, sizeOf(definition.selectionSet));
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragmentSize(definition.name.value);
    }
  }
  const { fields: rootFields, introspections, ...rest } = total;
  const actual = { ...rest, rootFields };
  for (const name of ['depth', 'selections', 'aliases', 'directives', 'rootFields'] as const) {
    if (actual[name] > limits[name]) throw overLimit(name, limits[name], actual[name]);
  }
  if (introspections > 1) throw overLimit('rootFields', 1, introspections);
}

function sum(a: Size, b: Size): Size {
  return {
    selections: a.selections + b.selections,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    depth: Math.max(a.depth, b.depth),
    fields: a.fields + b.fields,
    introspections: a.introspections + b.introspections,
  };
}

function refuseReservedAlias(alias: string | undefined): void {
  // Results are plain objects, where this key means something else.
  if (alias === '__proto__') {
    throw new RequestError('GRAPHQL_VALIDATION_FAILED', 'Choose another alias than __proto__.');
  }
}
