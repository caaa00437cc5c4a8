// Tickets that change hands, guests without an account and invitations, in browsers.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchChromium, sayWhenSkipped } from './support/chromium.ts';
import { codeOfTicket, publishedEvent, registered } from './support/graph.ts';
import { type Hoi, startHoi } from './support/hoi.ts';
import { aPerson, type Person, signIn } from './support/person.ts';

sayWhenSkipped('Guests were');

let hoi: Hoi;
let browser: Browser;
let host: Person;
let lan: Person;

describe.skipIf(!chromiumPath)('guests', () => {
  beforeAll(async () => {
    [hoi, browser] = await Promise.all([startHoi('--empty'), launchChromium()]);
    host = await aPerson(browser, hoi.url);
    lan = await aPerson(browser, hoi.url);
    await signIn(host.page, 'host@example.org', 'Hiền');
    await signIn(lan.page, 'lan@example.org', 'Lan');
  });
  afterAll(async () => {
    await browser?.close();
    await hoi?.[Symbol.asyncDispose]();
  });

  test('a ticket is named anew, then given away: its old code is dead at the door', async () => {
    const slug = await publishedEvent(host.page, 'Đêm thơ bên hồ');
    const old = await registered(lan.page, slug);
    await lan.page.goto(`/e/${slug}`);
    await lan.page.getByRole('button', { name: 'Change a name, or give away' }).click();
    const tickets = lan.page.getByRole('dialog', { name: 'Your ticket' });
    await tickets.getByRole('button', { name: 'Change the name: Lan' }).click();
    await tickets.getByLabel('Name on the ticket').fill('Bà Lan');
    await tickets.getByRole('button', { name: 'Save the name' }).click();
    await tickets.getByRole('button', { name: 'Give away: Bà Lan' }).click();
    await tickets.getByLabel('Their name').fill('Minh');
    await tickets.getByLabel('Their email').fill('minh@nowhere');
    await tickets.getByRole('button', { name: 'Give the ticket away' }).click();
    await tickets.getByRole('alert').waitFor();
    await tickets.getByLabel('Their email').fill('minh@example.org');
    await tickets.getByRole('button', { name: 'Give the ticket away' }).click();
    await lan.page.getByText('Minh has the ticket now, and gets a mail.').first().waitFor();
    await lan.page.getByRole('button', { name: 'Save my spot' }).waitFor();

    const minh = await aPerson(browser, hoi.url);
    await signIn(minh.page, 'minh@example.org', 'Minh');
    await minh.page.goto(`/e/${slug}`);
    await minh.page.getByText('You are going').first().waitFor();
    await minh.page.getByRole('img', { name: 'Ticket code of Minh' }).waitFor();

    await host.page.goto(`/e/${slug}/check-in`);
    await scan(host.page, old);
    await host.page.getByText('Old code: the ticket has a new one').first().waitFor();
    await scan(host.page, await codeOfTicket(minh.page, slug));
    await host.page.getByText('Welcome in').first().waitFor();
    expect([...lan.errors, ...minh.errors]).toEqual([]);
  });

  test('a host sends a guest a new code from the list', async () => {
    const slug = await publishedEvent(host.page, 'Đêm thơ bên biển');
    await registered(lan.page, slug);
    await host.page.goto(`/e/${slug}/manage?tab=guests`);
    await host.page.getByRole('button', { name: 'Tickets of Lan' }).click();
    const tickets = host.page.getByRole('dialog', { name: 'Tickets of Lan' });
    await tickets.getByRole('button', { name: 'New code: Lan' }).click();
    await host.page.getByText('Lan has a new code. The old one is dead.').first().waitFor();
    expect(await mailTo(lan.page, 'lan@example.org', /new code|mã mới/i)).toContain(slug);
    expect(host.errors).toEqual([]);
  });
});

/** Scans as a hand scanner does: it types the code and presses Enter. */
async function scan(page: Page, code: string): Promise<void> {
  const field = page.getByLabel('Name, or hand scanner');
  await field.fill(code);
  await field.press('Enter');
}

/** The text of the newest mail to an address whose subject is like this; waits until it is there. */
async function mailTo(page: Page, address: string, subject: RegExp): Promise<string> {
  for (;;) {
    const answer = await page.request.get('/dev/mailbox.json');
    const mails: readonly { to: string; subject: string; text: string }[] = await answer.json();
    const mail = mails.find((one) => one.to === address && subject.test(one.subject));
    if (mail) return mail.text;
    await page.waitForTimeout(100);
  }
}
