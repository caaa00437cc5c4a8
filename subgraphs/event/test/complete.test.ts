import { loadTypeDefs } from '@hoi/kit/type-defs.ts';
import { Kind } from 'graphql';
import { expect, test } from 'vitest';
import { resolvers } from '../src/event-graph.resolvers.ts';
import { packageRoot } from '../src/subgraph.ts';

test('every root field of the schema is resolved', () => {
  const roots = loadTypeDefs(packageRoot).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
    /^(Query|Mutation|Subscription)$/.test(definition.name.value)
      ? [[definition.name.value, definition.fields?.map(({ name }) => name.value) ?? []] as const]
      : [],
  );
  expect(roots.map(([name]) => name)).toEqual(['Query', 'Mutation', 'Subscription']);
  for (const [name, fields] of roots) {
    expect(Object.keys(resolvers[name] ?? {}).sort()).toEqual([...fields].sort());
  }
});
