import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  visit,
} from 'graphql';

/** A query of which parts may be answered later. */
export interface Deferral {
  /** The query without named fragments; each deferred fragment has a label of its own. */
  readonly document: DocumentNode;
  /** What is answered at once. */
  readonly initial: DocumentNode;
  readonly fragments: readonly DeferredFragment[];
  /** The conditions of all; unless each is true, nothing is deferred. */
  readonly conditions: readonly ValueNode[];
}

/** A fragment that may be answered later. */
export interface DeferredFragment {
  readonly label: string;
  /** What the client calls it; null for nothing. */
  readonly clientLabel: string | null;
  /** The deferred fragment that it stands in; null for the query itself. */
  readonly parent: string | null;
  /** Response names from the root. */
  readonly path: readonly string[];
  /** The query with nothing but this fragment, and no deferred one within it. */
  readonly document: DocumentNode;
}

const isDefer = ({ name }: DirectiveNode) => name.value === 'defer';
const deferOf = (node: SelectionNode) => node.directives?.find(isDefer);

/** A document as whoever takes everything at once means it. */
export function withoutDefer(document: DocumentNode): DocumentNode {
  return visit(document, { Directive: (node) => (isDefer(node) ? null : undefined) });
}

/** What a query defers; null for nothing, and for operations other than queries. */
export function deferralOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Deferral | null {
  if (operation.operation !== 'query') return null;
  const expansion = new Expansion(document);
  const selectionSet = expansion.expanded(operation.selectionSet, [], null);
  if (expansion.found.length === 0) return null;
  const documentOf = (selections: SelectionSetNode): DocumentNode => ({
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet: selections }],
  });
  return {
    document: documentOf(selectionSet),
    initial: documentOf(withoutDeferred(selectionSet)),
    fragments: expansion.found.map((one) => ({
      ...one,
      document: documentOf(only(selectionSet, one.label) ?? selectionSet),
    })),
    conditions: expansion.conditions,
  };
}

/** Puts named fragments where they are used, so that each deferred part has one place and one label. */
class Expansion {
  readonly found: Omit<DeferredFragment, 'document'>[] = [];
  readonly conditions: ValueNode[] = [];
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor({ definitions }: DocumentNode) {
    this.#fragments = new Map(
      definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
      ),
    );
  }

  expanded(
    { selections }: SelectionSetNode,
    path: readonly string[],
    parent: string | null,
  ): SelectionSetNode {
    return {
      kind: Kind.SELECTION_SET,
      selections: selections.map((one) => this.#selection(one, path, parent)),
    };
  }

  #selection(node: SelectionNode, path: readonly string[], parent: string | null): SelectionNode {
    if (node.kind === Kind.FIELD) {
      if (!node.selectionSet) return node;
      const below = [...path, node.alias?.value ?? node.name.value];
      return { ...node, selectionSet: this.expanded(node.selectionSet, below, parent) };
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#inline(node.name.value) : node;
    const directives = (node.directives ?? []).filter((one) => !isDefer(one));
    const defer = deferOf(node);
    const label = defer ? this.#found(defer, path, parent) : null;
    return {
      ...fragment,
      directives: label === null ? directives : [...directives, labelled(label)],
      selectionSet: this.expanded(fragment.selectionSet, path, label ?? parent),
    };
  }

  #inline(name: string): InlineFragmentNode {
    const fragment = this.#fragments.get(name);
    if (!fragment) throw new Error('a valid document has its fragments');
    const { typeCondition, selectionSet } = fragment;
    return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet };
  }

  /** The label of a deferred fragment; null when its condition is a plain no. */
  #found(defer: DirectiveNode, path: readonly string[], parent: string | null): string | null {
    const argument = (name: string) =>
      defer.arguments?.find((one) => one.name.value === name)?.value;
    const condition = argument('if');
    if (condition?.kind === Kind.BOOLEAN && !condition.value) return null;
    if (condition?.kind === Kind.VARIABLE) this.conditions.push(condition);
    const own = argument('label');
    const label = `defer${this.found.length}`;
    const clientLabel = own?.kind === Kind.STRING ? own.value : null;
    this.found.push({ label, clientLabel, parent, path });
    return label;
  }
}

const labelled = (label: string): DirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'defer' },
  arguments: [
    {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'label' },
      value: { kind: Kind.STRING, value: label },
    },
  ],
});

function labelOf(node: SelectionNode): string | null {
  const value = deferOf(node)?.arguments?.[0]?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}

/** Selections without what is answered later. */
function withoutDeferred({ selections }: SelectionSetNode): SelectionSetNode {
  return {
    kind: Kind.SELECTION_SET,
    selections: selections.flatMap((node): SelectionNode[] => {
      if (deferOf(node)) return [];
      if (!('selectionSet' in node) || !node.selectionSet) return [node];
      return [{ ...node, selectionSet: withoutDeferred(node.selectionSet) }];
    }),
  };
}

/** Of some selections those that lead to a deferred fragment, and it; null when it is elsewhere. */
function only({ selections }: SelectionSetNode, label: string): SelectionSetNode | null {
  for (const node of selections) {
    if (!('selectionSet' in node) || !node.selectionSet) continue;
    const isIt = labelOf(node) === label;
    const below = isIt ? withoutDeferred(node.selectionSet) : only(node.selectionSet, label);
    if (!below) continue;
    const directives = (node.directives ?? []).filter((one) => !isDefer(one));
    return {
      kind: Kind.SELECTION_SET,
      selections: [{ ...node, directives, selectionSet: below }],
    };
  }
  return null;
}
