import { createHash } from 'node:crypto';
import type { GraphAnswer, GraphDocument, GraphFetch, GraphResult } from './subgraph.ts';

/** A document with its name: the SHA-256 of its text, base64url. */
export function graphDocument(text: string, operationName: string | null = null): GraphDocument {
  return { text, operationName, hash: hashOf(text) };
}

/** The name of a document among services. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** An operation with variables, for whoever has no plan. */
export function graphFetch(
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
  operationName: string | null = null,
): GraphFetch {
  return {
    document: graphDocument(text, operationName),
    variablesJson: JSON.stringify(variables),
  };
}

/** The result in an answer of a subgraph of ours, which is always one. */
export function resultOf({ body }: GraphAnswer): GraphResult {
  return JSON.parse(body.toString());
}
