import { type DocumentNode, parse } from 'graphql';
import type { GraphDocument } from './subgraph.ts';

/** Documents that are known to be valid, parsed. */
export interface KnownDocuments {
  get(document: GraphDocument): DocumentNode | undefined;
  add(document: GraphDocument): void;
}

// They take about 35 bytes of memory a character (`npm run bench:compiled-queries`).
const mostCharacters = 1_000_000;

/** Keeps valid documents by hash, the latest million characters of them. */
export function createKnownDocuments(): KnownDocuments {
  const known = new Map<string, { readonly node: DocumentNode; readonly size: number }>();
  let characters = 0;
  return {
    get: ({ hash }) => known.get(hash)?.node,
    add({ hash, text }) {
      if (known.has(hash)) return;
      known.set(hash, { node: parse(text, { noLocation: true }), size: text.length });
      characters += text.length;
      for (const [oldest, { size }] of known) {
        if (characters <= mostCharacters) return;
        known.delete(oldest);
        characters -= size;
      }
    },
  };
}
