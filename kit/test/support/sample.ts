import type { DocumentNode } from 'graphql';
import { createSubgraph } from '../../src/create-subgraph.ts';
import { type Database, openDatabase } from '../../src/database.ts';
import { silentLogger } from '../../src/log.ts';
import { memoryPubSub } from '../../src/pubsub.ts';
import type { Subgraph } from '../../src/subgraph.ts';
import { createTestDatabase } from '../../src/testing/test-database.ts';
import { idempotency, inbox, outbox } from '../sample/tables.ts';

/** A database with the tables that every service has. */
export interface Sample extends AsyncDisposable {
  readonly database: Database;
  /** A subgraph over it, which ends with it. */
  subgraph(typeDefs: DocumentNode, resolvers: Record<string, object>): Promise<Subgraph>;
}

/** Makes a sample of a test file's own. */
export async function aSample(): Promise<Sample> {
  const databases = await createTestDatabase([
    { name: 'sample', packageRoot: new URL('../sample/', import.meta.url) },
  ]);
  const database = openDatabase({ url: databases.urlOf('sample'), pubsub: memoryPubSub() });
  const subgraphs: Subgraph[] = [];
  return {
    database,
    async subgraph(typeDefs, resolvers) {
      const subgraph = await createSubgraph({
        name: 'sample',
        typeDefs,
        resolvers,
        context: (base) => base,
        database,
        tables: { outbox, inbox, idempotency },
        log: silentLogger,
        resources: [],
      });
      subgraphs.push(subgraph);
      return subgraph;
    },
    async [Symbol.asyncDispose]() {
      for (const one of [...subgraphs, database, databases]) await one[Symbol.asyncDispose]();
    },
  };
}
