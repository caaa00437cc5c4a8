import { buildASTSchema, parse } from 'graphql';
import type { Graph } from '../execute/plan-node.ts';

/** A supergraph in a form that one thread can send to another. */
export interface GraphTexts {
  /** What clients see, as SDL. */
  readonly api: string;
  /** With everything that is hidden from clients. */
  readonly supergraph: string;
  readonly subgraphs: readonly string[];
}

/** The schemas of a supergraph that the planner has found valid. */
export function graphOf({ api, supergraph, subgraphs }: GraphTexts): Graph {
  const schemaOf = (text: string) =>
    buildASTSchema(parse(text, { noLocation: true }), { assumeValidSDL: true });
  return { schema: schemaOf(api), supergraphSchema: schemaOf(supergraph), subgraphs };
}
