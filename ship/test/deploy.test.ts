import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pulumiCli } from '../src/release/pulumi.ts';
import { images, type Release } from '../src/release/release.ts';
import { ship as shipRelease } from '../src/release/ship.ts';
import { fakeAws } from './fake-aws.ts';
import type { Behaviour } from './fake-cluster.ts';
import { type RunningHoi, startHoi } from './running-hoi.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = new URL('../../', import.meta.url);
let folder: string;
let hoi: RunningHoi;
let commit: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoi-ship-'));
  for (const [command, fake] of [
    ['pulumi', 'fake-pulumi.ts'],
    ['docker', 'fake-commands.ts docker'],
    ['aws', 'fake-commands.ts aws'],
  ]) {
    const script = `#!/bin/sh\nexec '${process.execPath}' ${here}${fake} "$@"\n`;
    await writeFile(join(folder, `${command}`), script, { mode: 0o755 });
  }
  await mkdir(join(folder, 'image/app/client/dist/assets'), { recursive: true });
  commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  hoi = await startHoi(join(folder, 'data'));
});
afterAll(async () => {
  await hoi?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

function release(age: 'old' | 'new'): Release {
  const digit = age === 'old' ? 'a' : 'b';
  const image = (name: string) => `registry.example.org/${age}/${name}@sha256:${digit.repeat(64)}`;
  return {
    commit,
    images: Object.fromEntries(images.map((name) => [name, image(name)])) as Release['images'],
  };
}

/** Ships the new release over the old one. */
async function ship(
  behaviour: Behaviour,
  settings: { url?: string; fails?: boolean; first?: boolean; withinMs?: number } = {},
) {
  await using aws = await fakeAws(release('old').images, behaviour);
  if (!settings.first) aws.parameters.set('/hoi/last-good', [JSON.stringify(release('old'))]);
  const outputs = {
    url: settings.url ?? hoi.url,
    cluster: 'hoi',
    services: [...aws.cluster.services.keys()],
    migration: {
      taskDefinition: 'hoi-migrate',
      subnets: ['subnet-1'],
      securityGroups: ['sg-1'],
      assignPublicIp: 'DISABLED',
    },
    clientBucket: 'bucket',
    lastGoodParameter: '/hoi/last-good',
  };
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const env = {
    PATH: `${folder}:/usr/bin:/bin`,
    AWS_ENDPOINT_URL: aws.endpoint,
    FAKE_FOLDER: folder,
    FAKE_OUTPUTS: JSON.stringify(outputs),
    FAKE_PULUMI_FAILS: settings.fails ? '1' : '0',
  };
  const { ended, problems } = await shipRelease(release('new'), {
    pulumi: pulumiCli({ directory: folder, stack: 'test' }, { log, env }),
    env,
    root,
    patience: { withinMs: settings.withinMs ?? 60_000, everyMs: 10 },
    log,
    aws: {
      endpoint: aws.endpoint,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    },
  });
  const remembered = aws.parameters.get('/hoi/last-good')?.at(-1);
  const runs = new Set(
    [...aws.cluster.services.values()].flatMap(({ tasks }) =>
      tasks.flatMap(({ containers }) => Object.values(containers).map((one) => one.split('/')[1])),
    ),
  );
  return {
    aws,
    ended,
    problems: problems.join('\n'),
    log: lines.join('\n'),
    runs: [...runs],
    remembered: remembered && JSON.parse(remembered),
  };
}

test('a good release is migrated, applied, found running, used, and remembered', async () => {
  const { aws, ended, problems, runs, remembered } = await ship({});
  expect(problems).toBe('');
  expect(ended).toBe('SHIPPED');
  expect(runs).toEqual(['new']);
  expect(remembered).toEqual(release('new'));
  // The migration ran on the new image, before anything served from it, and left no revision behind.
  expect(aws.cluster.oneOffs.map(({ containers }) => containers)).toEqual([
    { migrate: release('new').images.migrate },
  ]);
  expect(aws.calls.indexOf('RunTask')).toBeLessThan(aws.calls.indexOf('Up'));
  expect([...aws.cluster.definitions.keys()]).toEqual(['hoi-migrate']);
});

test('the first release has nothing before it', async () => {
  const { ended, runs, remembered } = await ship({}, { first: true });
  expect(ended).toBe('SHIPPED');
  expect(runs).toEqual(['new']);
  expect(remembered).toEqual(release('new'));
});

test('when the circuit breaker puts the old version back, success of pulumi is not believed', async () => {
  const { aws, ended, problems, runs, remembered } = await ship({ breaking: ['event'] });
  expect(problems).toContain('event runs sha256:aaaa');
  expect(ended).toBe('ROLLED_BACK');
  // The services that did come up are taken back too: a release is whole.
  expect(runs).toEqual(['old']);
  expect(remembered).toEqual(release('old'));
  expect(aws.calls.filter((call) => call === 'Up')).toHaveLength(2);
});

test('a deployment that ECS calls failed is named with its reason', async () => {
  const { problems, runs } = await ship({ breaking: ['gateway'], showsFailure: true });
  expect(problems).toContain('hoi-gateway: the deployment failed: ECS deployment circuit breaker');
  expect(runs).toEqual(['old']);
});

test('one task that stayed behind is found', async () => {
  const { ended, problems } = await ship({ leftBehind: ['user'] });
  expect(ended).toBe('ROLLED_BACK');
  expect(problems).toContain('hoi-user: user runs sha256:aaaa');
});

test('a service that does not settle is given up, and what cannot be taken back is said', async () => {
  const { ended, problems, remembered } = await ship(
    { hanging: ['community'] },
    { withinMs: 1_000 },
  );
  expect(problems).toContain('hoi-community: the deployment is IN_PROGRESS');
  expect(problems).toContain('going back: hoi-community');
  expect(ended).toBe('BROKEN');
  expect(remembered).toEqual(release('old'));
});

test.each([
  ['ends with an error', 3, 'the migration ended with 3'],
  ['does not start', 'RESOURCE:MEMORY', 'the migration does not start: RESOURCE:MEMORY'],
])('when the migration %s, nothing else is touched', async (_what, migration, expected) => {
  const { aws, ended, problems, runs } = await ship({ migration });
  expect(problems).toContain(expected);
  expect(ended).toBe('REFUSED');
  expect(aws.calls).not.toContain('Up');
  expect(runs).toEqual(['old']);
});

test('when pulumi fails half-way, the last good release is applied again', async () => {
  const { ended, problems, runs } = await ship({}, { fails: true });
  expect(problems).toContain('pulumi ended with 255: up');
  expect(ended).toBe('ROLLED_BACK');
  expect(runs).toEqual(['old']);
});

test('a release that runs but does not answer is taken back', async () => {
  const { ended, problems, runs } = await ship({}, { url: 'http://127.0.0.1:9' });
  for (const part of ['query', 'mutation', 'subscription']) {
    expect(problems).toContain(`${part}: `);
  }
  // It does not answer afterwards either, so this is more than a bad release.
  expect(ended).toBe('BROKEN');
  expect(runs).toEqual(['old']);
});
