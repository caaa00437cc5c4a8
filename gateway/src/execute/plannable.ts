import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { type ReservedKeys, resultKey } from './reserved-keys.ts';

const typeName: SelectionNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
};

/**
 * A document as the planner should get it: with names of their own for fields that would pass for
 * keys (see reserved-keys.ts). Where everything in an object is under `@skip` or
 * `@include`, the planner may put the condition on the fetch of the object itself, which is then missing
 * although it was asked for; with `__typename` beside it, it does not.
 */
export function plannable(document: DocumentNode, reserved: ReservedKeys): DocumentNode {
  return visit(document, {
    Field(node): FieldNode | undefined {
      const key = resultKey(reserved, node);
      if (key === (node.alias?.value ?? node.name.value)) return undefined;
      return { ...node, alias: { kind: Kind.NAME, value: key } };
    },
    SelectionSet(node): SelectionSetNode | undefined {
      if (!node.selections.every(isConditional)) return undefined;
      return { ...node, selections: [typeName, ...node.selections] };
    },
  });
}

const isConditional = ({ directives }: SelectionNode): boolean =>
  directives?.some(({ name }) => name.value === 'skip' || name.value === 'include') ?? false;
