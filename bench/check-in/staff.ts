import { setTimeout as sleep } from 'node:timers/promises';
import { type Person, signIn } from '../src/people.ts';
import { ask } from '../src/running.ts';

/** People who may check in at an event, one for each phone. */
export async function staffOf(
  url: string,
  host: Person,
  eventId: string,
  phones: number,
): Promise<readonly Person[]> {
  const staff: Person[] = [];
  for (let at = 0; at < phones; at++) {
    const person = await signIn(url, `door${at}@bench.example.org`);
    const { viewer } = await ask<{ viewer: { user: { id: string } } }>(
      url,
      '{ viewer { user { id } } }',
      {},
      person.token,
    );
    const input = { eventId, userId: viewer.user.id, role: 'CHECK_IN' };
    let isSet = false;
    // A person made a moment ago is not known to the events yet.
    for (let attempt = 0; !isSet && attempt < 200; attempt++) {
      const { setEventHost } = await ask<{ setEventHost: { userErrors: object[] } }>(
        url,
        'mutation ($input: SetEventHostInput!) { setEventHost(input: $input) { userErrors { code } } }',
        { input },
        host.token,
      );
      isSet = setEventHost.userErrors.length === 0;
      if (!isSet) await sleep(50);
    }
    if (!isSet) throw new Error(`${person.email} cannot be put at the door`);
    staff.push(person);
  }
  return staff;
}

/** The codes of some of an event's tickets, as their host may see them. */
export async function codesOf(
  url: string,
  host: Person,
  eventId: string,
  count: number,
): Promise<readonly string[]> {
  const codes: string[] = [];
  let after: string | null = null;
  while (codes.length < count) {
    const page: Page = await ask<Page>(
      url,
      `query ($id: ID!, $after: Cursor) { event(id: $id) { registrations(first: 100, after: $after) {
        nodes { tickets { code } } pageInfo { endCursor hasNextPage } } } }`,
      { id: eventId, after },
      host.token,
    );
    const { nodes, pageInfo }: Page['event']['registrations'] = page.event.registrations;
    for (const { tickets } of nodes) for (const { code } of tickets) if (code) codes.push(code);
    if (!pageInfo.hasNextPage) throw new Error('the event has too few tickets');
    after = pageInfo.endCursor;
  }
  return codes;
}

interface Page {
  readonly event: {
    readonly registrations: {
      readonly nodes: readonly { readonly tickets: readonly { readonly code: string | null }[] }[];
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    };
  };
}
