// Every page, in both languages: nothing that axe objects to, nothing that scrolls sideways, no errors.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sideways, violations, wear } from './support/axe.ts';
import { chromiumPath, launchChromium, sayWhenSkipped } from './support/chromium.ts';
import { type Hoi, startHoi } from './support/hoi.ts';
import {
  addressesOf,
  host,
  locales,
  type PageToSee,
  pages,
  prefer,
  screens,
  settled,
  themes,
} from './support/pages.ts';
import { aPerson, type Person, signIn } from './support/person.ts';

sayWhenSkipped('The pages in a browser were');

let hoi: Hoi;
let browser: Browser;
let people: Readonly<Record<PageToSee['as'], Person>>;
let addressOf: (page: PageToSee) => string;

const cases = locales.flatMap((locale) => pages.map((page) => ({ ...page, locale })));

describe.skipIf(!chromiumPath)('every page', () => {
  beforeAll(async () => {
    [hoi, browser] = await Promise.all([startHoi('--demo'), launchChromium()]);
    people = { host: await aPerson(browser, hoi.url), nobody: await aPerson(browser, hoi.url) };
    // Else the page turns to the language of the host's own settings meanwhile.
    await prefer(people.host.context, hoi.url, 'en', 'light');
    await signIn(people.host.page, host.email);
    addressOf = await addressesOf(hoi.url);
  }, 400_000);
  afterAll(async () => {
    await browser?.close();
    await hoi?.[Symbol.asyncDispose]();
  });

  test.each(cases)('$name in $locale', async (toSee) => {
    const { context, page, errors } = people[toSee.as];
    errors.length = 0;
    await page.setViewportSize(screens.desktop);
    await prefer(context, hoi.url, toSee.locale, 'light');
    const response = await page.goto(addressOf(toSee));
    await settled(page);
    expect(await page.title()).toMatch(/\S.*Hội|^Hội$/);
    for (const theme of themes) {
      await wear(page, theme);
      expect(await violations(page), `axe, ${theme}`).toEqual([]);
    }
    await page.setViewportSize(screens.phone);
    await settled(page);
    expect(await violations(page), 'axe, on a phone').toEqual([]);
    expect(await sideways(page), 'reaches beyond a phone').toEqual([]);
    // A page that says "no such thing" is sent with 404, which the console notes.
    const isMissing = response?.status() === 404;
    expect(errors.filter((error) => !(isMissing && error.includes('404')))).toEqual([]);
  });

  test('what a page begins with has come with it, and is not asked for again', async () => {
    const { context, page } = await aPerson(browser, hoi.url);
    const asked: string[] = [];
    page.on('request', (request) => {
      const { operationName } = request.postDataJSON() ?? {};
      if (operationName) asked.push(operationName);
    });
    for (const name of ['event', 'community']) {
      const toSee = pages.find((one) => one.name === name);
      if (!toSee) throw new Error(`no page ${name}`);
      await page.goto(addressOf(toSee));
      await settled(page);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/\S/);
    }
    await context.close();
    // What is not the first thing is asked for as always.
    expect(asked).toContain('SimilarEvents');
    expect(asked.filter((one) => one === 'EventPage' || one === 'CommunityPage')).toEqual([]);
  });
});
