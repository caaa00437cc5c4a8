import { ok } from 'node:assert/strict';
import { test } from 'node:test';
import { graphOf, variants } from '../proof/captures.ts';
import { containersOf } from '../proof/rules/containers.ts';

// What Postgres and RDS keep for themselves, and the task that migrates.
const reserved = 3 + 2 + 1;
/** What a service opens besides its pool (docs/configuration.md). */
const lookups = 2;
const pubSub = 3;

for (const [name, config] of Object.entries(variants)) {
  test(`${name}: the database has a connection for every task at its most`, async () => {
    const graph = await graphOf(config);
    const [group] = graph.ofType('aws:rds/parameterGroup:ParameterGroup');
    const limit = group?.inputs.parameters.find(
      (one: { name: string }) => one.name === 'max_connections',
    );
    const targets = graph.ofType('aws:appautoscaling/target:Target').map(({ inputs }) => inputs);
    let connections = 0;
    for (const { task, container } of containersOf(graph)) {
      const given = new Map<string, string>(
        [...container.environment, ...container.secrets].map((one) => [one.name, one.value ?? '']),
      );
      const pool = Number(given.get('DATABASE_POOL_SIZE') ?? 0);
      if (pool === 0) continue;
      const target = targets.find(
        ({ resourceId }) => resourceId.split('/').at(-1) === task.inputs.family,
      );
      ok(target, `${task.inputs.family} scales`);
      const each =
        pool + (container.name === 'event' ? lookups : 0) + (given.has('PUBSUB_URL') ? 0 : pubSub);
      connections += target.maxCapacity * each;
    }
    ok(connections > 0);
    ok(connections + reserved <= Number(limit.value), `${connections} of ${limit.value}`);
  });
}
