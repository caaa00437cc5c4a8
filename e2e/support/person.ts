import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Somebody at a browser of their own. */
export type Person = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong in the pages: errors of scripts, and what they wrote to the console as errors. */
  readonly errors: string[];
};

/** Opens a browser for somebody in Vietnam who reads English; nobody is signed in yet. */
export async function aPerson(browser: Browser, baseURL: string): Promise<Person> {
  const context = await browser.newContext({
    baseURL,
    locale: 'en-US',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height: 900 },
    // Animations are of no interest here, and axe must not measure a colour half-way.
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
  });
  return { context, page, errors };
}

/** Signs in with the code from the development mailbox; a new address is asked for a name. */
export async function signIn(page: Page, email: string, name?: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const code = page.getByLabel('Six-digit code');
  await code.waitFor();
  await code.fill(await codeFor(page, email));
  if (name) {
    await page.getByLabel('Your name').fill(name);
    await page.getByRole('button', { name: 'That is me' }).click();
  }
  await page.getByRole('button', { name: 'Your account' }).waitFor();
}

async function codeFor(page: Page, email: string): Promise<string> {
  const answer = await page.request.get('/dev/mailbox.json');
  const mails: readonly { to: string; text: string }[] = await answer.json();
  const code = /\b\d{6}\b/.exec(mails.find(({ to }) => to === email)?.text ?? '')?.[0];
  if (!code) throw new Error(`No sign-in code came for ${email}.`);
  return code;
}
