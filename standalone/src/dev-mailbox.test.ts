import type { KeptMail } from '@hoi/kit/mail.ts';
import { expect, test } from 'vitest';
import { mailboxPage } from './dev-mailbox.ts';
import { answerDevPage } from './dev-page.ts';

const mail: KeptMail = {
  id: '1',
  to: 'linh@demo.hoi.local',
  subject: 'Mã <b>123456</b>',
  text: 'Mở http://localhost:4000/sign-in?token=a&next=/ để vào.',
  sentAt: new Date('2026-11-22T12:00:00Z'),
};
const box = mailboxPage({ list: () => [mail] });
const url = 'http://localhost:4000/dev/mailbox';

test('this machine reads the mails, with links to follow and nothing of them as markup', async () => {
  const response = answerDevPage(box, new Request(url), '::ffff:127.0.0.1');
  const html = (await response?.text()) ?? '';
  expect(html).toContain('Mã &lt;b&gt;123456&lt;/b&gt;');
  expect(html).toContain('<a href="http://localhost:4000/sign-in?token=a&amp;next=/">');
});

test('programs on this machine read them as JSON', async () => {
  const response = answerDevPage(box, new Request(`${url}.json`), '127.0.0.1');
  expect(await response?.json()).toMatchObject([{ to: mail.to, subject: mail.subject }]);
});

test.each([
  ['another machine', '192.168.1.7', url, {}],
  [
    'a web site that points its name at this machine',
    '127.0.0.1',
    'http://evil.test/dev/mailbox',
    {},
  ],
  ['somebody behind a proxy', '127.0.0.1', url, { 'x-forwarded-for': '203.0.113.9' }],
])('%s finds nothing', (_who, address, from, headers) => {
  const response = answerDevPage(box, new Request(from, { headers }), address);
  expect(response?.status).toBe(404);
});

test('other paths are somebody else’s', () => {
  expect(answerDevPage(box, new Request('http://localhost/dev/mailboxes'), '127.0.0.1')).toBeNull();
});
