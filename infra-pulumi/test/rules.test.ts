import { deepEqual, equal, match, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { capture, capturePlatform } from '../proof/capture.ts';
import { captureOf, graphOf, variants } from '../proof/captures.ts';
import { leanQuestions, questions, trusts } from '../proof/iam/questions.ts';
import { rules } from '../proof/rules/all.ts';
import { unknownActions } from '../proof/rules/iam.ts';

for (const [name, config] of Object.entries(variants)) {
  for (const rule of rules) {
    test(`${name}: ${rule.says}`, async () => deepEqual(rule.check(await graphOf(config)), []));
  }
  test(`${name}: every action that a policy names exists`, async () =>
    deepEqual(await unknownActions(await graphOf(config)), []));
}

test('the tables ask at least sixty questions, and at least a third expect a yes', () => {
  const all = [...questions, ...trusts];
  equal(all.length >= 60 && leanQuestions.length >= 30, true);
  equal(all.filter(([answer]) => answer === 'yes').length >= all.length / 3, true);
});

test('an image that is not named by its digest is refused', async () => {
  const { foundation } = await captureOf();
  const images = JSON.stringify({ gateway: 'hoi/gateway:latest' });
  await rejects(capturePlatform({ images }, foundation), /must end with a digest/);
});

test('a mistyped choice is refused with what may be chosen', () =>
  rejects(capture({ nat: 'both' }), /none, single, perAz/));

test('the pipeline finds what it needs among the outputs', async () => {
  const { foundation, platform } = await captureOf({ profile: 'lean' });
  match(foundation.deployerRoleArn, /role\/hoi-deployer$/);
  equal(Object.keys(foundation.repositoryUrls).length, 7);
  deepEqual(platform.services, ['hoi-platform']);
  match(platform.url, /^https:/);
  equal(platform.migration.taskDefinition, 'hoi-migrate');
  equal(platform.migration.securityGroups.length, 1);
  // Without NAT a task pulls its image over an address of its own.
  equal(platform.migration.assignPublicIp, 'ENABLED');
});
