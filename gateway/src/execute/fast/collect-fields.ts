import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  type SelectionNode,
} from 'graphql';
import { meetsCondition } from '../type-condition.ts';

/** What a selection depends on besides its text. */
export interface Conditions {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of `@skip` and `@include`. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The fields that an object of a type answers with, by response name in their order: `CollectFields`
 * of the GraphQL specification.
 */
export function collectFields(
  conditions: Conditions,
  typeName: string,
  selections: readonly SelectionNode[],
  found = new Map<string, FieldNode[]>(),
): Map<string, FieldNode[]> {
  for (const selection of selections) {
    if (!isIncluded(selection, conditions.variables)) continue;
    if (selection.kind === 'Field') {
      const key = selection.alias?.value ?? selection.name.value;
      const nodes = found.get(key);
      if (nodes) nodes.push(selection);
      else found.set(key, [selection]);
      continue;
    }
    const fragment =
      selection.kind === 'FragmentSpread'
        ? conditions.fragments.get(selection.name.value)
        : selection;
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && meetsCondition(conditions.schema, typeName, condition)) {
      collectFields(conditions, typeName, fragment.selectionSet.selections, found);
    }
  }
  return found;
}

/** What is selected below fields of one response name. */
export const selectionsBelow = (fields: readonly FieldNode[]): readonly SelectionNode[] =>
  fields.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);

function isIncluded(
  node: { readonly directives?: readonly DirectiveNode[] | undefined },
  variables: Readonly<Record<string, unknown>>,
): boolean {
  if (!node.directives?.length) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node as SelectionNode, variables);
  if (skip?.if === true) return false;
  const include = getDirectiveValues(GraphQLIncludeDirective, node as SelectionNode, variables);
  return include?.if !== false;
}
