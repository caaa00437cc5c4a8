import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { graphql, type HoiProcess, signIn, startHoi } from './hoi-process.ts';

let folder: string;
let hoi: HoiProcess;
let url: string;
let host: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoi-public-'));
  hoi = startHoi(['--data', folder, '--empty']);
  url = await hoi.ready();
  host = await signIn(url, 'host@example.org');
});
afterAll(async () => {
  await hoi[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const eventSchema = z.object({ event: z.object({ id: z.string(), version: z.number() }) });
const write = async (mutation: string, type: string, value: object | string) => {
  const argument = type === 'ID' ? 'id' : 'input';
  const data = await graphql(
    url,
    `mutation ($value: ${type}!) { ${mutation}(${argument}: $value) { event { id version } userErrors { code path } } }`,
    { value },
    host,
  );
  return eventSchema.parse(data[mutation]).event;
};
// Nothing in it depends on who asks, so it is shared and kept.
const titleFor = async (id: string, token?: string) => {
  const { event } = await graphql(
    url,
    'query ($id: ID!) { event(id: $id) { title } }',
    { id },
    token,
  );
  return z.object({ title: z.string() }).nullable().parse(event)?.title ?? null;
};

test('everybody sees a change, and nobody sees what is not for them', async () => {
  const guest = await signIn(url, 'guest@example.org');
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const { id } = await write('createEvent', 'CreateEventInput', {
    title: 'Trà đá',
    format: 'IN_PERSON',
    timeZone: 'Asia/Ho_Chi_Minh',
    startsAtLocal: `${day}T18:00`,
    endsAtLocal: `${day}T20:00`,
  });
  // A draft is its host's alone; that nobody may see it must not become the host's answer, or the other way round.
  for (const _ of [1, 2]) {
    expect(await Promise.all([titleFor(id), titleFor(id, guest), titleFor(id, host)])).toEqual([
      null,
      null,
      'Trà đá',
    ]);
  }
  const { version } = await write('publishEvent', 'ID', id);
  for (const token of [undefined, guest, host]) {
    await expect.poll(() => titleFor(id, token)).toBe('Trà đá');
  }
  await write('updateEvent', 'UpdateEventInput', { id, version, patch: { title: 'Cà phê' } });
  // Their own change at once; others a moment later, long before the minute that it may be kept.
  expect(await titleFor(id, host)).toBe('Cà phê');
  await expect.poll(() => titleFor(id), { timeout: 20_000 }).toBe('Cà phê');
  await expect.poll(() => titleFor(id, guest), { timeout: 20_000 }).toBe('Cà phê');
});
