// `npm run -w @hoi/e2e shots [-- --url <a Hội with demo content>] [names…]`: pictures of every page in `shots/`.
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launchChromium } from './support/chromium.ts';
import { startHoi } from './support/hoi.ts';
import {
  addressesOf,
  host,
  locales,
  pages,
  prefer,
  screens,
  settled,
  themes,
} from './support/pages.ts';
import { aPerson, signIn } from './support/person.ts';

const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' } },
});

await using hoi = values.url
  ? { url: values.url, [Symbol.asyncDispose]: async () => undefined }
  : await startHoi('--demo');
const shots = new URL('shots/', import.meta.url);
await mkdir(shots, { recursive: true });
const browser = await launchChromium();
const people = { host: await aPerson(browser, hoi.url), nobody: await aPerson(browser, hoi.url) };
// Else the page turns to the language of the host's own settings meanwhile.
await prefer(people.host.context, hoi.url, 'en', 'light');
await signIn(people.host.page, host.email);
const addressOf = await addressesOf(hoi.url);

for (const toSee of pages.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const { context, page } = people[toSee.as];
  for (const locale of locales) {
    for (const theme of themes) {
      await prefer(context, hoi.url, locale, theme);
      for (const [screen, size] of Object.entries(screens)) {
        await page.setViewportSize(size);
        await page.goto(addressOf(toSee));
        await settled(page);
        const file = new URL(`${toSee.name}.${screen}.${theme}.${locale}.png`, shots);
        await page.screenshot({ path: file.pathname, fullPage: true });
      }
    }
  }
  process.stdout.write(`${toSee.name}\n`);
}
await browser.close();
