import { hashOf } from './graph-document.ts';
import type { GraphDocument } from './subgraph.ts';

/** The documents that a subgraph was sent, by hash. */
export interface DocumentTexts {
  /** A document by its hash, or by its text the first time; null when neither is known or they do not fit. */
  named(hash: string, text: string | undefined, operationName: string | null): GraphDocument | null;
}

const mostDocuments = 5_000;

/** Remembers documents under the hash that is computed here, whatever the sender says it is. */
export function createDocumentTexts(): DocumentTexts {
  const known = new Map<string, GraphDocument>();
  return {
    named(hash, text, operationName) {
      const found = known.get(hash);
      if (found && found.operationName === operationName) return found;
      const full = text ?? found?.text;
      if (full === undefined || hashOf(full) !== hash) return null;
      const document = { text: full, hash, operationName };
      if (known.size >= mostDocuments) known.clear();
      known.set(hash, document);
      return document;
    },
  };
}
