// One day of a platform, in browsers: everything here is done as people do it, by names on the screen.
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { chromiumPath, launchChromium, sayWhenSkipped } from './support/chromium.ts';
import { type Hoi, startHoi } from './support/hoi.ts';
import { measureArrival } from './support/measure-arrival.ts';
import { aPerson, type Person, signIn } from './support/person.ts';

sayWhenSkipped('The journey through a browser was');

let hoi: Hoi;
let browser: Browser;
let an: Person;
let binh: Person;
let chi: Person;
let eventPath: string;
let smallEventPath: string;

const title = 'Đêm cờ bàn Hồ Tây';
const smallTitle = 'Một ghế bên bếp';

describe.skipIf(!chromiumPath)('from the first sign-in to the door', () => {
  beforeAll(async () => {
    [hoi, browser] = await Promise.all([startHoi('--empty'), launchChromium()]);
    an = await aPerson(browser, hoi.url);
    binh = await aPerson(browser, hoi.url);
    chi = await aPerson(browser, hoi.url);
  });
  afterAll(async () => {
    await browser?.close();
    await hoi?.[Symbol.asyncDispose]();
  });

  step('somebody signs in, founds a community and publishes an event in it', async () => {
    await signIn(an.page, 'an@example.org', 'An');
    await an.page.goto('/c/new');
    await an.page.getByLabel('Name').fill('Hội Cờ Bàn Hà Nội');
    await an.page.getByLabel('City').fill('Hà Nội');
    await an.page.getByRole('button', { name: 'Found the community' }).click();
    await heading(an.page, 'Hội Cờ Bàn Hà Nội').waitFor();
    eventPath = await publishEvent(an.page, { title });
    smallEventPath = await publishEvent(an.page, { title: smallTitle, capacity: 1 });
    await an.page.goto('/c/hoi-co-ban-ha-noi');
    await an.page.getByRole('link', { name: title }).first().waitFor();
  });

  step('the dashboard counts a guest of another browser without a reload', async () => {
    await an.page.goto(`${eventPath}/manage`);
    await count(an.page, 'confirmed', '0').waitFor();
    await signIn(binh.page, 'binh@example.org', 'Bình');
    await binh.page.goto(eventPath);
    await binh.page.getByRole('button', { name: 'Save my spot' }).click();
    await ticket(binh.page).getByText('You are going').waitFor();
    await binh.page.getByRole('img', { name: 'Ticket code of Bình' }).waitFor();
    await count(an.page, 'confirmed', '1').waitFor();
  });

  step('a check-in at the door moves the dashboard in another browser', async () => {
    const door = await an.context.newPage();
    await door.goto(`${eventPath}/check-in`);
    await door.getByLabel('Name, or hand scanner').fill('binh');
    const button = door.getByRole('button', { name: 'Check in Bình' });
    await button.waitFor();
    await count(an.page, 'checked-in', '0').waitFor();
    const arrival = await measureArrival({
      from: door,
      operation: 'Scan',
      at: an.page,
      selector: '[data-count="checked-in"]',
      text: '1',
      act: () => button.click(),
    });
    process.stdout.write(
      `A check-in is on the other dashboard ${arrival.afterResponseMs} ms after its answer, ${arrival.afterClickMs} ms after the click.\n`,
    );
    await door.getByText('Bình').first().waitFor();
    await ticket(binh.page).getByText('You are in. Enjoy!').waitFor();
    await door.close();
  });

  step('a place that is given up goes to the first in line, who hears of it at once', async () => {
    await binh.page.goto(smallEventPath);
    await binh.page.getByRole('button', { name: 'Save my spot' }).click();
    await ticket(binh.page).getByText('You are going').waitFor();
    await signIn(chi.page, 'chi@example.org', 'Chi');
    const inParts = chi.page.waitForResponse(
      (response) => response.headers()['content-type']?.startsWith('multipart/mixed') ?? false,
    );
    await chi.page.goto(smallEventPath);
    // The hosts come in a part of their own, after the event.
    await inParts;
    await chi.page.getByRole('heading', { name: 'Hosted by' }).waitFor();
    await chi.page.getByRole('button', { name: 'Join the waitlist' }).click();
    await ticket(chi.page).getByText('You are on the waitlist').waitFor();
    await binh.page.getByRole('button', { name: 'I can’t come' }).click();
    await binh.page.getByRole('button', { name: 'Give up my spot' }).click();
    await ticket(chi.page).getByText('You are going').waitFor();
    await chi.page.getByRole('link', { name: /^Notifications, \d+ new$/ }).click();
    await chi.page
      .getByRole('link', { name: new RegExp(smallTitle) })
      .first()
      .waitFor();
  });

  step('the assistant finds the event, cites it, and registers only when told to', async () => {
    await chi.page.goto('/');
    await chi.page.getByRole('button', { name: 'Ask Hội' }).first().click();
    const panel = chi.page.getByRole('dialog', { name: 'Ask Hội' });
    const link = panel.getByRole('link', { name: new RegExp(title) });
    await ask(panel, 'Find events about cờ bàn', link);
    const yes = panel.getByRole('button', { name: 'Yes, save my spot' });
    await ask(panel, `Register me for ${title}`, yes);
    const before = await chi.context.newPage();
    await before.goto(eventPath);
    // Nothing has happened yet: the event still offers a place.
    await before.getByRole('button', { name: 'Save my spot' }).waitFor();
    await yes.click();
    await yes.waitFor({ state: 'detached' });
    await ticket(before).getByText('You are going').waitFor();
    await before.close();
    await count(an.page, 'confirmed', '2').waitFor();
    await chi.page.keyboard.press('Escape');
  });

  step('language and theme are switched and kept', async () => {
    await choose(chi.page, 'Your account', 'Tiếng Việt');
    await chi.page.getByRole('button', { name: 'Tài khoản của bạn' }).waitFor();
    expect(await attribute(chi.page, 'lang')).toBe('vi');
    await choose(chi.page, 'Tài khoản của bạn', 'Tối');
    expect(await attribute(chi.page, 'data-theme')).toBe('dark');
    await chi.page.reload();
    await chi.page.getByRole('button', { name: 'Tài khoản của bạn' }).waitFor();
    expect(await attribute(chi.page, 'lang')).toBe('vi');
    expect(await attribute(chi.page, 'data-theme')).toBe('dark');
  });

  step('no page threw or complained on the way', () => {
    expect([...an.errors, ...binh.errors, ...chi.errors]).toEqual([]);
  });
});

