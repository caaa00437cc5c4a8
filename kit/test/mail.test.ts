import { once } from 'node:events';
import { smtpMailer } from '@hoi/kit/mail.ts';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

let hold: (() => void) | null = null;
let hungUp: (() => void) | null = null;
const received: { to: string[]; text: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo({ address }, _session, done) {
    const unknown = Object.assign(new Error('no such user'), { responseCode: 550 });
    done(address.endsWith('@nowhere.example.org') ? unknown : undefined);
  },
  onClose: () => hungUp?.(),
  async onData(stream, session, done) {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    const to = session.envelope.rcptTo.map(({ address }) => address);
    received.push({ to, text: Buffer.concat(chunks).toString() });
    if (hold) hold();
    else done();
  },
});
let smtpUrl: string;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  smtpUrl = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
beforeEach(() => {
  received.length = 0;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const mail = { to: 'linh@example.org', subject: 'Mã đăng nhập', text: 'Mã của bạn: 123456' };
const send = (more: object = {}) =>
  smtpMailer(smtpUrl, 'Hội <no-reply@example.org>').send({ ...mail, ...more });

test('a mail reaches the SMTP server, with an invitation and one-click unsubscribing', async () => {
  await send({
    calendar: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' },
    unsubscribeUrl: 'https://hoi.test/unsubscribe/abc',
  });
  const [{ to, text } = { to: [], text: '' }] = received;
  expect(to).toEqual(['linh@example.org']);
  expect(text).toContain('method=REQUEST');
  expect(text).toContain('List-Unsubscribe: <https://hoi.test/unsubscribe/abc>');
  expect(text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
});

test('a mail that is sent again keeps its message id', async () => {
  const messageId = '<ntf_1@hoi.test>';
  await send({ messageId });
  await send({ messageId });
  const ids = received.map(({ text }) => /^Message-ID: (.*)\r$/m.exec(text)?.[1]);
  expect(ids).toEqual([messageId, messageId]);
});

test('whoever gives a mail up hangs up', async () => {
  const held = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<void>();
  [hold, hungUp] = [held.resolve, closed.resolve];
  const abort = new AbortController();
  const sending = smtpMailer(smtpUrl, 'a@example.org').send(mail, abort.signal);
  await held.promise;
  abort.abort();
  await expect(sending).rejects.toThrow();
  await closed.promise;
  [hold, hungUp] = [null, null];
});

test('a text cannot add headers or recipients', async () => {
  await send({ subject: 'Hi\r\nBcc: victim@example.org' });
  await send({ to: 'linh@example.org\r\nBcc: victim@example.org' }).catch(() => undefined);
  for (const { to, text } of received) {
    expect(to).not.toContain('victim@example.org');
    expect(text).not.toMatch(/^Bcc:/m);
  }
  expect(received.length).toBeGreaterThan(0);
});

test('a mailbox that the server does not know is told apart from other trouble', async () => {
  await expect(send({ to: 'khong@nowhere.example.org' })).rejects.toMatchObject({
    responseCode: 550,
    command: 'RCPT TO',
  });
});

test('a server that cannot be reached is told, not swallowed', async () => {
  await expect(smtpMailer('smtp://127.0.0.1:1', 'a@example.org').send(mail)).rejects.toThrow();
});
