import type { Page } from 'playwright-core';

/** Asks the graph as the person of a page. */
export async function ask(
  page: Page,
  query: string,
  variables: object,
): Promise<Record<string, never>> {
  const { accessToken } = await send(page, 'mutation { refreshSession { accessToken } }', {}).then(
    ({ refreshSession }) => refreshSession,
  );
  return send(page, query, variables, accessToken);
}

// biome-ignore lint/suspicious/noExplicitAny: answers are read by the tests, not typed
async function send(page: Page, query: string, variables: object, token?: string): Promise<any> {
  const response = await page.request.post('/graphql', {
    data: { query, variables },
    ...(token && { headers: { authorization: `Bearer ${token}` } }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const hour = 3_600_000;
const local = (at: number) => new Date(at).toISOString().slice(0, 19);

/** An event of the page's person that goes on now; gives its slug. */
export async function publishedEvent(
  page: Page,
  title: string,
  rest: object = {},
): Promise<string> {
  const input = {
    ...{ title, format: 'IN_PERSON', timeZone: 'UTC' },
    startsAtLocal: local(Date.now() - hour),
    endsAtLocal: local(Date.now() + 2 * hour),
    ...rest,
  };
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const made: any = await ask(
    page,
    'mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id slug } userErrors { code path } } }',
    { input },
  );
  const { event, userErrors } = made.createEvent;
  if (!event) throw new Error(JSON.stringify(userErrors));
  await ask(page, 'mutation ($id: ID!) { publishEvent(id: $id) { userErrors { code } } }', {
    id: event.id,
  });
  return event.slug;
}

/** Registers the page's person; gives the code of the ticket. */
export async function registered(page: Page, slug: string): Promise<string> {
  return (await registering(page, slug)).tickets[0].code;
}

/** Registers the page's person, who has to wait. */
export async function waiting(page: Page, slug: string): Promise<void> {
  const { status } = await registering(page, slug);
  if (status !== 'WAITLISTED') throw new Error(`${status}, not on the waitlist`);
}

// biome-ignore lint/suspicious/noExplicitAny: as above
async function registering(page: Page, slug: string): Promise<any> {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const { event }: any = await ask(page, 'query ($slug: String!) { event(slug: $slug) { id } }', {
    slug,
  });
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const { register }: any = await ask(
    page,
    'mutation ($input: RegisterInput!) { register(input: $input) { registration { status tickets { code } } userErrors { code } } }',
    { input: { eventId: event.id } },
  );
  return register.registration;
}

/** The code of the ticket that the page's person has. */
export async function codeOfTicket(page: Page, slug: string): Promise<string> {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const { event }: any = await ask(
    page,
    'query ($slug: String!) { event(slug: $slug) { viewerRegistration { tickets { code } } } }',
    { slug },
  );
  return event.viewerRegistration.tickets[0].code;
}

/** Codes that are not ours. */
export const codeOf = {
  /** The same ticket under a signature that is not the platform's. */
  forged: (code: string) => `${code.slice(0, -2)}${code.endsWith('00') ? '11' : '00'}`,
};

/** Moves an event of the page's person into the past: it ended an hour ago. */
export async function ended(page: Page, slug: string): Promise<void> {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const { event }: any = await ask(
    page,
    'query ($slug: String!) { event(slug: $slug) { id version } }',
    { slug },
  );
  const patch = {
    startsAtLocal: local(Date.now() - 3 * hour),
    endsAtLocal: local(Date.now() - hour),
  };
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const { updateEvent }: any = await ask(
    page,
    'mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { userErrors { code path } } }',
    { input: { ...event, patch } },
  );
  if (updateEvent.userErrors.length > 0) throw new Error(JSON.stringify(updateEvent));
}