let isCutOff = false;

/** A part of the journey: skipped once an earlier one failed; leaves a picture of every page when it fails. */
function step(name: string, run: () => void | Promise<void>): void {
  test(name, async ({ skip }) => {
    skip(isCutOff, 'an earlier step failed');
    onTestFailed(async () => {
      isCutOff = true;
      const pages = browser.contexts().flatMap((context) => context.pages());
      for (const [index, page] of pages.entries()) {
        await page.screenshot({
          path: new URL(`shots/failed-${index}.png`, import.meta.url).pathname,
        });
        process.stdout.write(`shots/failed-${index}.png is ${page.url()}\n`);
      }
    });
    await run();
  });
}

/** The paper on an event's page: first the offer, then one's own place. */
const ticket = (page: Page) => page.locator('#register');

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

const count = (page: Page, name: 'confirmed' | 'checked-in', value: string) =>
  page.locator(`[data-count="${name}"]`).getByText(value, { exact: true });

/** Writes an event in the form and publishes it; gives its address. */
async function publishEvent(
  page: Page,
  event: { readonly title: string; readonly capacity?: number },
): Promise<string> {
  await page.goto('/new');
  await page.getByLabel('Title').fill(event.title);
  await page.getByLabel('Place', { exact: true }).fill('Nhà bên hồ');
  await page.getByLabel('City').fill('Hà Nội');
  await page.getByLabel('Held by').selectOption({ label: 'Hội Cờ Bàn Hà Nội' });
  if (event.capacity) {
    await page.getByText('Places, approval, who can find it').click();
    await page.getByLabel('Places', { exact: true }).fill(String(event.capacity));
  }
  await page.getByRole('button', { name: 'Publish' }).click();
  await heading(page, event.title).waitFor();
  return new URL(page.url()).pathname;
}

/** Asks until there is an answer: what a late machine did not take stays in the box, and is sent again. */
async function ask(panel: Locator, text: string, answer: Locator): Promise<void> {
  const box = panel.getByLabel('Your question');
  await box.fill(text);
  const isAnswered = async () => {
    if (await box.inputValue())
      await panel.getByRole('button', { name: 'Ask', exact: true }).click();
    return answer.first().isVisible();
  };
  await expect.poll(isAnswered, { timeout: 120_000 }).toBe(true);
}

async function choose(page: Page, menu: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitemradio', { name: choice }).click();
  await page.keyboard.press('Escape');
}

const attribute = (page: Page, name: string) => page.locator('html').getAttribute(name);
