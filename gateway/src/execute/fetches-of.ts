import type { FetchNode, PlanNode } from './plan-node.ts';

/** Every fetch that a plan may run. */
export function fetchesOf(node: PlanNode | null): readonly FetchNode[] {
  if (node === null) return [];
  switch (node.kind) {
    case 'Fetch':
      return [node];
    case 'Flatten':
      return fetchesOf(node.node);
    case 'Condition':
      return [node.ifTrue, node.ifFalse].flatMap(fetchesOf);
    case 'Defer':
      return [node.primary, ...node.deferred.map((one) => one.node)].flatMap(fetchesOf);
    default:
      return node.nodes.flatMap(fetchesOf);
  }
}
