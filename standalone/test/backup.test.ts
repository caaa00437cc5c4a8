import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { graphql, signIn, startHoi } from './hoi-process.ts';
import { startProgram } from './program.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoi backup '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function finished(name: string, ...args: string[]) {
  const program = startProgram(name, args);
  return { code: await program.exited, output: program.output() };
}

const draft = `mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id slug } userErrors { code } } }`;
const publish = `mutation ($id: ID!) { publishEvent(id: $id) { userErrors { code } } }`;
const find = '{ events(filter: { query: "cho dem" }) { nodes { slug } } }';
const input = {
  title: 'Chợ đêm \\ 100%',
  startsAtLocal: '2030-05-01T19:00:00',
  endsAtLocal: '2030-05-01T22:00:00',
  timeZone: 'Asia/Ho_Chi_Minh',
  format: 'IN_PERSON',
  description: 'Hai dòng:\nmột\tvà \\N hai.',
};

test('what a running Hội holds comes back in a new folder, its keys, people, events and pictures', async () => {
  const data = join(folder, 'first');
  const file = join(folder, 'hoi.tar.gz');
  const restored = join(folder, 'second one');
  let keys: unknown;
  let picture: string;
  let slug: string;
  {
    await using hoi = startHoi(['--data', data, '--empty']);
    const url = await hoi.ready();
    const token = await signIn(url, 'mai@example.org');
    const { createEvent } = (await graphql(url, draft, { input }, token)) as {
      createEvent: { event: { id: string; slug: string }; userErrors: unknown[] };
    };
    expect(createEvent.userErrors).toEqual([]);
    slug = createEvent.event.slug;
    const { id } = createEvent.event;
    const { publishEvent } = await graphql(url, publish, { id }, token);
    expect(publishEvent).toEqual({ userErrors: [] });
    keys = await keysOf(url);
    const upload = await fetch(`${url}/uploads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'image/png' },
      body: aPng(),
    });
    expect(upload.status, await upload.clone().text()).toBe(201);
    picture = ((await upload.json()) as { url: string }).url;
    const { code, output } = await finished('backup.ts', file, '--data', data);
    expect(output).toContain('holds everything');
    expect(code).toBe(0);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  }
  const { code, output } = await finished('restore.ts', file, '--data', restored);
  expect(output).toContain('Restored.');
  expect(code).toBe(0);
  await using hoi = startHoi(['--data', restored, '--empty']);
  const url = await hoi.ready();
  expect(await keysOf(url)).toEqual(keys);
  // Without the secret keys the signing key could not be opened.
  const token = await signIn(url, 'mai@example.org');
  const { viewer, event } = await graphql(
    url,
    'query ($slug: String!) { viewer { user { email } } event(slug: $slug) { title description } }',
    { slug },
    token,
  );
  expect(viewer).toEqual({ user: { email: 'mai@example.org' } });
  expect(event).toEqual({ title: input.title, description: input.description });
  expect((await fetch(new URL(new URL(picture, url).pathname, url))).status).toBe(200);
  // What indexes hold is not in the archive; words are found all the same.
  expect(await graphql(url, find, {}, token)).toEqual({ events: { nodes: [{ slug }] } });
  // Sequences and roles work: new things can be made.
  const { createEvent: again } = (await graphql(url, draft, { input }, token)) as {
    createEvent: { event: { id: string }; userErrors: unknown[] };
  };
  expect(again.userErrors).toEqual([]);
  const { publishEvent } = await graphql(url, publish, { id: again.event.id }, token);
  expect(publishEvent).toEqual({ userErrors: [] });
});

test('a folder in use, a damaged file and one of a newer Hội are refused in one sentence, and nothing is left', async () => {
  const data = join(folder, 'data');
  const file = join(folder, 'hoi.tar.gz');
  {
    await using hoi = startHoi(['--data', data, '--empty']);
    await hoi.ready();
  }
  expect(await finished('backup.ts', file, '--data', data)).toMatchObject({ code: 0 });

  const used = await finished('restore.ts', file, '--data', data);
  expect(used).toMatchObject({ code: 1, output: expect.stringContaining('is not empty') });

  const target = join(folder, 'target');
  const whole = await readFile(file);
  const short = join(folder, 'short.tar.gz');
  await writeFile(short, whole);
  await truncate(short, Math.floor(whole.length * 0.8));
  const cut = await finished('restore.ts', short, '--data', target);
  expect(cut).toMatchObject({ code: 1, output: expect.stringContaining('another copy') });
  await expect(stat(target)).rejects.toThrow('ENOENT');

  const newer = join(folder, 'newer.tar.gz');
  // The same number of digits, so that the archive stays whole.
  const tar = gunzipSync(whole)
    .toString('latin1')
    .replace(/("event":)\d/, '$19');
  await writeFile(newer, gzipSync(Buffer.from(tar, 'latin1')));
  const ahead = await finished('restore.ts', newer, '--data', target);
  expect(ahead).toMatchObject({ code: 1, output: expect.stringContaining('newer Hội') });
  await expect(stat(target)).rejects.toThrow('ENOENT');

  const other = join(folder, 'other.txt');
  await writeFile(other, 'not an archive');
  expect(await finished('restore.ts', other, '--data', target)).toMatchObject({
    code: 1,
    output: expect.stringContaining('not a backup'),
  });
});

const keysOf = async (url: string) => (await fetch(`${url}/.well-known/jwks.json`)).json();

function aPng(): Uint8Array<ArrayBuffer> {
  const base64 =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
