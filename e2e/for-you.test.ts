// What is suggested to somebody: nothing at first, then what they follow, until they turn it off.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sideways, violations, wear } from './support/axe.ts';
import { chromiumPath, launchChromium, sayWhenSkipped } from './support/chromium.ts';
import { ask, publishedEvent } from './support/graph.ts';
import { type Hoi, startHoi } from './support/hoi.ts';
import { screens, themes } from './support/pages.ts';
import { aPerson, type Person, signIn } from './support/person.ts';

sayWhenSkipped('Suggestions in a browser were');

let hoi: Hoi;
let browser: Browser;
let host: Person;
let reader: Person;

describe.skipIf(!chromiumPath)('suggestions', () => {
  beforeAll(async () => {
    [hoi, browser] = await Promise.all([startHoi('--empty'), launchChromium()]);
    host = await aPerson(browser, hoi.url);
    reader = await aPerson(browser, hoi.url);
    await signIn(host.page, 'host@example.org', 'Hân');
    await signIn(reader.page, 'lan@example.org', 'Lan');
  });
  afterAll(async () => {
    await browser?.close();
    await hoi?.[Symbol.asyncDispose]();
  });

  test('come with their reason from what somebody follows, and go by a switch', async () => {
    const { page } = reader;
    await page.goto('/');
    await page.getByRole('link', { name: 'For you' }).click();
    await page.getByText('We do not know yet what you like').waitFor();

    // biome-ignore lint/suspicious/noExplicitAny: read here, not typed
    const made: any = await ask(
      host.page,
      'mutation ($input: CreateCommunityInput!) { createCommunity(input: $input) { community { id slug } userErrors { code } } }',
      { input: { name: 'Hội đàn tranh', timeZone: 'Asia/Ho_Chi_Minh' } },
    );
    const { id } = made.createCommunity.community;
    const slug = await publishedEvent(host.page, 'Đêm đàn tranh', { communityId: id });
    await ask(
      page,
      'mutation ($id: ID!) { followCommunity(communityId: $id) { userErrors { code } } }',
      { id },
    );
    // The follow travels between the services.
    await expect
      .poll(
        async () => {
          await page.goto('/for-you');
          await page.getByRole('switch', { name: 'Suggest events to me' }).waitFor();
          return page.getByText('Because you follow Hội đàn tranh').count();
        },
        { timeout: 60_000 },
      )
      .toBe(1);
    await page.getByRole('link', { name: /Đêm đàn tranh/ }).waitFor();

    await page.getByRole('button', { name: 'No more of this' }).click();
    await page.getByRole('heading', { name: 'Turned off' }).waitFor();
    expect(await page.getByRole('link', { name: /Đêm đàn tranh/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Suggest again' }).click();
    await page.getByRole('link', { name: /Đêm đàn tranh/ }).waitFor();

    const all = page.getByRole('switch', { name: 'Suggest events to me' });
    await all.click();
    await expect.poll(() => all.getAttribute('aria-checked')).toBe('false');
    await page.reload();
    await all.waitFor();
    expect(await all.getAttribute('aria-checked')).toBe('false');
    expect(await page.getByRole('link', { name: /Đêm đàn tranh/ }).count()).toBe(0);
    await all.click();
    await page.getByRole('link', { name: /Đêm đàn tranh/ }).click();
    await page.waitForURL(`**/e/${slug}`);
    expect(reader.errors).toEqual([]);
  });

  test('come about a topic that somebody follows from where it is written', async () => {
    const slug = await publishedEvent(host.page, 'Ván cờ đầu xuân', { topics: ['cờ vua'] });
    const lan = await aPerson(browser, hoi.url);
    const { page } = lan;
    await page.goto(`/e/${slug}`);
    await page.getByRole('link', { name: '#cờ vua' }).click();
    await page.getByRole('link', { name: /Ván cờ đầu xuân/ }).waitFor();
    // Who is not signed in is asked to, and comes back.
    await page.getByRole('link', { name: 'Follow' }).waitFor();
    await signIn(page, 'co@example.org', 'Cô Ba');
    await page.goto(`/?topic=${encodeURIComponent('cờ vua')}`);
    await page.getByRole('button', { name: 'Follow: cờ vua' }).click();
    await page.getByText('1 follows it').waitFor();
    for (const size of Object.values(screens)) {
      await page.setViewportSize(size);
      for (const theme of themes) {
        await wear(page, theme);
        const file = `shots/topic.${size.width}.${theme}.png`;
        await page.screenshot({ path: new URL(file, import.meta.url).pathname });
        expect(await violations(page), `axe, ${theme}`).toEqual([]);
      }
      expect(await sideways(page)).toEqual([]);
    }
    await page.getByRole('button', { name: 'In your calendar' }).click();
    const address = await page
      .getByRole('menuitem', { name: 'Apple, Outlook and others' })
      .getAttribute('href');
    const feed = await page.request.get(String(address).replace(/^webcal:/, 'http:'));
    expect(await feed.text()).toContain('Ván cờ đầu xuân');
    await page.keyboard.press('Escape');
    await page.goto('/for-you');
    await page.getByText('Because you follow the topic cờ vua').waitFor();
    await page.getByRole('link', { name: /Ván cờ đầu xuân/ }).waitFor();
    await page.goto(`/?topic=${encodeURIComponent('cờ vua')}`);
    await page.getByRole('button', { name: 'Following: cờ vua' }).click();
    await page.getByText('1 follows it').waitFor({ state: 'detached' });
    expect(lan.errors).toEqual([]);
  });
});
