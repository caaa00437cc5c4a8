import { deepEqual, notDeepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { graphOf, variants } from '../proof/captures.ts';
import { mappings } from '../proof/cfn/mappings.ts';
import { loadSpec } from '../proof/cfn/spec.ts';
import { translate } from '../proof/cfn/translate.ts';
import { unmapped } from '../proof/cfn/unmapped.ts';
import type { Graph } from '../proof/graph.ts';

const spec = loadSpec();
const problems = async (graph: Graph) =>
  translate(graph, await spec).flatMap(({ resource, problems: each }) =>
    each.map((problem) => `${resource.type} ${resource.name}: ${problem}`),
  );

for (const [name, config] of Object.entries(variants)) {
  test(`${name}: every property is known to CloudFormation, in its type, and none that is required is missing`, async () =>
    deepEqual(await problems(await graphOf(config)), []));

  test(`${name}: every type is said in CloudFormation, or the reason why not is given`, async () => {
    const { resources } = await graphOf(config);
    const types = new Set(resources.map(({ type }) => type));
    deepEqual(
      [...types].filter((type) => !(type in mappings) && !(type in unmapped)),
      [],
    );
  });
}

test('a missing, an unknown and a mistyped property are noticed', async () => {
  const graph = await graphOf();
  const database = 'aws:rds/instance:Instance';
  const broken = [
    graph.with('aws:kms/alias:Alias', 'hoi-data', ({ targetKeyId: _, ...inputs }) => inputs),
    graph.with(database, 'hoi-database', (inputs) => ({ ...inputs, encryptedStorage: true })),
    graph.with(database, 'hoi-database', (inputs) => ({ ...inputs, monitoringInterval: 'often' })),
  ];
  for (const each of broken) notDeepEqual(await problems(each), []);
});
