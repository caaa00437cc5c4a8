// A full event that offers its seats, with a question and a ticket behind a code, as people meet it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchChromium, sayWhenSkipped } from './support/chromium.ts';
import { publishedEvent } from './support/graph.ts';
import { type Hoi, startHoi } from './support/hoi.ts';
import { aPerson, type Person, signIn } from './support/person.ts';

sayWhenSkipped('The waitlist in a browser was');

let hoi: Hoi;
let browser: Browser;
let an: Person;
let binh: Person;
let chi: Person;
let path: string;

describe.skipIf(!chromiumPath)('a full event', () => {
  beforeAll(async () => {
    [hoi, browser] = await Promise.all([startHoi('--empty'), launchChromium()]);
    an = await aPerson(browser, hoi.url);
    binh = await aPerson(browser, hoi.url);
    chi = await aPerson(browser, hoi.url);
    await signIn(an.page, 'an@example.org', 'An');
    await signIn(binh.page, 'binh@example.org', 'Bình');
    await signIn(chi.page, 'chi@example.org', 'Chi');
    const slug = await publishedEvent(an.page, 'Lớp gốm cuối tuần', { capacity: 1 });
    path = `/e/${slug}`;
  });
  afterAll(async () => {
    await browser?.close();
    await hoi?.[Symbol.asyncDispose]();
  });

  test('its host asks a question and hides a ticket behind a code', async () => {
    const { page } = an;
    await page.goto(`${path}/manage?tab=questions`);
    await page.getByRole('button', { name: 'Add a question' }).click();
    await page.getByLabel('Question 1').fill('Bạn ăn chay?');
    await page.getByLabel('Answered with').selectOption('BOOLEAN');
    await page.getByLabel('Must be answered').click();
    // Another part is looked at, and a way out begun, before it is saved.
    await page.getByRole('tab', { name: 'Guests' }).click();
    await page.getByLabel('Question 1').waitFor({ state: 'hidden' });
    await page.getByRole('tab', { name: 'Questions' }).click();
    await page.getByRole('link', { name: 'Lớp gốm cuối tuần' }).click();
    await page.getByRole('button', { name: 'Stay here' }).click();
    expect(await page.getByLabel('Question 1').inputValue()).toBe('Bạn ăn chay?');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').first().waitFor();

    await page.goto(`${path}/manage?tab=tickets`);
    await page.getByRole('button', { name: 'Add a ticket type' }).click();
    await page.getByLabel('Name').fill('Bạn bè');
    await page.getByText('Who can have it, and when').click();
    await page.getByLabel('Hidden').click();
    await page.getByLabel('Access code').fill('gốm');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('With a code').waitFor();
  });

  test('a question that has to be answered is, before the only place is taken', async () => {
    const { page } = binh;
    await page.goto(path);
    expect(await page.getByText('Bạn bè').count()).toBe(0);
    await page.getByRole('button', { name: 'I have a code' }).click();
    await page.getByLabel('Access code').fill('Gốm');
    // Uses the code; the place is not taken yet, nor is anything asked for it.
    await page.getByLabel('Access code').press('Enter');
    await page.getByLabel('Bạn bè').click();
    expect(await page.getByText('Please fill this in.').count()).toBe(0);
    await page.getByRole('button', { name: 'Save my spot' }).click();
    await page.getByText('Please fill this in.').waitFor();
    await page.getByLabel('Bạn ăn chay?').selectOption('true');
    await page.getByRole('button', { name: 'Save my spot' }).click();
    await ticket(page).getByText('You are going').waitFor();
  });

  test('the next one waits, sees their place in the queue, and the host sees them', async () => {
    await an.page.goto(`${path}/manage?tab=waitlist`);
    await an.page.getByText('As an offer').click();
    await an.page.getByLabel('Time to think about it').selectOption('PT2H');
    await chi.page.goto(path);
    await chi.page.getByLabel('Bạn ăn chay?').selectOption('false');
    await chi.page.getByRole('button', { name: 'Join the waitlist' }).click();
    await ticket(chi.page).getByText('You are on the waitlist').waitFor();
    await ticket(chi.page).getByText('You are next').waitFor();
    // What they answered comes back with their turn.
    await ticket(chi.page).getByRole('button', { name: 'Withdraw' }).click();
    await chi.page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await ticket(chi.page).getByRole('button', { name: 'Join the waitlist' }).waitFor();
    await chi.page.getByRole('button', { name: 'I want it back' }).click();
    await ticket(chi.page).getByText('You are next').waitFor();
    await an.page.reload();
    await an.page.getByText('1 person waits').waitFor();
    await an.page.getByRole('button', { name: 'Offer a place to Chi' }).waitFor();
  });

  test('a place that is given up is kept for them while a clock runs, and they take it', async () => {
    await binh.page.getByRole('button', { name: 'I can’t come' }).click();
    await binh.page.getByRole('button', { name: 'Give up my spot' }).click();
    await ticket(chi.page).getByText('A place is kept for you').waitFor();
    const left = ticket(chi.page).locator('time');
    const before = await left.textContent();
    await expect.poll(() => left.textContent()).not.toBe(before);
    await chi.page.getByRole('button', { name: 'Take my place' }).click();
    await ticket(chi.page).getByText('You are going').waitFor();
    await chi.page.getByRole('img', { name: 'Ticket code of Chi' }).waitFor();
  });

  test('the host reads what they answered', async () => {
    await an.page.goto(`${path}/manage?tab=guests`);
    await an.page.getByText('Answers').first().click();
    await an.page.getByText('Bạn ăn chay?').first().waitFor();
  });

  test('no page threw or complained on the way', () => {
    expect([...an.errors, ...binh.errors, ...chi.errors]).toEqual([]);
  });
});

/** The paper on an event's page: first the offer, then one's own place. */
const ticket = (page: Page) => page.locator('#register');
