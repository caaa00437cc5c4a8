// What opens over a page or within it, on a phone, in both languages and themes: nothing that axe objects to,
// nothing that reaches beyond the screen. Pictures are left in `shots/`.
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sideways, violations, wear } from './support/axe.ts';
import { chromiumPath, launchChromium, sayWhenSkipped } from './support/chromium.ts';
import { publishedEvent, registered } from './support/graph.ts';
import { type Hoi, startHoi } from './support/hoi.ts';
import { locales, prefer, screens, settled, themes } from './support/pages.ts';
import { aPerson, type Person, signIn } from './support/person.ts';

sayWhenSkipped('Dialogs in a browser were');

let hoi: Hoi;
let browser: Browser;
let people: Readonly<Record<'host' | 'lan' | 'nobody', Person>>;
let slugs: Readonly<Record<'open' | 'asked', string>>;

type Say = (en: string, vi: string) => string;
interface Scene {
  readonly name: string;
  readonly as: 'host' | 'lan' | 'nobody';
  readonly event: 'open' | 'asked';
  readonly path: string;
  readonly open: (page: Page, say: Say) => Promise<void>;
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();
const csv = [
  'api_id,name,email,approval_status,ticket_name',
  'gst-1,Lan Ngọc,lan-ngoc@example.org,approved,',
  'gst-2,Một cái tên dài đến mức không vừa một dòng trên điện thoại,dai@example.org,waitlist,',
  'gst-3,Huy,huy@example.org,declined,',
].join('\n');

const scenes: readonly Scene[] = [
  {
    ...{ name: 'registering-by-mail', as: 'nobody', event: 'open', path: '' },
    async open(page, say) {
      await press(page, say('Without an account', 'Đăng ký không cần tài khoản'));
      await page.getByLabel(say('Your email', 'Email của bạn')).waitFor();
    },
  },
  {
    ...{ name: 'giving-a-ticket-away', as: 'lan', event: 'open', path: '' },
    async open(page, say) {
      await press(page, say('Change a name, or give away', 'Đổi tên hoặc nhường vé'));
      await press(page, say('Give away: Lan', 'Nhường vé: Lan'));
      await press(page, say('Give the ticket away', 'Nhường vé này'));
      await page.getByRole('dialog').getByRole('alert').first().waitFor();
    },
  },
  {
    ...{ name: 'giving-a-place-up', as: 'lan', event: 'open', path: '' },
    open: (page, say) => press(page, say('I can’t come', 'Tôi không đi được')),
  },
  {
    ...{ name: 'walk-in', as: 'host', event: 'open', path: '/check-in' },
    open: (page, say) => press(page, say('Somebody without a ticket', 'Khách chưa có vé')),
  },
  {
    ...{ name: 'cancelling-an-event', as: 'host', event: 'open', path: '/manage' },
    async open(page, say) {
      await press(page, say('More', 'Thêm'));
      await page.getByRole('menuitem', { name: say('Cancel the event', 'Huỷ sự kiện') }).click();
    },
  },
  {
    ...{ name: 'holding-it-again', as: 'host', event: 'open', path: '/manage' },
    async open(page, say) {
      await press(page, say('More', 'Thêm'));
      await page.getByRole('menuitem', { name: say('Hold it again', 'Tổ chức lại') }).click();
    },
  },
  {
    ...{ name: 'deciding-on-many', as: 'host', event: 'asked', path: '/manage?tab=guests' },
    async open(page, say) {
      const all = page.getByLabel(say('Choose all 2 who ask', 'Chọn cả 2 người đang xin'));
      await all.check();
      await page.getByLabel(say('A word to them', 'Lời nhắn cho họ')).fill('Hẹn gặp nhé!');
    },
  },
  {
    ...{ name: 'a-guest-list', as: 'host', event: 'open', path: '/manage?tab=guests' },
    async open(page, say) {
      await press(page, say('Bring a list', 'Nhập danh sách'));
      await page
        .getByRole('dialog')
        .locator('input[type=file]')
        .setInputFiles({ name: 'guests.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
      await page.getByText('Lan Ngọc').waitFor();
    },
  },
  {
    ...{ name: 'tickets-of-a-guest', as: 'host', event: 'open', path: '/manage?tab=guests' },
    open: (page, say) => press(page, say('Tickets of Lan', 'Vé của Lan')),
  },
  {
    ...{ name: 'taking-a-guest-off', as: 'host', event: 'open', path: '/manage?tab=guests' },
    open: (page, say) => press(page, say('Take Lan off the list', 'Đưa Lan ra khỏi danh sách')),
  },
  {
    ...{ name: 'turning-down', as: 'host', event: 'asked', path: '/manage?tab=guests' },
    open: (page, say) => press(page, say('Turn down: Lan', 'Từ chối: Lan')),
  },
  {
    ...{ name: 'inviting', as: 'host', event: 'open', path: '/manage?tab=invitations' },
    async open(page, say) {
      await page.getByLabel(say('Whom to invite', 'Mời những ai')).fill('không phải địa chỉ');
      await press(page, say('Send the invitations', 'Gửi lời mời'));
      await page.getByText(say('Not invited', 'Chưa mời được')).waitFor();
    },
  },
  {
    ...{ name: 'a-ticket-type', as: 'host', event: 'open', path: '/manage?tab=tickets' },
    open: (page, say) => press(page, say('Add a ticket type', 'Thêm loại vé')),
  },
  {
    ...{ name: 'a-device', as: 'host', event: 'open', path: '/manage?tab=door' },
    open: (page, say) => press(page, say('Add a device', 'Thêm thiết bị')),
  },
  {
    ...{ name: 'a-list-at-the-door', as: 'host', event: 'open', path: '/manage?tab=door' },
    open: (page, say) => press(page, say('Add a list', 'Thêm danh sách')),
  },
];
const cases = locales.flatMap((locale) => scenes.map((scene) => ({ ...scene, locale })));

describe.skipIf(!chromiumPath)('open, on a phone', () => {
  beforeAll(async () => {
    [hoi, browser] = await Promise.all([startHoi('--empty'), launchChromium()]);
    people = {
      host: await aPerson(browser, hoi.url),
      lan: await aPerson(browser, hoi.url),
      nobody: await aPerson(browser, hoi.url),
    };
    const { host, lan } = people;
    await signIn(host.page, 'host@example.org', 'Hân');
    await signIn(lan.page, 'lan@example.org', 'Lan');
    const minh = await aPerson(browser, hoi.url);
    await signIn(minh.page, 'minh@example.org', 'Minh');
    slugs = {
      open: await publishedEvent(host.page, 'Buổi chiếu phim ngoài trời ven sông Hàn'),
      asked: await publishedEvent(host.page, 'Bữa cơm thân mật', { requiresApproval: true }),
    };
    await registered(lan.page, slugs.open);
    for (const { page } of [lan, minh]) {
      await registered(page, slugs.asked).catch(() => 'they ask, and have no ticket yet');
    }
    for (const { page } of [host, lan, people.nobody]) await page.setViewportSize(screens.phone);
    mkdirSync(new URL('shots/', import.meta.url), { recursive: true });
  }, 400_000);
  afterAll(async () => {
    await browser?.close();
    await hoi?.[Symbol.asyncDispose]();
  });

  test.each(cases)('$name in $locale', async ({ name, as, event, path, open, locale }) => {
    const { context, page, errors } = people[as];
    errors.length = 0;
    await prefer(context, hoi.url, locale, 'light');
    await page.goto(`/e/${slugs[event]}${path}`);
    await settled(page);
    await open(page, (en, vi) => (locale === 'vi' ? vi : en));
    for (const theme of themes) {
      await wear(page, theme);
      const file = new URL(`shots/open-${name}.${theme}.${locale}.png`, import.meta.url);
      await page.screenshot({ path: file.pathname });
      expect(await violations(page), `axe, ${theme}`).toEqual([]);
    }
    expect(await sideways(page), 'reaches beyond a phone').toEqual([]);
    expect(await wide(page), 'scrolls sideways in a dialog').toEqual([]);
    expect(errors).toEqual([]);
  });
});

/** What is wider than the dialog that it is in. */
function wide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role=dialog], [role=dialog] *')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowX))
      .map((one) => one.outerHTML.slice(0, 160)),
  );
}
