import type { FetchNode, Graph, Plan, PlanNode } from '../execute/plan-node.ts';
import { publicSeconds } from './public-fields.ts';

/** For how many seconds everybody may keep an operation's answer; null when anything in it is private. */
export function planSeconds(graph: Graph, { root, primary }: Plan): number | null {
  if (primary !== null || root === null) return null;
  let least: number | null = null;
  for (const fetch of fetchesOf(root)) {
    const seconds = publicSeconds(graph, fetch);
    if (seconds === null) return null;
    least = Math.min(least ?? seconds, seconds);
  }
  return least;
}

function fetchesOf(node: PlanNode): readonly FetchNode[] {
  switch (node.kind) {
    case 'Fetch':
      return [node];
    case 'Flatten':
      return fetchesOf(node.node);
    case 'Condition':
      return [node.ifTrue, node.ifFalse].flatMap((one) => (one ? fetchesOf(one) : []));
    default:
      return node.nodes.flatMap(fetchesOf);
  }
}
