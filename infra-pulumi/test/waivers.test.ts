import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { graphOf, variants } from '../proof/captures.ts';
import { violationsOf } from '../proof/cfn/guard.ts';
import { loadSpec } from '../proof/cfn/spec.ts';
import { translate } from '../proof/cfn/translate.ts';
import { stale, unwaived, waivers } from '../proof/cfn/waivers.ts';
import type { Graph } from '../proof/graph.ts';

const spec = loadSpec();
const translated = async (graph: Graph) => translate(graph, await spec);
// One look at all configurations: the engine is slow, and most of them is alike.
const found = Promise.all(
  Object.values(variants).map(async (config) => translated(await graphOf(config))),
).then((all) => violationsOf(all.flat()));

test("every configuration follows AWS's Control Tower rules, but for what is waived with a reason", async () =>
  deepEqual(unwaived(await found), []));

test('every waiver is still needed', async () => deepEqual(stale(await found), []));

test('a waiver that nothing needs is noticed', async () => {
  const idle = { rule: 'CT.RDS.PR.1', resources: /./, because: 'never' };
  deepEqual(stale(await found, [...waivers, idle]), [idle]);
});

test('a broken rule of Control Tower is noticed', async () => {
  const graph = (await graphOf())
    .with('aws:rds/instance:Instance', 'hoi-database', (inputs) => ({ ...inputs, multiAz: false }))
    .with('aws:kms/key:Key', 'hoi-data', (inputs) => ({ ...inputs, enableKeyRotation: false }))
    .minus('aws:ecr/lifecyclePolicy:LifecyclePolicy', 'hoi/event');
  const touched = ['AWS::RDS::DBInstance', 'AWS::KMS::Key', 'AWS::ECR::Repository'];
  const broken = (await translated(graph)).filter(({ type }) => touched.includes(type));
  const rules = unwaived(await violationsOf(broken)).map(({ rule }) => rule);
  equal(
    ['CT.RDS.PR.1', 'CT.KMS.PR.1', 'CT.ECR.PR.1'].every((rule) => rules.includes(rule)),
    true,
    `${rules}`,
  );
});
