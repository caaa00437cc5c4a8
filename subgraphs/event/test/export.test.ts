import { callerFor } from '@hoi/kit/testing/run.ts';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportToken } from '../src/export/export-token.ts';
import { endedAgo } from './after.ts';
import {
  aPerson,
  aWorld,
  cancelRegistration,
  checkIn,
  type Data,
  register,
  type World,
} from './harness.ts';

let world: World;
const host = aPerson();
let event: Data;

const urlOf = `query ($id: ID!, $excel: Boolean, $locale: Locale) { event(id: $id) {
  export { csvRegistrations(excel: $excel, locale: $locale) } } }`;
const addressFor = async (who: string | null, args = {}): Promise<string | null> =>
  (await world.ask(who, urlOf, { id: event.id, ...args })).event.export.csvRegistrations;
// Whoever opens the address sends no session with it.
const open = async (path: string): Promise<Response> => {
  const request = new Request(`https://hoi.example.org${path}`);
  const response = await world.subgraph.fetch(request, callerFor(null));
  if (!response) throw new Error(`no route for ${path}`);
  return response;
};
const textOf = async (args = {}) => (await open((await addressFor(host, args)) ?? '')).text();
const linesOf = (text: string): string[][] => parse(text, { bom: true });

beforeAll(async () => {
  world = await aWorld();
  event = await world.anEvent(host, { guestsPerRegistration: 2, timeZone: 'Asia/Ho_Chi_Minh' });
  const ticketTypeId = event.ticketTypes[0].id;
  const join = async (quantity: number, holderNames: string[], rest = {}) => {
    const person = aPerson();
    const tickets = [{ ticketTypeId, quantity, holderNames }];
    const input = { eventId: event.id, tickets, ...rest };
    return { person, ...(await world.change(person, register, { input })) };
  };
  const came = await join(2, ['Nguyễn "Ánh", Trần', '=HYPERLINK("http://x.example")']);
  await join(1, ['@SUM(1+1)'], { referral: 'www.Facebook.com' });
  const gone = await join(1, ['Đỗ Gone']);
  await world.change(gone.person, cancelRegistration, { id: gone.registration.id });
  const scan = { listId: event.checkInLists[0].id, nonce: 'aaaaaaaa-1111-4111-8111-111111111111' };
  const ticketId = came.registration.tickets[0].id;
  await world.change(host, checkIn, { input: { ...scan, ticketId } });
  await endedAgo(world, event, 7);
});
afterAll(() => world[Symbol.asyncDispose]());

test('the address is for those who may export, and for nobody else', async () => {
  expect(await addressFor(host)).toMatch(/^\/exports\/registrations\.csv\?token=/);
  const manager = await world.aHost(host, event, 'MANAGER');
  expect(await addressFor(manager)).not.toBeNull();
  const door = await world.aHost(host, event, 'CHECK_IN');
  for (const who of [door, aPerson(), null]) expect(await addressFor(who)).toBeNull();
});

test('one line for each registration, in the caller’s language, nothing that computes', async () => {
  const [titles, ...rows] = linesOf(await textOf({ locale: 'vi' }));
  expect(titles?.slice(0, 4)).toEqual(['Tên', 'Trạng thái', 'Có mặt', 'Số người']);
  const type = event.ticketTypes[0].name;
  expect(rows.map((row) => row.slice(0, 6))).toEqual([
    [
      ...['Nguyễn "Ánh", Trần', 'Có chỗ', 'Đã đến', '2', `${type} ×2`],
      'Nguyễn "Ánh", Trần, =HYPERLINK("http://x.example")',
    ],
    ["'@SUM(1+1)", 'Có chỗ', 'Không đến', '1', type, "'@SUM(1+1)"],
    ['Đỗ Gone', 'Đã huỷ', '', '1', type, ''],
  ]);
  const english = linesOf(await textOf({ locale: 'en' }));
  expect(english[0]).toContain('Registered at');
  const registered = english[0]?.indexOf('Registered at') ?? -1;
  expect(english[1]?.[registered]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  expect(english[2]?.[english[0]?.indexOf('Source') ?? -1]).toBe('facebook.com');
});

test('the mark for Excel stands there only when asked for', async () => {
  const bytes = async (args: object) =>
    new Uint8Array(await (await open((await addressFor(host, args)) ?? '')).arrayBuffer());
  expect([...(await bytes({ excel: true })).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect([...(await bytes({})).slice(0, 1)]).toEqual([0x22]);
});

test('the answer is a file that nobody keeps', async () => {
  const { status, headers } = await open((await addressFor(host)) ?? '');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toBe(`attachment; filename="${event.slug}.csv"`);
  expect(headers.get('cache-control')).toBe('private, no-store');
});

test('an address that was changed, has ended, or whose host is none any more is refused', async () => {
  const path = (await addressFor(host)) ?? '';
  const wish = { eventId: event.id, locale: 'vi', isForExcel: false } as const;
  const made = (userId: string, minutesAgo: number) =>
    exportToken(world.secretKey, { ...wish, userId }, new Date(Date.now() - minutesAgo * 60_000));
  const at = (token: string) => `/exports/registrations.csv?token=${token}`;
  const statuses = async (...paths: string[]) =>
    Promise.all(paths.map(async (one) => (await open(one)).status));
  expect(await statuses(at(made(host, 4.9)), at(made(host, 5.1)))).toEqual([200, 403]);
  expect(await statuses(at(made(aPerson(), 0)))).toEqual([403]);
  const [body = '', mac = ''] = path.replace(/.*token=/, '').split('.');
  const other = Buffer.from(body, 'base64url').toString().replace(host, aPerson());
  const forged = Buffer.from(other).toString('base64url');
  const broken = ['', '.', 'x', body, `${body}.`, `${forged}.${mac}`, `${body}.${mac}x`].map(at);
  expect(new Set(await statuses(...broken, '/exports/registrations.csv'))).toEqual(new Set([403]));
});

test('a list of 3,000 comes whole and in order, one page in memory at a time', async () => {
  const many = await world.anEvent(host);
  await world.sql`
    insert into event.registration
      (id, event_id, user_id, status, quantity, attendee_name, attendee_folded)
    select 'reg_' || lpad(n::text, 6, '0'), ${many.id}, 'usr_' || n, 'CONFIRMED', 1,
      'Khách ' || n, 'khach ' || n from generate_series(1, 3000) n`;
  const { event: found } = await world.ask(host, urlOf, { id: many.id });
  world.statements();
  const response = await open(found.export.csvRegistrations);
  const reader = response.body?.getReader();
  const first = await reader?.read();
  const before = world.statements().length;
  let text = new TextDecoder().decode(first?.value);
  expect(text.split('\r\n').length).toBeLessThan(600);
  // Nothing is read ahead of whoever takes it.
  expect(world.statements()).toEqual([]);
  expect(before).toBeGreaterThan(0);
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) break;
    text += new TextDecoder().decode(next.value);
  }
  const names = linesOf(text)
    .slice(1)
    .map(([name]) => name);
  expect(names).toEqual(Array.from({ length: 3_000 }, (_, at) => `Khách ${at + 1}`));
  expect(world.statements()).toHaveLength(6);
});
