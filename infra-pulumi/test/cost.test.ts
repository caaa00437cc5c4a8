import { deepEqual, equal, match, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { readBaseline, risen } from '../cost/baseline.ts';
import { estimate, total } from '../cost/estimate.ts';
import { priceOfScenario, scenarios } from '../cost/scenarios.ts';
import { traffics } from '../cost/traffic.ts';
import { graphOf } from '../proof/captures.ts';

const now = Promise.all(
  scenarios.map(async (each) => [each.name, (await priceOfScenario(each)).usd] as const),
).then((all) => Object.fromEntries(all));

test('it costs no more than was accepted, give or take five percent', async () =>
  deepEqual(risen(await now, readBaseline()), []));

for (const { name, goalUsd } of scenarios.filter((each) => each.goalUsd !== null)) {
  test(`${name}: at most ${goalUsd} USD a month`, async () =>
    equal(((await now)[name] ?? Number.POSITIVE_INFINITY) <= (goalUsd ?? 0), true));
}

test('a rise by more than five percent is noticed', () => {
  const accepted = { here: { usd: 100, note: '' } };
  deepEqual(risen({ here: 105 }, accepted), []);
  match(risen({ here: 105.5 }, accepted).join(), /was accepted/);
  match(risen({ elsewhere: 1 }, accepted).join(), /never accepted/);
});

test('another NAT gateway, a larger database and more tasks cost more', async () => {
  const graph = await graphOf();
  const traffic = traffics['1 M'];
  const before = total(estimate(graph, traffic));
  const changes = [
    graph.plus('aws:ec2/natGateway:NatGateway', 'second', {}),
    graph.with('aws:rds/instance:Instance', 'hoi-database', (inputs) => ({
      ...inputs,
      instanceClass: 'db.t4g.medium',
    })),
    graph.with('aws:appautoscaling/target:Target', 'hoi-gateway', (inputs) => ({
      ...inputs,
      minCapacity: 5,
    })),
  ];
  for (const changed of changes) equal(total(estimate(changed, traffic)) > before * 1.02, true);
});

test('what has no price is refused', async () => {
  const graph = (await graphOf()).plus('aws:eks/cluster:Cluster', 'surprise', {});
  throws(() => estimate(graph, traffics['1 M']), /no price is known of aws:eks/);
});
