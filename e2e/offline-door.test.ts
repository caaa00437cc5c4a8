// A door whose network goes: two devices admit by themselves, one is reloaded meanwhile, and when the
// network is back the platform knows who came in, and that one ticket was let in twice.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { chromiumPath, launchChromium, sayWhenSkipped } from './support/chromium.ts';
import { ask, codeOf, publishedEvent, registered } from './support/graph.ts';
import { type Hoi, startHoi } from './support/hoi.ts';
import { aPerson, type Person, signIn } from './support/person.ts';

sayWhenSkipped('The door with no network was');

let hoi: Hoi;
let browser: Browser;
let host: Person;
let other: Person;

describe.skipIf(!chromiumPath)('a door with no network', () => {
  beforeAll(async () => {
    [hoi, browser] = await Promise.all([startHoi('--empty'), launchChromium()]);
    host = await aPerson(browser, hoi.url);
    other = await aPerson(browser, hoi.url);
    await signIn(host.page, 'host@example.org', 'Hân');
    await signIn(other.page, 'host@example.org');
  });
  afterAll(async () => {
    await browser?.close();
    await hoi?.[Symbol.asyncDispose]();
  });

  test('admits, survives a reload, and sends what it did when the network is back', async () => {
    const slug = await publishedEvent(host.page, 'Đêm thơ không mạng');
    const codes = [];
    for (const name of ['Lan', 'Minh', 'Ngọc']) {
      const guest = await aPerson(browser, hoi.url);
      await signIn(
        guest.page,
        `${name.normalize('NFD').replaceAll(/\P{ASCII}/gu, '')}@example.org`.toLowerCase(),
        name,
      );
      codes.push(await registered(guest.page, slug));
      await guest.context.close();
    }
    const [lan = '', minh = '', ngoc = ''] = codes;
    for (const { page } of [host, other]) {
      await page.goto(`/e/${slug}/check-in`);
      await page.getByText('Ready for a lost network: this device').waitFor();
    }
    await dashboardCount(host, slug, '0');

    await host.context.setOffline(true);
    await other.context.setOffline(true);
    await scan(host.page, lan, 'Welcome in');
    await scan(host.page, lan, 'Already in');
    await scan(host.page, codeOf.forged(lan), 'Not one of our codes');
    await host.page.reload();
    await host.page.getByText('No network. Go on scanning: this device').waitFor();
    await host.page.getByText('3 scans to send').waitFor();
    // It remembers over the reload, and goes on.
    await scan(host.page, lan, 'Already in');
    await scan(host.page, minh, 'Welcome in');
    await host.page.getByRole('button', { name: 'Undo' }).click();
    await host.page.getByRole('button', { name: 'Scanned by mistake' }).click();
    await scan(host.page, minh, 'Welcome in');
    // The other device knows nothing of it.
    await scan(other.page, lan, 'Welcome in');
    await scan(other.page, ngoc, 'Welcome in');

    await host.context.setOffline(false);
    await sent(host.page);
    await other.context.setOffline(false);
    await sent(other.page);
    await other.page.getByText('1 ticket let in here had come in at another door before').waitFor();
    await dashboardCount(other, slug, '3');
    await host.page.getByText('/ 3').first().waitFor();
  });

  test('opens again on the list and at the gate that were chosen', async () => {
    const slug = await publishedEvent(host.page, 'Đêm thơ có bữa tối');
    // biome-ignore lint/suspicious/noExplicitAny: answers are read by the tests, not typed
    const { event }: any = await ask(
      host.page,
      'query ($slug: String!) { event(slug: $slug) { id } }',
      { slug },
    );
    await ask(
      host.page,
      `mutation ($input: CheckInListInput!) {
        upsertCheckInList(input: $input) { userErrors { code } } }`,
      { input: { eventId: event.id, name: 'Bữa tối', gates: ['Cửa sông', 'Cửa phố'] } },
    );
    const guest = await aPerson(browser, hoi.url);
    await signIn(guest.page, 'hoa@example.org', 'Hoa');
    const hoa = await registered(guest.page, slug);
    await guest.context.close();

    const { page } = host;
    await page.goto(`/e/${slug}/check-in`);
    await page.getByText('Ready for a lost network: this device').waitFor();
    await scan(page, hoa, 'Welcome in');
    const list = page.getByLabel('Which list');
    await list.selectOption('Bữa tối');
    await page.getByText('Ready for the next ticket').waitFor();
    await page.getByText('Ready for a lost network: this device').waitFor();
    await page.getByLabel('Gate').selectOption('Cửa phố');
    await host.context.setOffline(true);
    await page.reload();
    await page.getByText('No network. Go on scanning: this device').waitFor();
    expect(await list.locator('option:checked').innerText()).toBe('Bữa tối');
    expect(await page.getByLabel('Gate').inputValue()).toBe('Cửa phố');
    await scan(page, hoa, 'Welcome in');
    // The other list is here as well.
    await list.selectOption({ index: 0 });
    await page.getByText('1 scan to send').waitFor({ state: 'detached' });
    await page.getByText('No network. Go on scanning: this device').waitFor();
    await list.selectOption('Bữa tối');
    await page.getByText('1 scan to send').waitFor();
    await host.context.setOffline(false);
    await page.getByRole('listitem').getByText('Cửa phố').waitFor();
    await sent(page);
  });
});

