import { deepEqual, match } from 'node:assert/strict';
import { test } from 'node:test';
import { graphOf } from '../proof/captures.ts';
import type { Graph } from '../proof/graph.ts';
import { policyPack } from '../proof/policy-pack.ts';
import { stackRules } from '../proof/rules/all.ts';
import { teeth } from '../proof/teeth.ts';

const of = (graph: Graph, stack: string) =>
  graph.resources.filter(({ urn }) => urn.startsWith(`urn:pulumi:${stack}::`));
const stackOf = (graph: Graph) => [...of(graph, 'foundation'), ...of(graph, 'platform')];

test('pulumi preview finds nothing against either stack, and something against a broken one', async () => {
  await using pack = await policyPack();
  const graph = await graphOf();
  deepEqual(pack.policies.length, stackRules.length);
  deepEqual(await pack.analyze(of(graph, 'foundation')), []);
  deepEqual(await pack.analyze(of(graph, 'platform')), []);
  const wanted = new Set(stackRules.map(({ name }) => name));
  for (const { breaks, rule, bite } of teeth.filter((each) => wanted.has(each.rule))) {
    // Planted resources belong to no stack: the whole graph is shown.
    const found = await pack.analyze(bite(graph).resources);
    // Whether a resource is retained is not told to a policy.
    match(found.map(({ policy }) => policy).join(), new RegExp(rule.replaceAll(' ', '-')), breaks);
  }
  deepEqual(await pack.analyze(stackOf(graph)), []);
});
