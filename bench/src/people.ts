import { ask } from './running.ts';

/** A person who signed in with a code from the development mailbox. */
export interface Person {
  readonly email: string;
  readonly token: string;
}

interface KeptMail {
  readonly to: string;
  readonly text: string;
}

/** Signs somebody in as anybody does; the first time makes the account. */
export async function signIn(url: string, email: string): Promise<Person> {
  await ask(
    url,
    'mutation ($email: EmailAddress!) { requestEmailCode(input: { email: $email }) { sent } }',
    { email },
  );
  const mails = (await (await fetch(`${url}/dev/mailbox.json`)).json()) as KeptMail[];
  const code = /\b\d{6}\b/.exec(mails.find(({ to }) => to === email)?.text ?? '')?.[0];
  const { signIn } = await ask<{ signIn: { accessToken: string | null } }>(
    url,
    'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
    { input: { email, code } },
  );
  if (!signIn.accessToken) throw new Error(`${email} could not sign in`);
  return { email, token: signIn.accessToken };
}

/** A published event with some capacity; gives its id and check-in list. */
export async function publishEvent(
  url: string,
  host: Person,
  capacity: number,
): Promise<{ id: string; listId: string }> {
  const day = new Date(Date.now() + 3_600_000).toISOString().slice(0, 16);
  const end = new Date(Date.now() + 7_200_000).toISOString().slice(0, 16);
  const input = {
    title: 'Bench',
    format: 'IN_PERSON',
    timeZone: 'UTC',
    startsAtLocal: day,
    endsAtLocal: end,
    capacity,
  };
  const { createEvent } = await ask<{ createEvent: { event: { id: string } } }>(
    url,
    'mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id } } }',
    { input },
    host.token,
  );
  const { id } = createEvent.event;
  const { publishEvent } = await ask<{
    publishEvent: { event: { checkInLists: { id: string }[] } };
  }>(
    url,
    'mutation ($id: ID!) { publishEvent(id: $id) { event { checkInLists { id } } } }',
    { id },
    host.token,
  );
  return { id, listId: publishEvent.event.checkInLists[0]?.id ?? '' };
}
