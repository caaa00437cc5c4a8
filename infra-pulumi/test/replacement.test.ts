import { deepEqual, match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { graphOf } from '../proof/captures.ts';
import { loadSpec } from '../proof/cfn/spec.ts';
import type { Graph } from '../proof/graph.ts';
import { type Identities, identitiesOf, replaced } from '../proof/replacement/refuse.ts';

const spec = loadSpec();
const identities = async (graph: Graph) => identitiesOf(graph, await spec);
const kept: Identities = JSON.parse(
  readFileSync(new URL('../proof/replacement/identities.json', import.meta.url), 'utf8'),
);
const database = 'aws:rds/instance:Instance';

test('no change since the last version replaces the database, a key, a bucket, a secret or a name', async () =>
  deepEqual(replaced(kept, await identities(await graphOf())), []));

test('whatever lasts is on record', async () =>
  deepEqual(Object.keys(kept), Object.keys(await identities(await graphOf()))));

const changes: readonly (readonly [string, (graph: Graph) => Graph])[] = [
  [
    'the database gets another key',
    (graph) => graph.with(database, 'hoi-database', (inputs) => ({ ...inputs, kmsKeyId: 'other' })),
  ],
  [
    'the database gets another name',
    (graph) =>
      graph.with(database, 'hoi-database', (inputs) => ({ ...inputs, identifier: 'other' })),
  ],
  [
    'the database is no longer encrypted',
    (graph) =>
      graph.with(database, 'hoi-database', (inputs) => ({ ...inputs, storageEncrypted: false })),
  ],
  [
    'the database is called otherwise in the program',
    (graph) =>
      graph.replaced(graph.one(database, 'hoi-database'), {
        urn: 'urn:pulumi:foundation::hoi::x::y',
      }),
  ],
  [
    'the uploads get another bucket',
    (graph) =>
      graph.with('aws:s3/bucket:Bucket', 'hoi-uploads', (inputs) => ({
        ...inputs,
        bucket: 'other',
      })),
  ],
  ['a key is gone', (graph) => graph.minus('aws:kms/key:Key', 'hoi-data')],
  [
    'a key is made for another use',
    (graph) =>
      graph.with('aws:kms/key:Key', 'hoi-data', (inputs) => ({
        ...inputs,
        keyUsage: 'SIGN_VERIFY',
      })),
  ],
  [
    'the network gets another range',
    (graph) =>
      graph.with('aws:ec2/vpc:Vpc', 'hoi', (inputs) => ({ ...inputs, cidrBlock: '10.30.0.0/16' })),
  ],
];
for (const [what, change] of changes) {
  test(`it is refused when ${what}`, async () =>
    match(
      replaced(kept, await identities(change(await graphOf()))).join(),
      /would be (replaced|removed)/,
    ));
}

test('what AWS changes in place is not refused', async () => {
  const grown = (await graphOf()).with(database, 'hoi-database', (inputs) => ({
    ...inputs,
    instanceClass: 'db.m8g.large',
  }));
  deepEqual(replaced(kept, await identities(grown)), []);
});
