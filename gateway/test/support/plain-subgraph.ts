import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, validate } from 'graphql';
import type { PlainSubgraph } from './run-graph.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@override",
  "@interfaceObject", "@context", "@fromContext"])\n`;

/** A subgraph of a schema and resolvers that refuses what is not valid. */
export function plainSubgraph(
  name: string,
  sdl: string,
  resolvers: Record<string, object>,
): PlainSubgraph {
  const typeDefs = link + sdl;
  const schema = buildSubgraphSchema([
    { typeDefs: parse(typeDefs), resolvers: resolvers as never },
  ]);
  return {
    name,
    typeDefs,
    async answer(operation, variableValues) {
      const document = parse(operation);
      const problems = validate(schema, document);
      if (problems.length > 0) throw new AggregateError(problems, problems.join('\n'));
      return execute({ schema, document, variableValues });
    },
  };
}

/** Resolves a reference to the object with the same value of a field. */
export const by =
  (key: string, objects: readonly Readonly<Record<string, unknown>>[]) =>
  (reference: Readonly<Record<string, unknown>>) =>
    objects.find((one) => one[key] === reference[key]) ?? null;
