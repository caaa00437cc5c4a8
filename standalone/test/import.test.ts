import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphql, startHoi } from './hoi-process.ts';
import { startProgram } from './program.ts';

const timeout = 120_000;

let folder: string;
let dataDir: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoi import '));
  dataDir = join(folder, 'my data');
  await writeSources();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const runImport = async (...args: readonly string[]) => {
  const program = startProgram('import.ts', args);
  return { code: await program.exited, output: program.output() };
};

const counts = (output: string) =>
  Object.fromEntries(
    ['created', 'updated', 'unchanged', 'problems'].map((name) => [
      name,
      Number(new RegExp(`^ {2}${name} +(\\d+)$`, 'm').exec(output)?.[1]),
    ]),
  );

async function writeSources() {
  await mkdir(join(folder, 'confs', 'raw', '2026'), { recursive: true });
  const conf = { name: 'Tàu Điện Conf', url: 'https://tau.example', startDate: '2026-12-01' };
  const raw = (topic: string, rows: readonly object[]) =>
    writeFile(join(folder, 'confs', 'raw', '2026', `${topic}.json`), JSON.stringify(rows));
  const nameless = { url: 'https://x.example', startDate: '2026-12-02' };
  await raw('javascript', [{ ...conf, city: 'Hanoi', country: 'Vietnam' }, nameless]);
  await raw('css', [
    { ...conf, city: 'Hanoi', country: 'Vietnam' },
    { name: 'Online Only', url: 'https://o.example', startDate: '2026-12-03', online: true },
  ]);
  await mkdir(join(folder, 'archive'));
  const group = { name: 'Nhóm Một', urlname: 'nhom-mot', timezone: 'Asia/Ho_Chi_Minh' };
  const meetup = (id: string, fields: object = {}) => ({
    ...{ id, title: `Buổi ${id}`, description: 'Một\u2028hai', status: 'PAST', duration: 'PT2H' },
    ...{ dateTime: '2026-12-05T18:00:00+07:00', eventUrl: `https://m.example/${id}` },
    ...{ venues: [], group: { name: group.name, urlname: group.urlname } },
    ...fields,
  });
  await writeFile(join(folder, 'archive', 'groups.ndjson'), `${JSON.stringify(group)}\n`);
  const lines = [
    JSON.stringify(meetup('1')),
    '{"id": "2", cut off',
    JSON.stringify(meetup('3', { status: 'CANCELLED' })),
  ];
  await writeFile(join(folder, 'archive', 'events_2026.ndjson'), `${lines.join('\n')}\n`);
  await writeFile(join(folder, 'party.ics'), calendar('Tiệc'));
}

const calendar = (title: string) =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Hoi//test//EN', 'X-WR-CALNAME:Lịch nhà'],
    ...['BEGIN:VEVENT', 'UID:party@example.org', `SUMMARY:${title}`],
    ...[
      'DTSTART;TZID=Asia/Ho_Chi_Minh:20261224T190000',
      'DTEND;TZID=Asia/Ho_Chi_Minh:20261224T220000',
    ],
    ...['END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');

describe('into the folder of a Hội', () => {
  test('that is stopped: bad rows are named by line, a second run changes nothing', {
    timeout,
  }, async () => {
    {
      await using hoi = startHoi(['--data', dataDir, '--empty']);
      await hoi.ready();
    }
    const first = await runImport('confs-tech', join(folder, 'confs'), '--data', dataDir);
    expect(first.output).toContain('4 rows read');
    expect(counts(first.output)).toEqual({ created: 2, updated: 0, unchanged: 0, problems: 1 });
    expect(first.output).toMatch(/2026\/javascript\.json\n +line 2: name/);
    expect(first.code).toBe(0);
    const second = await runImport('confs-tech', join(folder, 'confs'), '--data', dataDir);
    expect(counts(second.output)).toEqual({ created: 0, updated: 0, unchanged: 2, problems: 1 });
  });

  test('that runs: its people see the events at once, and what changed at the source changes', {
    timeout,
  }, async () => {
    await using hoi = startHoi(['--data', dataDir, '--empty']);
    const url = await hoi.ready();
    const archive = await runImport('meetup', join(folder, 'archive'), '--data', dataDir);
    expect(counts(archive.output)).toEqual({ created: 2, updated: 0, unchanged: 0, problems: 1 });
    expect(archive.output).toContain('events_2026.ndjson\n  line 2: ');
    const party = await runImport('ics', join(folder, 'party.ics'), '--data', dataDir);
    expect(counts(party.output)).toMatchObject({ created: 1, problems: 0 });
    expect(await find(url, 'tau dien')).toEqual([
      { title: 'Tàu Điện Conf', community: { slug: 'confs-tech' }, topics: ['css', 'javascript'] },
    ]);
    await writeFile(join(folder, 'party.ics'), calendar('Tiệc cuối năm'));
    const changed = await runImport('ics', join(folder, 'party.ics'), '--data', dataDir);
    expect(counts(changed.output)).toEqual({ created: 0, updated: 1, unchanged: 0, problems: 0 });
    expect(await find(url, 'cuoi nam')).toMatchObject([{ title: 'Tiệc cuối năm' }]);
  });
});

async function find(url: string, text: string): Promise<unknown[]> {
  const { events } = await graphql(
    url,
    'query ($text: String!) { events(filter: { query: $text }) { nodes { title topics community { slug } } } }',
    { text },
  );
  return (events as { nodes: unknown[] }).nodes;
}

describe('what cannot be done is one sentence', () => {
  const refusal = async (...args: readonly string[]) => {
    const { code, output } = await runImport(...args);
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    return output;
  };

  test('a kind that is none, a source or a data folder that is not there', {
    timeout,
  }, async () => {
    expect(await refusal('meetdown', folder)).toContain('choose confs-tech, meetup, ics');
    expect(await refusal('meetup', join(folder, 'nowhere'))).toContain('There is no folder');
    expect(await refusal('ics', join(folder, 'none.ics'))).toContain('There is no file');
    const elsewhere = join(folder, 'no data');
    expect(await refusal('confs-tech', join(folder, 'confs'), '--data', elsewhere)).toContain(
      'There is no data folder',
    );
    expect(await refusal('ics', join(folder, 'party.ics'), '--colour')).toContain("'--colour'");
  });

  test('a key that is not taken, and an address where nothing answers', { timeout }, async () => {
    const party = join(folder, 'party.ics');
    let url: string;
    {
      await using hoi = startHoi(['--data', dataDir, '--empty']);
      url = await hoi.ready();
      const wrong = await refusal('ics', party, '--url', url, '--key', 'hoi_wrong');
      expect(wrong).toContain('does not take this key');
    }
    expect(await refusal('ics', party, '--url', url, '--key', 'hoi_x')).toContain(
      'Nothing answers',
    );
  });

  test('an address that is no Hội', { timeout }, async () => {
    await using server = createServer((_request, response) => response.end('<html>'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const url = `http://127.0.0.1:${port}`;
    expect(await refusal('ics', join(folder, 'party.ics'), '--url', url, '--key', 'x')).toContain(
      'is no Hội',
    );
  });
});
