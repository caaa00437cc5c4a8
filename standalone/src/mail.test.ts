import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { standaloneMail } from './mail.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const mailTo = (to: string, subject: string) => ({ to, subject, text: '123456' });
const demo = 'linh@demo.hoi.local';

test('the flood that demo content sets off does not bury what people wait for', async () => {
  const mail = standaloneMail(undefined, 'hoi@localhost');
  mail.hush();
  await mail.codes.send(mailTo(demo, 'code'));
  await mail.news.send(mailTo(demo, 'news'));
  await mail.codes.send(mailTo('mai@example.org', 'code'));
  mail.settle();
  await mail.news.send(mailTo(demo, 'late news'));
  await mail.codes.send(mailTo(demo, 'code of a visitor'));
  vi.advanceTimersByTime(6_000);
  await mail.news.send(mailTo(demo, 'news of today'));
  expect(mail.devMailbox?.list().map(({ subject }) => subject)).toEqual([
    'news of today',
    'code of a visitor',
    'code',
  ]);
});

test('accounts of our own get their mail inside, also when an SMTP server takes that of others', async () => {
  const mail = standaloneMail('smtp://127.0.0.1:1', 'hoi@localhost');
  await mail.codes.send(mailTo('host@hoi.local', 'code'));
  expect(mail.ownMailbox.list()).toHaveLength(1);
  expect(mail.devMailbox).toBeUndefined();
});
