// Phones at the door without anybody's account: made by a code from the dashboard, working with and
// without a network, seeing no names, and ended from afar.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchChromium, sayWhenSkipped } from './support/chromium.ts';
import { ask, publishedEvent, registered, waiting } from './support/graph.ts';
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
    await steward.page.getByText('Ready for a lost network: this device').waitFor();
    await handScan(steward.page, lan);
    await steward.page.getByRole('status').getByText('Welcome in').waitFor();
    await handScan(steward.page, lan);
    await steward.page.getByRole('status').getByText('Already in').waitFor();
    expect(await steward.page.locator('body').innerText()).not.toContain('Lan Ngọc');
    expect(await steward.page.getByRole('button', { name: 'Undo' }).count()).toBe(0);

    await steward.context.setOffline(true);
    await handScan(steward.page, minh);
    await steward.page.getByText('1 scan to send').waitFor();
    await steward.page.reload();
    await steward.page.getByText('No network. Go on scanning: this device').waitFor();
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

  test('a supervisor lets in who has no ticket: while there is room, then with a reason', async () => {
    const slug = await publishedEvent(host.page, 'Tối thơ nhỏ', { capacity: 1 });
    const supervisor = await aDevice(host.page, slug, 'Máy của Tú', 'SUPERVISOR');
    const { page } = supervisor;
    await walkIn(page, 'Ông Hàng Xóm');
    await page.getByRole('status').getByText('Welcome in').waitFor();
    await page.getByRole('status').getByText('Ông Hàng Xóm').waitFor();

    // Full now: who registers waits, and who walks in needs a reason.
    const mai = await aPerson(browser, hoi.url);
    await signIn(mai.page, 'mai@example.org', 'Mai Chờ');
    await waiting(mai.page, slug);
    await walkIn(page, 'Bà Hàng Xóm');
    const form = page.getByRole('dialog');
    await form.getByText('There is no room for this many').waitFor();
    await form.getByLabel('Why they come in all the same').fill('Mang ghế tới');
    await form.getByRole('button', { name: 'Let in anyway' }).click();
    await page.getByRole('status').getByText('Bà Hàng Xóm').waitFor();

    await page.getByLabel('Name, or hand scanner').fill('mai cho');
    await page.getByRole('button', { name: 'Let in Mai Chờ' }).click();
    const card = page.getByRole('status');
    await card.getByText('Waits for a place').waitFor();
    await card.getByRole('button', { name: 'Give a place and let in' }).click();
    await card.getByText('No room left').waitFor();
    await card.getByLabel('Why they come in all the same').fill('Khách của nhà thơ');
    await card.getByRole('button', { name: 'Let in anyway' }).click();
    await card.getByText('Welcome in').waitFor();
    await page.getByRole('button', { name: 'Let in Mai Chờ' }).waitFor({ state: 'detached' });

    await host.page.goto(`/e/${slug}/manage`);
    await host.page.getByText('Let in without a ticket').waitFor();
    await host.page.getByText('“Khách của nhà thơ”').waitFor();
    expect(await host.page.getByText('Over capacity').count()).toBe(2);
    await host.page.locator('[data-count="checked-in"]').getByText('3', { exact: true }).waitFor();
    expect(supervisor.errors).toEqual([]);
  });

  test('a kiosk lets people scan themselves; its code is good once', async () => {
    const slug = await publishedEvent(host.page, 'Hội sách');
    const ticket = await aGuest(slug, 'thu', 'Thu Hà');
    const kiosk = await aDevice(host.page, slug, 'Máy tự quét', 'KIOSK');
    await kiosk.page.getByText('Welcome! Your ticket').waitFor();
    await typeAtOnce(kiosk.page, ticket);
    await kiosk.page.getByText('Welcome in').waitFor();
    expect(await kiosk.page.locator('body').innerText()).not.toContain('Thu Hà');
    await kiosk.page.getByText('Welcome! Your ticket').waitFor();

    const late = await aPerson(browser, hoi.url);
    await late.page.goto(kiosk.url);
    await late.page.getByRole('button', { name: 'Use this device' }).click();
    await late.page.getByRole('alert').waitFor();
  });

  test('a hand scanner counts wherever the focus is, and presses and chooses nothing', async () => {
    const slug = await publishedEvent(host.page, 'Hội đèn lồng');
    const [an, binh] = [await aGuest(slug, 'an.hoi', 'An'), await aGuest(slug, 'binh.hoi', 'Bình')];
    // biome-ignore lint/suspicious/noExplicitAny: answers are read by the tests, not typed
    const { event }: any = await ask(
      host.page,
      'query ($slug: String!) { event(slug: $slug) { checkInLists { id name } } }',
      { slug },
    );
    await ask(
      host.page,
      `mutation ($input: CheckInListInput!) {
        upsertCheckInList(input: $input) { userErrors { code } } }`,
      // Every code begins as the second gate's name does.
      { input: { ...event.checkInLists[0], gates: ['Cửa phố', `${an.slice(0, 2)} phía sau`] } },
    );
    const { page } = host;
    await page.goto(`/e/${slug}/check-in`);
    const gate = page.getByLabel('Gate');
    const [inward, outward] = ['Coming in', 'Going out'].map((name) =>
      page.getByRole('button', { name }),
    );
    await gate.focus();
    await typeAtOnce(page, an);
    await page.getByRole('status').getByText('Welcome in').waitFor();
    expect(await gate.inputValue()).toBe('Cửa phố');

    await outward?.focus();
    await typeAtOnce(page, binh);
    await page.getByRole('status').getByText('Bình').waitFor();
    // A code of something else on sale here.
    await typeAtOnce(page, '4006381333931');
    expect(await inward?.getAttribute('aria-pressed')).toBe('true');
    // A person still presses it.
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Going out', pressed: true }).waitFor();
    await page.getByLabel('Name, or hand scanner').focus();
    await typeAtOnce(page, an);
    await page.getByRole('status').getByText('Gone out').waitFor();
  });

  test('a device follows a new code to another door, once what it did at the first is sent', async () => {
    const first = await publishedEvent(host.page, 'Đêm kịch');
    const second = await publishedEvent(host.page, 'Sáng chợ phiên');
    const [an, binh] = [await aGuest(first, 'an', 'An'), await aGuest(second, 'binh', 'Bình')];
    const { page, context } = await aDevice(host.page, first, 'Máy của Vy', 'STEWARD');
    const code = await aCode(host.page, second, 'Máy của Vy', 'STEWARD');
    const back = await aCode(host.page, first, 'Máy của Vy', 'STEWARD');
    const use = page.getByRole('button', { name: 'Use this device' });
    const ready = page.getByText('Ready for a lost network: this device');
    await ready.waitFor();
    await context.setOffline(true);
    await handScan(page, an);
    await page.getByText('1 scan to send').waitFor();

    await page.goto(code);
    await page.getByText('Until now this device checked tickets of “Đêm kịch”').waitFor();
    await use.click();
    await page.getByText('1 scan from there could not be sent').waitFor();
    await page.getByRole('link', { name: 'Stay at that door' }).click();
    await page.getByText('1 scan to send').waitFor();
    await page.goto(code);
    await use.waitFor();
    await context.setOffline(false);
    await use.click();
    await page.getByRole('heading', { name: 'Sáng chợ phiên' }).waitFor();
    await host.page.goto(`/e/${first}/manage`);
    await host.page.locator('[data-count="checked-in"]').getByText('1', { exact: true }).waitFor();

    // Whoever scans the code of the door they are at only comes back to it.
    await ready.waitFor();
    await page.goto('/');
    await page.goto(code);
    await page.getByRole('heading', { name: 'Sáng chợ phiên' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await ready.waitFor();

    // Ended while it asks: what was not sent is told, and the other door is still there to take.
    await context.setOffline(true);
    await handScan(page, binh);
    await page.getByText('1 scan to send').waitFor();
    await page.goto(back);
    // Nothing that it asked as a device is under way any more.
    await page.reload();
    await use.waitFor();
    await host.page.goto(`/e/${second}/manage?tab=door`);
    await host.page.getByRole('button', { name: 'End Máy của Vy' }).click();
    await host.page.getByText('1 device was ended.').waitFor();
    await context.setOffline(false);
    await use.click();
    await page.getByText('Scans that had not been sent: 1').waitFor();
    await use.click();
    await page.getByRole('heading', { name: 'Đêm kịch' }).waitFor();
  });
});

