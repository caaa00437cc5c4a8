import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { graphql, type HoiProcess, signIn, startHoi } from './hoi-process.ts';

const isRoot = process.getuid?.() === 0;
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let dataDir: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoi start '));
  dataDir = join(folder, 'my data');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = (args: readonly string[] = [], options = {}): HoiProcess =>
  startHoi(['--data', dataDir, '--empty', ...args], options);

async function refusal(hoi: HoiProcess): Promise<string> {
  expect(await hoi.exited).toBe(1);
  return hoi.output();
}

test('the first start answers, Ctrl-C ends it cleanly, the next start has the data', async () => {
  {
    await using hoi = start();
    const url = await hoi.ready();
    expect(hoi.output()).toContain('starts for the first time');
    const token = await signIn(url, 'mai@example.org');
    const input = { name: 'Hội Thơ', timeZone: 'Asia/Ho_Chi_Minh', slug: 'hoi-tho' };
    await graphql(
      url,
      'mutation ($input: CreateCommunityInput!) { createCommunity(input: $input) { community { id } userErrors { code } } }',
      { input },
      token,
    );
    hoi.child.kill('SIGINT');
    expect(await hoi.exited).toBe(0);
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
  }
  await using hoi = start();
  const url = await hoi.ready();
  expect(hoi.output()).not.toContain('first time');
  // Two subgraphs answer this together.
  const query =
    '{ community(slug: "hoi-tho") { name members { nodes { role user { displayName } } } } }';
  expect(await graphql(url, query)).toEqual({
    community: {
      name: 'Hội Thơ',
      members: { nodes: [{ role: 'OWNER', user: { displayName: 'Mai' } }] },
    },
  });
});

test('after kill -9 the next start runs on the data that was there', async () => {
  const killed = start();
  const token = await signIn(await killed.ready(), 'mai@example.org');
  expect(token).not.toBe('');
  killed.child.kill('SIGKILL');
  expect(await killed.exited).toBe('SIGKILL');
  await using hoi = start();
  const url = await hoi.ready();
  const again = await signIn(url, 'mai@example.org');
  expect(await graphql(url, '{ viewer { user { displayName } } }', {}, again)).toEqual({
    viewer: { user: { displayName: 'Mai' } },
  });
});

test('a first start that is killed half-way is taken up by the next', async () => {
  const killed = start();
  while (
    !existsSync(join(dataDir, 'postgres.unfinished')) &&
    !existsSync(join(dataDir, 'postgres'))
  ) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  killed.child.kill('SIGKILL');
  await killed.exited;
  await using hoi = start();
  expect(await hoi.ready()).toMatch(/^http:/);
});

test('a second start on the same folder is refused and told where the first one is', async () => {
  await using hoi = start();
  const url = await hoi.ready();
  const message = await refusal(start());
  expect(message).toContain(`process ${hoi.child.pid}`);
  expect(message).toContain(new URL(url).port);
  expect(message.trim().split('\n')).toHaveLength(1);
});

test('secrets in the data folder are for the owner alone', async () => {
  await using hoi = start();
  await hoi.ready();
  for (const name of ['secrets.json', 'postgres.password', 'local.key']) {
    expect((await stat(join(dataDir, name))).mode & 0o777).toBe(0o600);
  }
});

test('a taken port is one sentence', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const message = await refusal(start(['--port', String(port)]));
  expect(message.trim()).toBe(
    `Hội cannot run: Port ${port} is taken by another program: stop that one, or choose another with --port.`,
  );
  other.close();
});

test('a half-initialised database is one sentence, and nothing of it is touched', async () => {
  {
    await using hoi = start();
    await hoi.ready();
  }
  await rm(join(dataDir, 'postgres', 'global', 'pg_control'));
  const before = await readdir(join(dataDir, 'postgres'));
  expect(await refusal(start())).toContain('is not a complete database');
  expect(await readdir(join(dataDir, 'postgres'))).toEqual(before);
});

test('a folder of something else is refused and left alone', async () => {
  await mkdir(dataDir);
  await writeFile(join(dataDir, 'thesis.txt'), 'mine');
  expect(await refusal(start())).toContain('is not a data folder of Hội');
  expect(await readdir(dataDir)).toEqual(['thesis.txt']);
  expect(await readFile(join(dataDir, 'thesis.txt'), 'utf8')).toBe('mine');
});

test('an unknown flag is one sentence', async () => {
  expect((await refusal(start(['--colour']))).trim()).toBe(
    `Hội cannot run: Unknown option '--colour': "npm start -- --help" lists the flags.`,
  );
});

test('a folder that cannot be written is one sentence', async () => {
  await chmod(folder, 0o755);
  await mkdir(dataDir, { mode: 0o555 });
  const message = await refusal(start([], { asNobody: isRoot }));
  expect(message).toContain(`The data folder ${dataDir} cannot be written (EACCES)`);
  expect(await readdir(dataDir)).toEqual([]);
});

test.runIf(isRoot)('it runs as an unprivileged user too', async () => {
  await chmod(folder, 0o755);
  await mkdir(dataDir);
  await chown(dataDir, 65_534, 65_534);
  {
    await using hoi = start([], { asNobody: true });
    await hoi.ready();
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(65_534);
  }
  // And root may run it afterwards, for the same owner.
  await using hoi = start();
  await hoi.ready();
  expect((await stat(join(dataDir, 'postgres'))).uid).toBe(65_534);
});
