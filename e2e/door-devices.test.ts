// Phones at the door without anybody's account: made by a code from the dashboard, working with and
// without a network, seeing no names, and ended from afar.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchChromium, sayWhenSkipped } from './support/chromium.ts';
import { publishedEvent, registered } from './support/graph.ts';
import { type Hoi, startHoi } from './support/hoi.ts';
import { aPerson, type Person, signIn } from './support/person.ts';

sayWhenSkipped('The devices of a door were');

let hoi: Hoi;
let browser: Browser;
let host: Person;

describe.skipIf(!chromiumPath)('devices of a door', () => {
  beforeAll(async () => {
    [hoi, browser] = await Promise.all([startHoi('--empty'), launchChromium()]);
    host = await aPerson(browser, hoi.url);
    await signIn(host.page, 'host@example.org', 'Hân');
  });
  afterAll(async () => {
    await browser?.close();
    await hoi?.[Symbol.asyncDispose]();
  });

  test('are made by a code, scan without names, go on with no network, and are ended', async () => {
    const slug = await publishedEvent(host.page, 'Đêm nhạc ngoài trời');
    const lan = await aGuest(slug, 'lan', 'Lan Ngọc');
    const minh = await aGuest(slug, 'minh', 'Minh Khôi');

    await gates(host.page, slug, 'Cửa sông\nCửa phố');
    const steward = await aDevice(host.page, slug, 'Máy của Huy', 'STEWARD', 'Cửa sông');
    await steward.page.getByText('Ready for a lost network').waitFor();
    await handScan(steward.page, lan);
    await steward.page.getByRole('status').getByText('Welcome in').waitFor();
    await handScan(steward.page, lan);
    await steward.page.getByRole('status').getByText('Already in').waitFor();
    expect(await steward.page.locator('body').innerText()).not.toContain('Lan Ngọc');
    expect(await steward.page.getByRole('button', { name: 'Undo' }).count()).toBe(0);

    await steward.context.setOffline(true);
    await handScan(steward.page, minh);
    await steward.page.getByText('1 scan to send').waitFor();
    await steward.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await steward.page.reload();
    await steward.page.getByText('No network. Go on scanning').waitFor();
    // The host, who has a network, let the same ticket in meanwhile.
    await host.page.goto(`/e/${slug}/check-in`);
    await host.page.getByLabel('Name, or hand scanner').fill(minh);
    await host.page.getByLabel('Name, or hand scanner').press('Enter');
    await host.page.getByRole('status').getByText('Welcome in').waitFor();

    await host.page.goto(`/e/${slug}/manage`);
    await steward.context.setOffline(false);
    await host.page.getByText('1 ticket came in twice').waitFor();
    await host.page.locator('[data-count="checked-in"]').getByText('2', { exact: true }).waitFor();
    await host.page.getByText('Cửa sông').first().waitFor();

    await host.page.goto(`/e/${slug}/manage?tab=door`);
    await host.page.getByRole('button', { name: 'End Máy của Huy' }).click();
    await host.page.getByText('1 device was ended.').waitFor();
    // Nobody touches the device: it hears of it by itself.
    await steward.page.getByText('This device has been signed off').waitFor();
    expect(await steward.page.evaluate(() => localStorage.getItem('hoi_door_device'))).toBeNull();
    expect(await doorsKept(steward.page)).toBe(0);
    expect(steward.errors.filter((error) => !/401|ERR_INTERNET|WebSocket/.test(error))).toEqual([]);
  });

  test('a kiosk lets people scan themselves; its code is good once', async () => {
    const slug = await publishedEvent(host.page, 'Hội sách');
    const ticket = await aGuest(slug, 'thu', 'Thu Hà');
    const kiosk = await aDevice(host.page, slug, 'Máy tự quét', 'KIOSK');
    await kiosk.page.getByText('Welcome! Your ticket').waitFor();
    await kiosk.page.keyboard.type(ticket);
    await kiosk.page.keyboard.press('Enter');
    await kiosk.page.getByText('Welcome in').waitFor();
    expect(await kiosk.page.locator('body').innerText()).not.toContain('Thu Hà');
    await kiosk.page.getByText('Welcome! Your ticket').waitFor();

    const late = await aPerson(browser, hoi.url);
    await late.page.goto(kiosk.url);
    await late.page.getByRole('button', { name: 'Use this device' }).click();
    await late.page.getByRole('alert').waitFor();
  });
});

async function aGuest(slug: string, mailbox: string, name: string): Promise<string> {
  const guest = await aPerson(browser, hoi.url);
  await signIn(guest.page, `${mailbox}@example.org`, name);
  const code = await registered(guest.page, slug);
  await guest.context.close();
  return code;
}

async function gates(page: Page, slug: string, names: string): Promise<void> {
  await page.goto(`/e/${slug}/manage?tab=door`);
  await page.getByRole('button', { name: /^Change / }).click();
  await page.getByLabel('Gates, one a line').fill(names);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('All tickets · Cửa sông, Cửa phố').waitFor();
}

/** A device as it comes to be: the host makes its code, a browser that is nobody opens it. */
async function aDevice(page: Page, slug: string, name: string, profile: string, gate?: string) {
  await page.goto(`/e/${slug}/manage?tab=door`);
  await page.getByRole('button', { name: 'Add a device' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('What it may do').selectOption(profile);
  if (gate) await form.getByLabel('Gate').selectOption(gate);
  await form.getByRole('button', { name: 'Make its code' }).click();
  const url = await form.getByTestId('enrolment').getAttribute('href');
  const device = await aPerson(browser, hoi.url);
  await device.page.goto(url ?? '');
  await device.page.getByRole('button', { name: 'Use this device' }).click();
  return { ...device, url: url ?? '' };
}

async function handScan(page: Page, code: string): Promise<void> {
  const box = page.getByLabel('Hand scanner');
  await box.fill(code);
  await box.press('Enter');
}

/** How many doors a browser keeps for when the network goes. */
function doorsKept(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('hoi-door');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('doors').objectStore('doors').count();
          counting.onsuccess = () => resolve(counting.result);
          counting.onerror = () => reject(counting.error);
        };
      }),
  );
}
