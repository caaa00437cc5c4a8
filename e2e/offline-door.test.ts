// A door whose network goes: two devices admit by themselves, one is reloaded meanwhile, and when the
// network is back the platform knows who came in, and that one ticket was let in twice.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchChromium, sayWhenSkipped } from './support/chromium.ts';
import { codeOf, publishedEvent, registered } from './support/graph.ts';
import { type Hoi, startHoi } from './support/hoi.ts';
import { aPerson, type Person, signIn } from './support/person.ts';

sayWhenSkipped('The door with no network was');

let hoi: Hoi;
let browser: Browser;
let host: Person;
let other: Person;

describe.skipIf(!chromiumPath)('a door with no network', () => {
  beforeAll(async () => {
    [hoi, browser] = await Promise.all([startHoi('--empty'), launchChromium()]);
    host = await aPerson(browser, hoi.url);
    other = await aPerson(browser, hoi.url);
    await signIn(host.page, 'host@example.org', 'Hân');
    await signIn(other.page, 'host@example.org');
  });
  afterAll(async () => {
    await browser?.close();
    await hoi?.[Symbol.asyncDispose]();
  });

  test('admits, survives a reload, and sends what it did when the network is back', async () => {
    const slug = await publishedEvent(host.page, 'Đêm thơ không mạng');
    const codes = [];
    for (const name of ['Lan', 'Minh', 'Ngọc']) {
      const guest = await aPerson(browser, hoi.url);
      await signIn(
        guest.page,
        `${name.normalize('NFD').replaceAll(/\P{ASCII}/gu, '')}@example.org`.toLowerCase(),
        name,
      );
      codes.push(await registered(guest.page, slug));
      await guest.context.close();
    }
    const [lan = '', minh = '', ngoc = ''] = codes;
    for (const { page } of [host, other]) {
      await page.goto(`/e/${slug}/check-in`);
      await page.getByText('Ready for a lost network').waitFor();
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    }
    await dashboardCount(host, slug, '0');

    await host.context.setOffline(true);
    await other.context.setOffline(true);
    await scan(host.page, lan, 'Welcome in');
    await scan(host.page, lan, 'Already in');
    await scan(host.page, codeOf.forged(lan), 'Not one of our codes');
    await host.page.reload();
    await host.page.getByText('No network. Go on scanning').waitFor();
    await host.page.getByText('3 scans to send').waitFor();
    // It remembers over the reload, and goes on.
    await scan(host.page, lan, 'Already in');
    await scan(host.page, minh, 'Welcome in');
    await host.page.getByRole('button', { name: 'Undo' }).click();
    await host.page.getByRole('button', { name: 'Scanned by mistake' }).click();
    await scan(host.page, minh, 'Welcome in');
    // The other device knows nothing of it.
    await scan(other.page, lan, 'Welcome in');
    await scan(other.page, ngoc, 'Welcome in');

    await host.context.setOffline(false);
    await sent(host.page);
    await other.context.setOffline(false);
    await sent(other.page);
    await other.page.getByText('1 ticket let in here had come in at another door before').waitFor();
    await dashboardCount(other, slug, '3');
    expect(await host.page.getByText('/ 3').count()).toBeGreaterThan(0);
  });
});

async function scan(page: Page, code: string, answer: string): Promise<void> {
  const box = page.getByLabel('Name, or hand scanner');
  await box.fill(code);
  await box.press('Enter');
  await page.getByRole('status').getByText(answer).waitFor();
}

async function sent(page: Page): Promise<void> {
  await page.getByText(/scans? to send/).waitFor({ state: 'detached' });
}

async function dashboardCount({ context }: Person, slug: string, value: string): Promise<void> {
  const dashboard = await context.newPage();
  await dashboard.goto(`/e/${slug}/manage`);
  await dashboard.locator('[data-count="checked-in"]').getByText(value, { exact: true }).waitFor();
  await dashboard.close();
}
