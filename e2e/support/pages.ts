import type { BrowserContext, Page } from 'playwright-core';

/** A page of the client on the demo content, and who looks at it. */
export type PageToSee = {
  readonly name: string;
  readonly path: string;
  readonly as: 'host' | 'nobody';
};

/** Who holds the events that the pages below show. */
export const host = { email: 'linh@demo.hoi.local', handle: 'linh' };

/** The languages and themes that each page has. */
export const locales = ['vi', 'en'] as const;
export const themes = ['light', 'dark'] as const;
/** The screens that each page is looked at on. */
export const screens = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/** Every page, with `:event` and `:community` for those of the host, and `:guest` for a guest of the event. */
export const pages: readonly PageToSee[] = [
  { name: 'discover', path: '/', as: 'nobody' },
  { name: 'discover-search', path: '/?q=ha+noi', as: 'nobody' },
  { name: 'discover-topic', path: '/?topic=th%C6%A1', as: 'nobody' },
  { name: 'discover-city', path: '/?city=ha+noi', as: 'host' },
  { name: 'event', path: '/e/:event', as: 'nobody' },
  { name: 'event-host', path: '/e/:event', as: 'host' },
  { name: 'event-create', path: '/new', as: 'host' },
  { name: 'event-edit', path: '/e/:event/edit', as: 'host' },
  { name: 'dashboard', path: '/e/:event/manage', as: 'host' },
  { name: 'dashboard-guests', path: '/e/:event/manage?tab=guests', as: 'host' },
  { name: 'dashboard-invitations', path: '/e/:event/manage?tab=invitations', as: 'host' },
  { name: 'invitation-gone', path: '/invitation/nobody', as: 'nobody' },
  { name: 'dashboard-waitlist', path: '/e/:event/manage?tab=waitlist', as: 'host' },
  { name: 'dashboard-questions', path: '/e/:event/manage?tab=questions', as: 'host' },
  { name: 'dashboard-tickets', path: '/e/:event/manage?tab=tickets', as: 'host' },
  { name: 'dashboard-door', path: '/e/:event/manage?tab=door', as: 'host' },
  { name: 'dashboard-outcome', path: '/e/:event/manage?tab=outcome', as: 'host' },
  { name: 'dashboard-feedback', path: '/e/:event/manage?tab=feedback', as: 'host' },
  { name: 'dashboard-team', path: '/e/:event/manage?tab=team', as: 'host' },
  { name: 'check-in', path: '/e/:event/check-in', as: 'host' },
  { name: 'device', path: '/door', as: 'nobody' },
  { name: 'communities', path: '/communities', as: 'nobody' },
  { name: 'community', path: '/c/:community', as: 'nobody' },
  { name: 'community-host', path: '/c/:community', as: 'host' },
  { name: 'community-create', path: '/c/new', as: 'host' },
  { name: 'community-edit', path: '/c/:community/edit', as: 'host' },
  { name: 'community-manage', path: '/c/:community/manage', as: 'host' },
  { name: 'community-return', path: '/c/:community/manage?show=return', as: 'host' },
  { name: 'community-import', path: '/c/:community/import', as: 'host' },
  { name: 'profile', path: `/u/${host.handle}`, as: 'nobody' },
  { name: 'for-you', path: '/for-you', as: 'host' },
  { name: 'for-you-nobody', path: '/for-you', as: 'nobody' },
  { name: 'guest-confirm', path: '/guest/confirm?token=x', as: 'nobody' },
  { name: 'guest', path: '/guest/:guest', as: 'nobody' },
  { name: 'guest-gone', path: '/guest/nobody', as: 'nobody' },
  { name: 'me', path: '/me', as: 'host' },
  { name: 'notifications', path: '/notifications', as: 'host' },
  { name: 'account', path: '/account', as: 'host' },
  { name: 'sign-in', path: '/sign-in', as: 'nobody' },
  { name: 'not-found', path: '/nowhere/at-all', as: 'nobody' },
  { name: 'no-such-event', path: '/e/no-such-event', as: 'nobody' },
];

/** Fills in the address of a page: the host's next event, and its community. */
export async function addressesOf(url: string): Promise<(page: PageToSee) => string> {
  const query = `{ user(handle: "${host.handle}") { hostedEvents(first: 1, upcoming: true) {
    nodes { id slug community { slug } } } } }`;
  const data = await ask(url, query);
  const [event] = data?.user?.hostedEvents?.nodes ?? [];
  if (!event?.community) throw new Error(`The demo content has no event of ${host.handle}.`);
  const guest = await aGuest(url, event.id);
  return ({ path }) =>
    path
      .replace(':event', event.slug)
      .replace(':community', event.community.slug)
      .replace(':guest', guest);
}

/** Registers somebody without an account for an event; gives the token of their page. */
async function aGuest(url: string, eventId: string): Promise<string> {
  // Not at the demo’s own host: mails there go nowhere at first.
  const email = `khach-${Date.now()}@example.org`;
  const { register } = await ask(
    url,
    'mutation ($input: RegisterInput!) { register(input: $input) { userErrors { code } } }',
    { input: { eventId, guest: { name: 'Khách Mai', email } } },
  );
  if (register.userErrors.length > 0) throw new Error(JSON.stringify(register.userErrors));
  const token = await tokenMailed(url, email);
  const { confirmEmail } = await ask(
    url,
    'mutation ($token: String!) { confirmEmail(token: $token) { accessToken userErrors { code } } }',
    { token },
  );
  if (!confirmEmail.accessToken) throw new Error(JSON.stringify(confirmEmail.userErrors));
  return confirmEmail.accessToken;
}

/** What the link carries that was mailed to an address; waits at most a minute for the mail. */
async function tokenMailed(url: string, email: string): Promise<string> {
  for (const started = Date.now(); Date.now() - started < 60_000; ) {
    const answer = await fetch(`${url}/dev/mailbox.json`);
    const mails: readonly { to: string; text: string }[] = await answer.json();
    const text = mails.find(({ to }) => to === email)?.text ?? '';
    const link = /https?:\S+\/guest\/confirm\S+/.exec(text)?.[0];
    const token = link && new URL(link).searchParams.get('token');
    if (token) return token;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No mail came for ${email}.`);
}

// biome-ignore lint/suspicious/noExplicitAny: answers are read here, not typed
async function ask(url: string, query: string, variables: object = {}): Promise<any> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Chooses language and theme as their switches do. */
export async function prefer(
  context: BrowserContext,
  url: string,
  locale: (typeof locales)[number],
  theme: (typeof themes)[number],
): Promise<void> {
  await context.addCookies([
    { name: 'hoi_locale', value: locale, url },
    { name: 'hoi_theme', value: theme, url },
  ]);
}

/** Waits until a page shows what it has: its heading, no placeholders, its fonts, nothing moving. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.waitForFunction(
    () =>
      !document.querySelector('.animate-pulse') &&
      document.fonts.status === 'loaded' &&
      document.getAnimations().every(({ playState }) => playState !== 'running') &&
      [...document.images].every(({ complete, loading }) => complete || loading === 'lazy'),
  );
}
