// The thread that plans: see planner.ts, which starts it.
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'graphql';
import type { Plan } from '../execute/plan-node.ts';
import type { GraphTexts } from './graph-texts.ts';

/** What the thread is started with. */
export interface PlannerStart {
  readonly supergraphSdl: string;
  /** Where the process keeps compiled code; null when it keeps none. */
  readonly compileCache: string | null;
}

/** What the thread is asked. */
export interface PlanQuestion {
  readonly query: string;
  readonly operationName: string | null;
}

/** What it says: first of its graph, then one answer to each question. */
export type PlannerWord =
  | { readonly kind: 'GRAPH'; readonly texts: GraphTexts }
  | { readonly kind: 'PLAN'; readonly plan: Plan }
  | { readonly kind: 'PROBLEM'; readonly message: string };

const say = (word: PlannerWord) => parentPort?.postMessage(word);
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const { supergraphSdl, compileCache }: PlannerStart = workerData;
try {
  if (compileCache) enableCompileCache(compileCache);
  // Only now, so that the cache holds the planner, which is most of what this thread has to compile.
  const { loadGraph } = await import('../plan.ts');
  const graph = await loadGraph(supergraphSdl);
  parentPort?.on('message', ({ query, operationName }: PlanQuestion) => {
    try {
      const document = parse(query, { noLocation: true });
      say({ kind: 'PLAN', plan: graph.plan(document, operationName) });
    } catch (error) {
      say({ kind: 'PROBLEM', message: messageOf(error) });
    }
  });
  say({ kind: 'GRAPH', texts: graph.texts });
} catch (error) {
  say({ kind: 'PROBLEM', message: messageOf(error) });
}
