import { z } from 'zod';
import { askRaw } from './ask.ts';

const payloads = z.object({ data: z.record(z.string(), z.unknown()) });
const signedIn = z.object({ accessToken: z.string() });
const made = z.object({ event: z.object({ id: z.string(), slug: z.string() }) });

/**
 * Signs somebody in, who publishes an event. `codeFor` finds the code that was mailed to an address.
 */
export async function hostWithEvent(
  url: string,
  codeFor: (email: string) => Promise<string>,
): Promise<{ token: string; eventId: string; slug: string }> {
  const send = async (query: string, variables: Record<string, unknown>, token?: string) => {
    const { data } = payloads.parse(await askRaw(url, query, variables, token));
    return Object.values(data)[0];
  };
  const email = 'mai@example.org';
  await send(
    'mutation ($email: EmailAddress!) { requestEmailCode(input: { email: $email }) { sent } }',
    { email },
  );
  const { accessToken: token } = signedIn.parse(
    await send('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
      input: { email, code: await codeFor(email), displayName: 'Mai' },
    }),
  );
  const input = {
    title: 'Chợ đêm',
    startsAtLocal: '2035-05-01T19:00:00',
    endsAtLocal: '2035-05-01T22:00:00',
    timeZone: 'Asia/Ho_Chi_Minh',
    format: 'IN_PERSON',
    capacity: 10,
  };
  const { event } = made.parse(
    await send(
      'mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id slug } } }',
      { input },
      token,
    ),
  );
  await send(
    'mutation ($id: ID!) { publishEvent(id: $id) { event { id } userErrors { code } } }',
    { id: event.id },
    token,
  );
  return { token, eventId: event.id, slug: event.slug };
}
