// Every page, in both languages: nothing that axe objects to, nothing that scrolls sideways, no errors.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

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
});

/** Switches the theme of a page as its menu does. */
async function wear(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);
  await settled(page);
}

/** What axe objects to, as one line for each element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
}

/** What makes a page scroll sideways; nothing when it does not. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 160));
  });
}
