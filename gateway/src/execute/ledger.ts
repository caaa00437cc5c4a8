import type { FetchNode } from './plan-node.ts';

/** A subgraph's answer as it came: UTF-8 JSON of a GraphQL result. Callers may share it, so it is never written into. */
export interface AnswerBytes {
  readonly body: Buffer;
}

/** Asks a subgraph with the text of a JSON object of variables; rejects with `SubgraphFailure`. */
export type Send = (fetch: FetchNode, variablesJson: string) => Promise<AnswerBytes>;

interface Flight {
  readonly subgraph: string;
  readonly operation: string;
  readonly variablesJson: string;
  readonly answer: Promise<AnswerBytes>;
}

/**
 * What one run of a plan has asked. When the reference executor takes over, it gets the answers that
 * the fast one already has, so that nothing is fetched twice and no mutation runs twice; equal fetches
 * of a query that are in flight at the same time are one.
 */
export function createLedger(send: Send, isRepeatable: boolean): Send {
  const asked = new Map<FetchNode, { variablesJson: string; answer: Promise<AnswerBytes> }>();
  const inFlight = new Set<Flight>();

  function once(fetch: FetchNode, variablesJson: string): Promise<AnswerBytes> {
    const { subgraph, operation } = fetch;
    for (const one of inFlight) {
      const isSameFetch = one.subgraph === subgraph && one.operation === operation;
      if (isSameFetch && one.variablesJson === variablesJson) return one.answer;
    }
    const answer = send(fetch, variablesJson);
    const flight = { subgraph, operation, variablesJson, answer };
    inFlight.add(flight);
    const landed = () => void inFlight.delete(flight);
    answer.then(landed, landed);
    return answer;
  }

  return (fetch, variablesJson) => {
    const known = asked.get(fetch);
    if (known && isSame(known.variablesJson, variablesJson)) return known.answer;
    const answer = isRepeatable ? once(fetch, variablesJson) : send(fetch, variablesJson);
    // Whoever leaves the fast path waits for it later, or not at all.
    if (!isRepeatable) answer.catch(() => undefined);
    asked.set(fetch, { variablesJson, answer });
    return answer;
  };
}

/** Whether two texts hold the same value; the fast executor keeps a subgraph's way of writing. */
const isSame = (one: string, other: string): boolean =>
  one === other || JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other));
