import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Inputs } from '../proof/captured.ts';
import { graphOf, variants } from '../proof/captures.ts';
import { containersOf } from '../proof/rules/containers.ts';
import { subgraphs } from '../services.ts';

const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `([A-Z0-9_<>]+)` \| ([^|]+) \|[^|]*\| (.*) \|$/gm)].flatMap(
  ([, variable = '', processes = '', meaning = '']) =>
    processes.split(',').map((name) => ({ variable, process: name.trim(), meaning })),
);

/** The variables that a service reads, by the page of the configuration. */
function readBy(service: string) {
  const kinds = service === 'gateway' ? ['all', 'gateway'] : ['all', 'services', service];
  return rows
    .filter(({ process }) => kinds.includes(process))
    .flatMap((row) =>
      row.variable.includes('<NAME>')
        ? subgraphs.map((name) => ({
            ...row,
            variable: row.variable.replace('<NAME>', name.toUpperCase()),
          }))
        : [row],
    );
}
const given = (container: Inputs): string[] =>
  [...container.environment, ...container.secrets].map(({ name }) => name);

for (const [name, config] of Object.entries(variants)) {
  test(`${name}: a service is given all that it requires, and nothing that it does not read`, async () => {
    const services = containersOf(await graphOf(config)).filter(
      (each) => !['migrate', 'collector'].includes(each.container.name),
    );
    equal(services.length, 6);
    for (const { container } of services) {
      const known = readBy(container.name);
      const has = given(container);
      const required = known
        .filter(({ meaning }) => /Required/.test(meaning))
        .map((each) => each.variable);
      deepEqual(
        required.filter((each) => !has.includes(each)),
        [],
        `${container.name} lacks`,
      );
      const names = known.map(({ variable }) => variable);
      deepEqual(
        has.filter((each) => !names.includes(each)),
        [],
        `${container.name} does not read`,
      );
    }
  });
}
