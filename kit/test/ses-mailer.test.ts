import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { silentLogger } from '../src/log.ts';
import { mailerFromEnv } from '../src/service-env.ts';

// CommonJS with an export called default, which import() and TypeScript see in different places.
const { default: startSes }: typeof import('aws-ses-v2-local') = createRequire(import.meta.url)(
  'aws-ses-v2-local',
);

let ses: Server;
let url: string;

beforeAll(async () => {
  ses = await startSes({ port: 0, host: '127.0.0.1' });
  const address = ses.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  vi.stubEnv('AWS_ENDPOINT_URL_SESV2', url);
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('MAIL_TRANSPORT', 'ses');
  vi.stubEnv('MAIL_FROM', 'Hội <no-reply@example.org>');
});
afterAll(() => {
  ses.close();
});

test('a mail leaves by SES with its invitation', async () => {
  const mailer = await mailerFromEnv(silentLogger);
  await mailer.send({
    to: 'linh@example.org',
    subject: 'Mã đăng nhập',
    text: 'Mã của bạn: 123456',
    calendar: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' },
  });
  const { emails } = JSON.parse(await (await fetch(`${url}/store`)).text());
  expect(emails).toHaveLength(1);
  expect(emails[0]).toMatchObject({
    subject: 'Mã đăng nhập',
    body: { text: expect.stringContaining('123456') },
  });
  expect(JSON.stringify(emails[0].destination)).toContain('linh@example.org');
  expect(emails[0].from).toContain('no-reply@example.org');
  expect(JSON.stringify(emails[0].attachments)).toContain('text/calendar');
});

test('a refusal of SES is told, not swallowed', async () => {
  vi.stubEnv('AWS_ENDPOINT_URL_SESV2', 'http://127.0.0.1:1');
  vi.stubEnv('AWS_MAX_ATTEMPTS', '1');
  const mailer = await mailerFromEnv(silentLogger);
  await expect(mailer.send({ to: 'a@example.org', subject: 'x', text: 'y' })).rejects.toThrow();
});
