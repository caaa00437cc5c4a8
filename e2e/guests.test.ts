// Tickets that change hands, guests without an account and invitations, in browsers.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchChromium, sayWhenSkipped } from './support/chromium.ts';
import { codeOfTicket, publishedEvent, registered, waiting } from './support/graph.ts';
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

  test('a host takes a guest off the list, and turns down who asks, not without being asked back', async () => {
    const { page } = host;
    const slug = await publishedEvent(page, 'Đêm thơ bên suối');
    await registered(lan.page, slug);
    await page.goto(`/e/${slug}/manage?tab=guests`);
    await page.getByRole('button', { name: 'Take Lan off the list' }).click();
    const sure = page.getByRole('dialog', { name: 'Take Lan off the list?' });
    await sure.getByRole('button', { name: 'Keep them' }).click();
    await sure.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Take Lan off the list' }).click();
    await sure.getByRole('button', { name: 'Take off the list' }).click();
    await page.getByText('Lan is off the list').first().waitFor();
    await page
      .getByRole('button', { name: 'Take Lan off the list' })
      .waitFor({ state: 'detached' });
    expect(await mailTo(lan.page, 'lan@example.org', /cancelled|bị huỷ/i)).toContain(slug);

    const asked = await publishedEvent(page, 'Đêm thơ bên đồi', { requiresApproval: true });
    await registered(lan.page, asked).catch(() => 'she asks, and has no ticket yet');
    await page.goto(`/e/${asked}/manage?tab=guests`);
    await page.getByRole('button', { name: 'Turn down: Lan' }).click();
    const no = page.getByRole('dialog', { name: 'Turn down Lan?' });
    await no.getByLabel('A word to them').fill('Hẹn bạn lần sau nhé!');
    await no.getByRole('button', { name: 'Turn down' }).click();
    await page.getByText('Lan was told no').first().waitFor();
    expect(await mailTo(lan.page, 'lan@example.org', /No place|Chưa có chỗ/i)).toContain('Hẹn bạn');
    expect(host.errors).toEqual([]);
  });

  test('whoever is next in line is seen to move up', async () => {
    const { page } = host;
    const slug = await publishedEvent(page, 'Đêm thơ bên giếng', { capacity: 1 });
    await registered(lan.page, slug);
    const thu = await aPerson(browser, hoi.url);
    await signIn(thu.page, 'thu@example.org', 'Thu');
    await waiting(thu.page, slug);
    await page.goto(`/e/${slug}/manage?tab=guests`);
    await page.getByText('Waiting #1').waitFor();
    await page.getByRole('button', { name: 'Take Lan off the list' }).click();
    await page.getByRole('button', { name: 'Take off the list', exact: true }).click();
    await page.getByText('Waiting #1').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Tickets of Thu' }).waitFor();
    expect(host.errors).toEqual([]);
  });

  test('who waits for the host has the link to join as soon as the host agrees', async () => {
    const slug = await publishedEvent(host.page, 'Đêm thơ trên mạng', {
      format: 'ONLINE',
      online: { joinUrl: 'https://example.org/tho' },
      requiresApproval: true,
    });
    await lan.page.goto(`/e/${slug}`);
    await lan.page.getByRole('button', { name: 'Ask to come' }).click();
    await lan.page.getByText('The link to join appears here once the host has agreed.').waitFor();
    await host.page.goto(`/e/${slug}/manage?tab=guests`);
    await host.page.getByRole('button', { name: 'Let in: Lan' }).click();
    await lan.page.getByText('You are going').first().waitFor();
    const join = lan.page.getByRole('link', { name: 'Join online' });
    expect(await join.getAttribute('href')).toBe('https://example.org/tho');
    expect([...host.errors, ...lan.errors]).toEqual([]);
  });

  test('somebody without an account gets a place by a mail, sees it, and takes it along later', async () => {
    const slug = await publishedEvent(host.page, 'Đêm thơ trên núi', { capacity: 5 });
    const khach = await aPerson(browser, hoi.url);
    const { page } = khach;
    await page.goto(`/e/${slug}`);
    await page.getByRole('button', { name: 'Without an account' }).click();
    await page.getByRole('button', { name: 'Save my spot' }).first().click();
    await page.getByRole('alert').nth(1).waitFor();
    await page.getByLabel('Your name').fill('Khách Mai');
    await page.getByLabel('Your email').fill('mai@example.org');
    await page.getByRole('button', { name: 'Save my spot' }).first().click();
    await page.getByText('A link is on its way to mai@example.org.').waitFor();

    const asked = await mailTo(page, 'mai@example.org', /One more press/);
    await page.goto(linkTo('/guest/confirm', asked));
    await page.getByRole('button', { name: 'Yes, I am coming' }).click();
    await page.getByText('You are going').waitFor();
    await page.getByRole('img', { name: 'Ticket code of Khách Mai' }).waitFor();
    // The link worked once; the next mail has one that stays.
    await page.goto(linkTo('/guest/confirm', asked));
    await page.getByRole('button', { name: 'Yes, I am coming' }).click();
    await page.getByText('This link was used already').waitFor();
    await page.goto(linkTo('/guest/', await mailTo(page, 'mai@example.org', /You’re in/)));
    await page.getByText('You are going').waitFor();

    const own = page.url();
    await signIn(page, 'mai@example.org', 'Mai');
    await page.goto(`/e/${slug}`);
    await page.getByText('You are going').first().waitFor();
    await page.goto(own);
    await page.getByText('This link leads to no place').waitFor();
    expect(khach.errors).toEqual([]);
  });

  test('a guest names their ticket anew and gives it away by their page', async () => {
    const slug = await publishedEvent(host.page, 'Đêm thơ bên thác');
    const khach = await aPerson(browser, hoi.url);
    const { page } = khach;
    await page.goto(`/e/${slug}`);
    await page.getByRole('button', { name: 'Without an account' }).click();
    await page.getByLabel('Your name').fill('Khách Tư');
    await page.getByLabel('Your email').fill('tu-khach@example.org');
    await page.getByRole('button', { name: 'Save my spot' }).first().click();
    const asked = await mailTo(page, 'tu-khach@example.org', /One more press/);
    await page.goto(linkTo('/guest/confirm', asked));
    await page.getByRole('button', { name: 'Yes, I am coming' }).click();
    await page.getByRole('img', { name: 'Ticket code of Khách Tư' }).waitFor();
    await page.getByRole('button', { name: 'Change a name, or give away' }).click();
    const tickets = page.getByRole('dialog', { name: 'Your ticket' });
    await tickets.getByRole('button', { name: 'Change the name: Khách Tư' }).click();
    await tickets.getByLabel('Name on the ticket').fill('Bác Tư');
    await tickets.getByRole('button', { name: 'Save the name' }).click();
    await tickets.getByRole('button', { name: 'Give away: Bác Tư' }).click();
    await tickets.getByLabel('Their name').fill('Năm');
    await tickets.getByLabel('Their email').fill('nam@example.org');
    await tickets.getByRole('button', { name: 'Give the ticket away' }).click();
    await page.getByText('Your place was given up').waitFor();
    // Who got it has a page of their own, by their own link.
    const nam = await aPerson(browser, hoi.url);
    await nam.page.goto(linkTo('/guest/', await mailTo(page, 'nam@example.org', /ticket/i)));
    await nam.page.getByRole('img', { name: 'Ticket code of Năm' }).waitFor();
    expect([...khach.errors, ...nam.errors]).toEqual([]);
  });

  test('a guest gives their place up by their page', async () => {
    const slug = await publishedEvent(host.page, 'Đêm thơ bên suối');
    const khach = await aPerson(browser, hoi.url);
    const { page } = khach;
    await page.goto(`/e/${slug}`);
    await page.getByRole('button', { name: 'Without an account' }).click();
    await page.getByLabel('Your name').fill('Tú');
    await page.getByLabel('Your email').fill('tu@example.org');
    await page.getByRole('button', { name: 'Save my spot' }).first().click();
    await page.goto(
      linkTo('/guest/confirm', await mailTo(page, 'tu@example.org', /One more press/)),
    );
    await page.getByRole('button', { name: 'Yes, I am coming' }).click();
    await page.getByRole('button', { name: 'I can’t come' }).click();
    await page.getByRole('button', { name: 'Give up my spot' }).click();
    await page.getByText('Your place was given up').waitFor();
    await host.page.goto(`/e/${slug}/manage`);
    await host.page.locator('[data-count="confirmed"]', { hasText: '0' }).first().waitFor();
    expect(khach.errors).toEqual([]);
  });

  test('a host invites by a list, and who is invited comes without an account', async () => {
    const slug = await publishedEvent(host.page, 'Đêm thơ kín', { visibility: 'PRIVATE' });
    await host.page.goto(`/e/${slug}/manage?tab=questions`);
    await host.page.getByRole('button', { name: 'Add a question' }).click();
    await host.page.getByLabel('Question 1').fill('Bạn đọc bài nào?');
    await host.page.getByLabel('Must be answered').click();
    await host.page.getByRole('button', { name: 'Save' }).click();
    await host.page.getByText('Saved').first().waitFor();
    await host.page.goto(`/e/${slug}/manage?tab=invitations`);
    const list = 'Chị Hoa <hoa@example.org>\nai đó\nbac@example.org';
    await host.page.getByLabel('Whom to invite').fill(list);
    await host.page.getByLabel('A word to them').fill('Chỉ mình nhà thôi.');
    await host.page.getByRole('button', { name: 'Send the invitations' }).click();
    await host.page.getByText('Line 2: “ai đó”, no address').waitFor();
    await host.page.getByRole('button', { name: 'Take back: bac@example.org' }).click();
    await host.page.getByText('Withdrawn').waitFor();

    const hoa = await aPerson(browser, hoi.url);
    const mail = await mailTo(hoa.page, 'hoa@example.org', /You are invited/);
    expect(mail).toContain('Chỉ mình nhà thôi.');
    await hoa.page.goto(linkTo('/invitation/', mail));
    await hoa.page.getByText('Hiền invites you to').waitFor();
    await host.page.reload();
    await host.page.locator('[data-invitations="OPENED"]', { hasText: '1' }).waitFor();
    await hoa.page.getByLabel('Your name').fill('Hoa');
    await hoa.page.getByRole('button', { name: 'Yes, I am coming' }).click();
    await hoa.page.getByText('Please fill this in.').waitFor();
    await hoa.page.getByLabel('Bạn đọc bài nào?').fill('Tràng giang');
    await hoa.page.getByRole('button', { name: 'Yes, I am coming' }).click();
    await hoa.page.getByText('You are going').waitFor();
    await host.page.reload();
    await host.page.locator('[data-invitations="ACCEPTED"]', { hasText: '1' }).waitFor();

    const gone = await mailTo(hoa.page, 'bac@example.org', /You are invited/);
    await hoa.page.goto(linkTo('/invitation/', gone));
    await hoa.page.getByText('This link leads to no invitation').waitFor();
    expect([...hoa.errors, ...host.errors]).toEqual([]);
  });
});

/** The one link of a mail that leads to a path of ours. */
const linkTo = (path: string, text: string): string =>
  new URL(new RegExp(`https?://\\S+${path}\\S+`).exec(text)?.[0] ?? '').href;

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
