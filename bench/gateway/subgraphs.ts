// The subgraphs of `bench:gateway`, all in one process: each request is executed once by graphql-js
// and answered from memory afterwards, so that what is measured is the gateway.
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { answerBytes, serveRaw } from './raw-http.ts';
import { names, resolvers, type SubgraphName, schemas } from './world.ts';

/** What was asked of a subgraph while it was recorded. */
export interface Recorded {
  readonly subgraph: SubgraphName;
  readonly body: string;
}

/** What the parent process may say. */
export type ToSubgraphs = { readonly jwks: string } | { readonly record: boolean };
/** What the parent process hears. */
export type FromSubgraphs =
  | { readonly ports: Record<string, number> }
  | { readonly recorded: readonly Recorded[] };

let jwks = answerBytes('{"keys":[]}');
let recorded: Recorded[] | null = null;

async function serve(subgraph: SubgraphName): Promise<readonly [string, number]> {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(schemas[subgraph]), resolvers: resolvers[subgraph] as never },
  ]);
  const answers = new Map<string, Buffer>();

  async function execute(body: string): Promise<Buffer> {
    const { query, operationName, variables } = JSON.parse(body);
    const result = await graphql({
      schema,
      source: query,
      operationName,
      variableValues: variables,
    });
    const bytes = answerBytes(JSON.stringify(result));
    answers.set(body, bytes);
    return bytes;
  }
  const { port } = await serveRaw(({ head, body }) => {
    if (head.startsWith('GET')) return jwks;
    const text = body.toString();
    recorded?.push({ subgraph, body: text });
    return answers.get(text) ?? execute(text);
  });
  return [subgraph, port];
}

const say = (message: FromSubgraphs) => process.send?.(message);
process.on('message', (message: ToSubgraphs) => {
  if ('jwks' in message) jwks = answerBytes(message.jwks);
  else if (message.record) recorded = [];
  else {
    say({ recorded: recorded ?? [] });
    recorded = null;
  }
});
process.on('disconnect', () => process.exit());
say({ ports: Object.fromEntries(await Promise.all(names.map(serve))) });
