import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { graphql, type HoiProcess, signIn, startHoi } from './hoi-process.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

let folder: string;
let hoi: HoiProcess;
let url: string;

// The first start is killed in the middle of the demo content: what the next one shows must be whole.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoi demo '));
  const killed = startHoi(['--data', folder]);
  while (!killed.output().includes('9 communities')) await sleep(20);
  // Some of the events are there now, and some registrations of the next.
  await sleep(1_500);
  killed.child.kill('SIGKILL');
  await killed.exited;
  hoi = startHoi(['--data', folder]);
  url = await hoi.ready();
});
afterAll(async () => {
  await hoi[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const eventsSchema = z.object({
  events: z.object({
    totalCount: z.number(),
    nodes: z.array(
      z.object({
        title: z.string(),
        startsAt: z.string(),
        endsAt: z.string(),
        requiresApproval: z.boolean(),
        isFree: z.boolean(),
        hosts: z.array(z.object({ user: z.object({ displayName: z.string() }) })),
        community: z.object({ name: z.string() }),
        counts: z.object({
          confirmed: z.number(),
          waitlisted: z.number(),
          pending: z.number(),
          checkedIn: z.number(),
        }),
      }),
    ),
  }),
});

test('a first start that was cut off ends with all forty events once, each with its people', async () => {
  const { events } = eventsSchema.parse(
    await graphql(
      url,
      `{ events(first: 100) { totalCount nodes { title startsAt endsAt requiresApproval isFree
           hosts { user { displayName } } community { name }
           counts { confirmed waitlisted pending checkedIn } } } }`,
    ),
  );
  expect(events.totalCount).toBe(40);
  expect(new Set(events.nodes.map(({ title }) => title)).size).toBe(40);
  for (const { endsAt, counts } of events.nodes) {
    expect(new Date(endsAt).getTime()).toBeGreaterThan(Date.now());
    expect(counts.confirmed).toBeGreaterThan(0);
  }
  const css = events.nodes.find(({ title }) => title.startsWith('Đêm CSS'));
  expect(css?.counts).toMatchObject({ confirmed: 12, waitlisted: 5 });
  expect(events.nodes.some((event) => event.requiresApproval && event.counts.pending > 0)).toBe(
    true,
  );
  expect(events.nodes.some(({ counts }) => counts.checkedIn === 9)).toBe(true);
  expect(events.nodes.some(({ isFree }) => !isFree)).toBe(true);
});

test('a demo host signs in with a code from the mailbox and finds her events, and no session of others', async () => {
  const token = await signIn(url, 'linh@demo.hoi.local');
  const data = await graphql(
    url,
    '{ viewer { user { displayName } sessions { current } } myEvents(kind: HOSTING) { nodes { title } } }',
    {},
    token,
  );
  expect(data).toMatchObject({
    viewer: { user: { displayName: 'Nguyễn Thuỳ Linh' }, sessions: [{ current: true }] },
    myEvents: { nodes: [{}, {}, {}] },
  });
});

test('a later start makes nothing again', async () => {
  hoi.child.kill('SIGTERM');
  expect(await hoi.exited).toBe(0);
  hoi = startHoi(['--data', folder]);
  url = await hoi.ready();
  expect(hoi.output()).not.toContain('demo content');
  expect(await graphql(url, '{ events { totalCount } communities { totalCount } }')).toEqual({
    events: { totalCount: 40 },
    communities: { totalCount: 9 },
  });
});
