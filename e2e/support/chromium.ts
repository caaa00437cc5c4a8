import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where this machine has a Chromium; undefined when it has none. */
export const chromiumPath = places.find((path) => existsSync(path));

/** Says why the browser tests of a file are left out, where they are. */
export function sayWhenSkipped(what: string): void {
  if (chromiumPath) return;
  process.stdout.write(`${what} skipped: no Chromium at ${places.slice(0, 3).join(', ')}.\n`);
}

/** Starts a browser that talks to nobody but the pages it is given. */
export function launchChromium(): Promise<Browser> {
  if (!chromiumPath) throw new Error('There is no Chromium on this machine.');
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
