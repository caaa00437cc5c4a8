// `npm run bench:paint`: when the largest thing of a public page is painted on a phone: Chromium with a
// quarter of the processor and a phone's network, nothing cached. Pages of the demo.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '@hoi/e2e/chromium.ts';
import { freePort } from '@hoi/kit/testing/free-port.ts';
import type { Browser } from 'playwright-core';
import { quantile, report } from './src/report.ts';
import { ask, startPlatform } from './src/running.ts';

/** What a phone is like; processor and network as Lighthouse and WebPageTest have them. */
const profiles = {
  // https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md
  'slow 4G': { latency: 150, kbitsPerSecond: 1_638 },
  // https://docs.webpagetest.org/private-instances/#settings: "4G"
  '4G': { latency: 170, kbitsPerSecond: 9_000 },
} as const;
const slowdown = 4;
// Longer than any page takes to be whole.
const settleMs = 5_000;
const runs = process.argv.includes('--quick') ? 3 : 9;
const phone = { width: 390, height: 844 };

/** How one visit went. */
interface Visit {
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  /** https://web.dev/articles/cls */
  readonly layoutShift: number;
  readonly kilobytes: number;
  /** What it was, such as `IMG /media/…`. */
  readonly largest: string;
}

async function visit(
  browser: Browser,
  url: string,
  { latency, kbitsPerSecond }: (typeof profiles)[keyof typeof profiles],
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: phone,
    deviceScaleFactor: 2,
    isMobile: true,
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const throughput = (kbitsPerSecond * 1024) / 8;
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(url);
  await page.waitForTimeout(settleMs);
  // As text: it runs in the page, where our types are not.
  const measured = await page.evaluate<Omit<Visit, 'kilobytes'>>(`new Promise((resolve) => {
    const entries = (type) => new Promise((found) =>
      new PerformanceObserver((list) => found(list.getEntries())).observe({ type, buffered: true }));
    const shifts = [];
    new PerformanceObserver((list) => shifts.push(...list.getEntries()))
      .observe({ type: 'layout-shift', buffered: true });
    Promise.all([entries('paint'), entries('largest-contentful-paint')]).then(([paints, largest]) =>
      setTimeout(() => resolve({
        firstPaintMs: paints.find(({ name }) => name === 'first-contentful-paint').startTime,
        largestPaintMs: largest.at(-1).startTime,
        layoutShift: shifts.reduce((sum, { value }) => sum + value, 0),
        largest: (({ element, url }) =>
          [element?.tagName, url || element?.textContent.slice(0, 40)].join(' '))(largest.at(-1)),
      }), 100));
  })`);
  await context.close();
  return { ...measured, kilobytes: bytes / 1024 };
}

interface Shown {
  readonly slug: string;
  readonly community: { readonly slug: string };
}

/** An event of the demo that has a picture; the demo is filled in behind the first answer. */
async function firstEvent(url: string): Promise<Shown> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const { events } = await ask<{ events: { nodes: (Shown & { coverUrl: string | null })[] } }>(
      url,
      '{ events(first: 20) { nodes { slug coverUrl community { slug } } } }',
    );
    const found = events.nodes.find(({ coverUrl }) => coverUrl !== null) ?? events.nodes[0];
    if (found) return found;
    await sleep(200);
  }
  throw new Error('the demo has no events');
}

const folder = mkdtempSync(join(tmpdir(), 'hoi-bench-'));
try {
  const port = await freePort();
  await using platform = await startPlatform(
    fileURLToPath(new URL('..', import.meta.url)),
    ['npm', 'start', '--', '--port', String(port), '--data', folder],
    port,
  );
  const event = await firstEvent(platform.url);
  const pages = { home: '/', event: `/e/${event.slug}`, community: `/c/${event.community.slug}` };
  const browser = await launchChromium();
  const results: Record<string, Visit> = {};
  for (const [profile, network] of Object.entries(profiles)) {
    for (const [name, path] of Object.entries(pages)) {
      const visits: Visit[] = [];
      for (let run = 0; run < runs; run++) {
        visits.push(await visit(browser, platform.url + path, network));
      }
      const middle = (of: (one: Visit) => number, digits = 0) =>
        Number(quantile(visits.map(of), 0.5).toFixed(digits));
      results[`${name}, ${profile}`] = {
        firstPaintMs: middle((one) => one.firstPaintMs),
        largestPaintMs: middle((one) => one.largestPaintMs),
        layoutShift: middle((one) => one.layoutShift, 3),
        kilobytes: middle((one) => one.kilobytes),
        largest: visits[0]?.largest ?? '',
      };
    }
  }
  await browser.close();
  console.table(results);
  report(
    'paint',
    { runs, slowdown, pages: results },
    Object.keys(pages).flatMap((name) => [
      {
        goal: `${name} on 4G: largest paint`,
        unit: 'ms',
        limit: 1_500,
        is: 'at most',
        value: results[`${name}, 4G`]?.largestPaintMs ?? null,
      },
      {
        goal: `${name}: layout shift`,
        unit: '',
        limit: 0.1,
        is: 'at most',
        value: results[`${name}, 4G`]?.layoutShift ?? null,
      },
    ]),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
