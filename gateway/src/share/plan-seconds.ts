import { fetchesOf } from '../execute/fetches-of.ts';
import type { Graph, Plan } from '../execute/plan-node.ts';
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
