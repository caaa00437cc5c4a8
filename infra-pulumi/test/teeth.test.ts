import { deepEqual, notDeepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { graphOf } from '../proof/captures.ts';
import { rules } from '../proof/rules/all.ts';
import { teeth } from '../proof/teeth.ts';

for (const { breaks, rule: name, bite } of teeth) {
  test(`it is noticed when ${breaks}`, async () => {
    const graph = await graphOf();
    const rule = rules.find((each) => each.name === name);
    deepEqual(rule?.check(graph), []);
    notDeepEqual(rule?.check(bite(graph)), []);
  });
}
