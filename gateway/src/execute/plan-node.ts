import type { DocumentNode, GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Requirements } from '../authorize/requirements.ts';
import type { PublicFields } from '../share/public-fields.ts';

// The plan as the executor knows it. Structurally it is what the planner gives, so that nothing in
// this folder imports the planner.

/** A way through a result: response names, and `@` for every item of a list. */
export type FlattenPath = readonly (string | number)[];

/** What a representation is made of. */
export type Requirement =
  | {
      readonly kind: 'Field';
      readonly alias?: string;
      readonly name: string;
      readonly selections?: readonly Requirement[];
    }
  | {
      readonly kind: 'InlineFragment';
      readonly typeCondition?: string;
      readonly selections: readonly Requirement[];
    };

/** A correction of what goes to a subgraph or comes from it. */
export type Rewrite =
  | { readonly kind: 'ValueSetter'; readonly path: readonly string[]; readonly setValueTo: unknown }
  | {
      readonly kind: 'KeyRenamer';
      readonly path: readonly string[];
      readonly renameKeyTo: string;
    };

/** One operation for one subgraph. */
export interface FetchNode {
  readonly kind: 'Fetch';
  readonly subgraph: string;
  readonly operation: string;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly operationKind: OperationTypeNode;
  /** Names of the client's variables that it uses. */
  readonly variables: readonly string[];
  /** What identifies each entity to fetch; null for a fetch from a root type. */
  readonly requires: readonly Requirement[] | null;
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
}

/** A step of a plan. */
export type PlanNode =
  | { readonly kind: 'Sequence' | 'Parallel'; readonly nodes: readonly PlanNode[] }
  | { readonly kind: 'Flatten'; readonly path: FlattenPath; readonly node: PlanNode }
  | {
      readonly kind: 'Condition';
      readonly variable: string;
      readonly ifTrue: PlanNode | null;
      readonly ifFalse: PlanNode | null;
    }
  | DeferNode
  | FetchNode;

/** A step of which parts may be answered later. */
export interface DeferNode {
  readonly kind: 'Defer';
  readonly primary: PlanNode | null;
  readonly deferred: readonly {
    /** That of the fragment's `@defer`. */
    readonly label: string;
    /** Its paths begin at the root. Null when all of it comes with what is around it. */
    readonly node: PlanNode | null;
  }[];
}

/** How an operation is answered. */
export interface Plan {
  /** Null when no subgraph is needed. */
  readonly root: PlanNode | null;
  /** For a subscription: the upstream one; `root` then runs for each of its events. */
  readonly primary: FetchNode | null;
}

/** A supergraph, as guards and executors need it. */
export interface Graph {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** With everything that is hidden from clients. */
  readonly supergraphSchema: GraphQLSchema;
  /** Names of the subgraphs it is made of. */
  readonly subgraphs: readonly string[];
  /** What is the same for everybody; nothing where nothing is said. */
  readonly publicFields?: PublicFields;
  /** What callers must have proved for some of it. */
  readonly requirements?: Requirements;
}
