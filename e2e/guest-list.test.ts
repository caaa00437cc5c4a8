// A host moves in from another platform: the guests come along from the file that it exports.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchChromium, sayWhenSkipped } from './support/chromium.ts';
import { publishedEvent } from './support/graph.ts';
import { type Hoi, startHoi } from './support/hoi.ts';
import { aPerson, type Person, signIn } from './support/person.ts';

sayWhenSkipped('Guest lists in a browser were');

let hoi: Hoi;
let browser: Browser;
let host: Person;

const csv = [
  'api_id,name,first_name,last_name,email,created_at,approval_status,ticket_name',
  'gst-1,Lan Ngọc,Lan,Ngọc,lan@example.org,2026-10-01,approved,',
  'gst-2,Minh Khôi,Minh,Khôi,minh@example.org,2026-10-01,approved,',
  'gst-3,Thu Hà,Thu,Hà,thu@example.org,2026-10-01,pending_approval,',
  'gst-4,Huy,Huy,,huy@example.org,2026-10-01,declined,',
].join('\r\n');

describe.skipIf(!chromiumPath)('a guest list from elsewhere', () => {
  beforeAll(async () => {
    [hoi, browser] = await Promise.all([startHoi('--empty'), launchChromium()]);
    host = await aPerson(browser, hoi.url);
    await signIn(host.page, 'host@example.org', 'Hân');
  });
  afterAll(async () => {
    await browser?.close();
    await hoi?.[Symbol.asyncDispose]();
  });

  test('is looked at, then taken in; again it changes nothing, and nobody is written to', async () => {
    const { page } = host;
    const slug = await publishedEvent(page, 'Buổi chiếu phim', { capacity: 1 });
    await page.goto(`/e/${slug}/manage?tab=guests`);
    const file = { name: 'guests.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
    const form = page.getByRole('dialog');
    const bring = async () => {
      await page.getByRole('button', { name: 'Bring a list' }).click();
      await form.locator('input[type=file]').setInputFiles(file);
    };
    await bring();
    await form.getByText('Luma · 4 lines').waitFor();
    await form.getByText('They do not come (“declined”), and are left out.').waitFor();
    await form.getByText('There is no room left for Minh Khôi; they go to the waitlist.').waitFor();
    await form.getByLabel('Where there is no room').selectOption('LEAVE_OUT');
    await form.getByText('There is no room left for Minh Khôi; left out.').waitFor();
    await form.getByRole('button', { name: 'Take in 2' }).click();
    await page.getByText('2 registrations taken in or changed').first().waitFor();
    await page.getByText('Lan Ngọc').first().waitFor();

    await bring();
    await form.getByText('here already').waitFor();
    await form.getByLabel('Where there is no room').selectOption('LEAVE_OUT');
    await form.getByText('There is no room left for Minh Khôi; left out.').waitFor();
    expect(await form.getByRole('button', { name: 'Take in 0' }).isDisabled()).toBe(true);
    // A newer file: Lan does not come, so Minh gets the seat; the host has them told.
    const newer = csv
      .replace(',approved,', ',declined,')
      .replace(
        'Huy,,huy@example.org,2026-10-01,declined',
        'Huy,,huy@example.org,2026-10-01,approved',
      );
    await form.getByRole('button', { name: 'Another file' }).click();
    await form.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from(newer) });
    await form.getByText('Going → does not come').waitFor();
    const mails = await (await page.request.get('/dev/mailbox.json')).json();
    expect(mails.map(({ to }: { to: string }) => to)).toEqual(['host@example.org']);
    await form.getByLabel(/^Write to them/).check();
    await form.getByRole('button', { name: /^Take in \d/ }).click();
    await page
      .getByText(/registrations taken in or changed/)
      .first()
      .waitFor();
    await expect
      .poll(
        async () => {
          const sent = await (await page.request.get('/dev/mailbox.json')).json();
          return sent.map(({ to }: { to: string }) => to).toSorted();
        },
        { timeout: 20_000 },
      )
      .toEqual(['host@example.org', 'lan@example.org', 'minh@example.org']);
    expect(host.errors).toEqual([]);
  });
});
