import { serverAudits } from 'graphql-http';
import { afterAll, describe, expect, test } from 'vitest';
import { aGateway } from './support/a-gateway.ts';
import { testSubgraph } from './support/test-subgraph.ts';

const gateway = await aGateway([
  testSubgraph('greeter', 'type Query { hello: String }', { Query: { hello: () => 'Chào' } }),
]);
afterAll(() => gateway[Symbol.asyncDispose]());

const audits = serverAudits({ url: `${gateway.url}/graphql`, fetchFn: fetch });

// https://graphql.github.io/graphql-over-http/draft/, as the reference implementation audits it.
describe('GraphQL over HTTP', () => {
  test('is audited as a whole', () => expect(audits).toHaveLength(61));
  test.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))(
    '%s',
    async (_name, audit) => {
      const result = await audit.fn();
      expect(result.status, 'reason' in result ? result.reason : '').toBe('ok');
    },
  );
});
