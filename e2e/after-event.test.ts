// What comes after an event: people say how it was, hosts read it, count, export, and hold it again.
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchChromium, sayWhenSkipped } from './support/chromium.ts';
import { ended, publishedEvent, registered } from './support/graph.ts';
import { type Hoi, startHoi } from './support/hoi.ts';
import { aPerson, type Person, signIn } from './support/person.ts';

sayWhenSkipped('What comes after an event was');

let hoi: Hoi;
let browser: Browser;
let host: Person;
let guest: Person;
let slug: string;

describe.skipIf(!chromiumPath)('after an event', () => {
  beforeAll(async () => {
    [hoi, browser] = await Promise.all([startHoi('--empty'), launchChromium()]);
    host = await aPerson(browser, hoi.url);
    guest = await aPerson(browser, hoi.url);
    await signIn(host.page, 'host@example.org', 'Hân');
    await signIn(guest.page, 'lan@example.org', '=Lan Ngọc');
    slug = await publishedEvent(host.page, 'Đêm nhạc ngoài trời');
    await guest.page.goto(`/e/${slug}?ref=zalo`);
    await guest.page.getByRole('heading', { name: 'Đêm nhạc ngoài trời' }).waitFor();
    await registered(guest.page, slug);
    await ended(host.page, slug);
  });
  afterAll(async () => {
    await browser?.close();
    await hoi?.[Symbol.asyncDispose]();
  });

  test('whoever had a place says how it was, by keyboard, and says it differently', async () => {
    const { page } = guest;
    await page.goto(`/e/${slug}#feedback`);
    await page.getByRole('radio', { name: 'All right' }).press('Space');
    await page.getByLabel('What was good, what would be better?').fill('Âm thanh hơi nhỏ');
    await page.getByRole('switch', { name: 'Without my name' }).press('Space');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Thank you! Only the hosts read what you wrote.').waitFor();
    await page.getByRole('button', { name: 'Say it differently' }).click();
    await page.getByRole('radio', { name: 'Good', exact: true }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('img', { name: '4 of 5' }).waitFor();
  });

  test('the hosts read it without the name, and show the numbers', async () => {
    const { page } = host;
    await page.goto(`/e/${slug}/manage?tab=feedback`);
    await page.getByText('Âm thanh hơi nhỏ').waitFor();
    await page.getByText('Without a name').waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Lan Ngọc');
    const shows = page.getByRole('switch', { name: 'Show the numbers on the event’s page' });
    await shows.click();
    // Only what the server has taken is shown.
    await expect.poll(() => shows.getAttribute('aria-checked')).toBe('true');
    await page.reload();
    await expect.poll(() => shows.getAttribute('aria-checked')).toBe('true');
  });

  test('the hosts see how it went, and count those who did not come', async () => {
    const { page } = host;
    await page.goto(`/e/${slug}/manage?tab=outcome`);
    await page.getByText('100% of those who looked').waitFor();
    await page.getByText('zalo', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Count no-shows' }).click();
    await page.getByText('100% did not come').waitFor();
    await page.goto(`/e/${slug}/manage?tab=guests`);
    await page.getByRole('button', { name: 'Did not come' }).click();
    await page.getByText('1 registration', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Came', exact: true }).click();
    await page.getByText('Nobody matches').waitFor();
  });

  test('the list comes along as a file in which nothing computes', async () => {
    const { page } = host;
    await page.goto(`/e/${slug}/manage?tab=guests`);
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'For Excel (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${slug}.csv`);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFF"Name","Status","Attendance"')).toBe(true);
    expect(text).toContain('"\'=Lan Ngọc","Going","No-show"');
  });

  test('it is held again as a draft of its own', async () => {
    const { page } = host;
    await page.goto(`/e/${slug}/manage`);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Hold it again' }).click();
    await page.getByLabel('When does it begin?').fill('2035-03-02T19:00');
    await page.getByRole('button', { name: 'Make the draft' }).click();
    await page.waitForURL((url) => url.pathname.endsWith('/edit') && !url.pathname.includes(slug));
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('Đêm nhạc ngoài trời');
    expect([...host.errors, ...guest.errors]).toEqual([]);
  });
});