describe.skipIf(!chromiumPath)('what a host wants asked at the door', () => {
  test('is asked at the scan, with a network and without; the answers are there afterwards', async () => {
    await using own = await startHoi('--empty');
    const chromium = await launchChromium();
    const han = await aPerson(chromium, own.url);
    await signIn(han.page, 'han@example.org', 'Hân');
    const slug = await publishedEvent(han.page, 'Đêm thơ có áo');
    // biome-ignore lint/suspicious/noExplicitAny: answers are read by the tests, not typed
    const { event }: any = await ask(
      han.page,
      `query ($slug: String!) { event(slug: $slug) { id } }`,
      {
        slug,
      },
    );
    const questions = [
      {
        prompt: 'Cỡ áo',
        kind: 'SINGLE_CHOICE',
        options: ['S', 'M'],
        required: true,
        perTicket: true,
        askAt: 'CHECK_IN',
      },
      { id: 'new-1', prompt: 'Gửi xe không?', kind: 'BOOLEAN', required: false, askAt: 'CHECK_IN' },
      {
        prompt: 'Biển số',
        kind: 'TEXT',
        required: false,
        askAt: 'CHECK_IN',
        visibleIf: { questionId: 'new-1', equalsAny: ['true'] },
      },
    ];
    await ask(
      han.page,
      `mutation ($eventId: ID!, $questions: [QuestionInput!]!) {
        setQuestions(eventId: $eventId, questions: $questions) { userErrors { code } } }`,
      { eventId: event.id, questions },
    );
    const codes: string[] = [];
    for (const name of ['Lan', 'Minh']) {
      const guest = await aPerson(chromium, own.url);
      await signIn(guest.page, `${name.toLowerCase()}@example.org`, name);
      codes.push(await registered(guest.page, slug));
      await guest.context.close();
    }
    const [lan = '', minh = ''] = codes;
    const { page } = han;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/e/${slug}/check-in`);
    await page.getByText('Ready for a lost network: this device').waitFor();
    const form = page.getByRole('form', { name: 'Ask at the door' });
    const answer = async (size: string, plate: string) => {
      await form.getByRole('button', { name: 'Save the answers' }).click();
      await form.getByText('Please fill this in.').waitFor();
      await form.getByLabel('Cỡ áo').selectOption(size);
      expect(await form.getByLabel('Biển số').count()).toBe(0);
      await form.getByLabel('Gửi xe không?').selectOption('Yes');
      await form.getByLabel('Biển số').fill(plate);
      expect(await violations(page), 'axe').toEqual([]);
      await page.screenshot({
        path: new URL(`shots/asked-${size}.png`, import.meta.url).pathname,
        fullPage: true,
      });
      await form.getByRole('button', { name: 'Save the answers' }).click();
      await form.waitFor({ state: 'detached' });
    };
    await scan(page, lan, 'Welcome in');
    await answer('M', '43A-111.11');
    await scan(page, lan, 'Already in');
    expect(await form.count()).toBe(0);
    // Who has no ticket is asked as well.
    await page.getByRole('button', { name: 'Somebody without a ticket' }).click();
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Khách Ghé Qua');
    await page.getByRole('button', { name: 'Give a place and let in' }).click();
    await form.waitFor();
    await form.getByRole('button', { name: 'Not now' }).click();
    await form.waitFor({ state: 'detached' });
    await han.context.setOffline(true);
    await scan(page, minh, 'Welcome in');
    await answer('S', '92B-222.22');
    await page.getByText('2 scans to send').waitFor();
    await han.context.setOffline(false);
    await sent(page);
    await page.goto(`/e/${slug}/manage?tab=guests`);
    for (const [name, size, plate] of [
      ['Lan', 'M', '43A-111.11'],
      ['Minh', 'S', '92B-222.22'],
    ]) {
      // biome-ignore lint/suspicious/noExplicitAny: as above
      const seen: any = await ask(
        page,
        `query ($id: ID!) { event(id: $id) { registrations(first: 9) { nodes {
          attendee { displayName } answers { value } } } } }`,
        { id: event.id },
      );
      const row = seen.event.registrations.nodes.find(
        ({ attendee }: { attendee: { displayName: string } }) => attendee.displayName === name,
      );
      expect(row.answers.map(({ value }: { value: unknown }) => value)).toEqual([
        [size],
        true,
        plate,
      ]);
    }
    await chromium.close();
  });
});

async function scan(page: Page, code: string, answer: string): Promise<void> {
  const box = page.getByLabel('Name, or hand scanner');
  await box.fill(code);
  await box.press('Enter');
  await page.getByRole('status').getByText(answer).waitFor();
}

async function sent(page: Page): Promise<void> {
  await page.getByText(/scans? to send/).waitFor({ state: 'detached' });
}

async function dashboardCount({ context }: Person, slug: string, value: string): Promise<void> {
  const dashboard = await context.newPage();
  await dashboard.goto(`/e/${slug}/manage`);
  await dashboard.locator('[data-count="checked-in"]').getByText(value, { exact: true }).waitFor();
  await dashboard.close();
}