async function aGuest(slug: string, mailbox: string, name: string): Promise<string> {
  const guest = await aPerson(browser, hoi.url);
  await signIn(guest.page, `${mailbox}@example.org`, name);
  const code = await registered(guest.page, slug);
  await guest.context.close();
  return code;
}

async function walkIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Somebody without a ticket' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name').fill(name);
  await form.getByRole('button', { name: 'Give a place and let in' }).click();
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
  const url = await aCode(page, slug, name, profile, gate);
  const device = await aPerson(browser, hoi.url);
  await device.page.goto(url);
  await device.page.getByRole('button', { name: 'Use this device' }).click();
  return { ...device, url };
}

/** The address in a code that the host makes for a device. */
async function aCode(page: Page, slug: string, name: string, profile: string, gate?: string) {
  await page.goto(`/e/${slug}/manage?tab=door`);
  await page.getByRole('button', { name: 'Add a device' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('What it may do').selectOption(profile);
  if (gate) await form.getByLabel('Gate').selectOption(gate);
  await form.getByRole('button', { name: 'Make its code' }).click();
  return (await form.getByTestId('enrolment').getAttribute('href')) ?? '';
}

/** Types a code and Enter as a hand scanner does: one key right after the other, however late the page hears them. */
async function typeAtOnce(page: Page, code: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const enter = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };
  const keys = [...[...code].map((key) => ({ key, text: key })), enter];
  await Promise.all(
    keys.flatMap(({ key, ...rest }) => [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...rest }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
    ]),
  );
  await session.detach();
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
