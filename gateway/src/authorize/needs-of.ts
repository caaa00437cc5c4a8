import {
  type DocumentNode,
  type FieldNode,
  type FragmentSpreadNode,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { Requirement, Requirements } from './requirements.ts';

/** A place in an operation, and one thing that must be proved for it. */
export interface Need {
  /** Response names from the root. */
  readonly path: readonly string[];
  readonly requirement: Requirement;
}

/**
 * Everything that an operation needs: of its fields, of the types that they give, through interfaces of
 * every type that may stand there, and of what `@requires` computes its fields from.
 */
export function needsOf(
  schema: GraphQLSchema,
  { of, computedFrom }: Requirements,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly Need[] {
  const fragments = fragmentsOf(document);
  const needs: Need[] = [];

  function need(path: readonly string[], coordinate: string): void {
    const requirement = of.get(coordinate);
    if (requirement) needs.push({ path, requirement });
  }

  function select({ selections }: SelectionSetNode, at: Place): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) field(selection, at);
      else spread(selection, at);
    }
  }

  function spread(selection: FragmentSpreadNode | InlineFragmentNode, at: Place): void {
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (!fragment) return;
    const condition = fragment.typeCondition?.name.value;
    if (condition) need(at.path, condition);
    const among = condition ? possibleTypes(schema, condition) : at.on;
    const on = at.on.filter((type) => among.includes(type));
    select(fragment.selectionSet, { ...at, on, named: condition ?? at.named });
  }

  function field({ name, alias, selectionSet }: FieldNode, at: Place): void {
    // What a field is computed from has no place of its own in the answer.
    const path = at.behind ? at.path : [...at.path, alias?.value ?? name.value];
    // Of all types together: the work grows with the document, not with types to the power of its depth.
    const given = at.on.flatMap((type) => {
      const found = fieldOf(type, name.value, path, at.behind ?? new Set());
      // Whatever stands there may be of this type, which the caller then sees.
      if (found && type !== at.named) need(path, type);
      return found ?? [];
    });
    if (!selectionSet) return;
    const on = new Set(given.flatMap((one) => possibleTypes(schema, one)));
    select(selectionSet, { ...at, on: [...on], named: given[0] ?? null, path });
  }

  /** Notes what one field needs; gives the name of its type, null for what is no field of a type. */
  function fieldOf(type: string, name: string, path: readonly string[], behind: Set<string>) {
    const owner = schema.getType(type);
    const known = isObjectType(owner) ? owner.getFields()[name] : undefined;
    if (!known || !isObjectType(owner)) return null;
    const coordinate = `${type}.${name}`;
    const given = getNamedType(known.type).name;
    need(path, coordinate);
    need(path, given);
    // A field of an interface may be another subgraph's, for all of its types (`@interfaceObject`).
    const shared = owner.getInterfaces().map((one) => `${one.name}.${name}`);
    for (const one of shared) need(path, one);
    if (!behind.has(coordinate)) {
      behind.add(coordinate);
      const sets = [coordinate, ...shared].flatMap((one) => computedFrom.get(one) ?? []);
      for (const set of sets) select(fieldSetOf(set), { on: [type], named: type, path, behind });
    }
    return given;
  }

  const root = schema.getRootType(operation.operation);
  if (root) {
    const { name } = root;
    need([], name);
    select(operation.selectionSet, { on: [name], named: name, path: [], behind: null });
  }
  return needs;
}

/** Where a selection stands. */
interface Place {
  /** The object types that may be there. */
  readonly on: readonly string[];
  /** The type that is written there; what it requires is known. */
  readonly named: string | null;
  readonly path: readonly string[];
  /** Within what a field is computed from: the fields that were looked at already. */
  readonly behind: Set<string> | null;
}

const fragmentsOf = ({ definitions }: DocumentNode) =>
  new Map(
    definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );

function possibleTypes(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name);
  return isAbstractType(type) ? schema.getPossibleTypes(type).map((one) => one.name) : [name];
}

function fieldSetOf(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${text} is no field set`);
  return definition.selectionSet;
}
