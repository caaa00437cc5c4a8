import type { DevMailbox } from '@hoi/kit/mail.ts';
import { z } from 'zod';
import type { DemoPerson } from './content.ts';
import { type DemoClient, type Send, signInAs } from './demo-client.ts';
import { events } from './events.ts';
import { people } from './people.ts';
import { seedCommunities } from './seed-communities.ts';
import { seedEvent } from './seed-events.ts';

const parallelEvents = 2;

/** The mail address a demo person signs in with. */
export function emailOf({ key }: Pick<DemoPerson, 'key'>): string {
  return `${key}@demo.hoi.local`;
}

/**
 * Makes the demo content through the public API, as its people. What is there already is kept, so a
 * run that was cut off is finished by the next.
 */
export async function seedDemo(
  send: Send,
  mailbox: DevMailbox,
  onProgress: (message: string) => void,
): Promise<void> {
  const clients = new Map<string, DemoClient>();
  for (const person of people) {
    const client = await signInAs(send, mailbox, { ...person, email: emailOf(person) });
    await introduce(client, person);
    clients.set(person.key, client);
  }
  onProgress(`${people.length} people`);
  const communityIds = await seedCommunities(clients);
  onProgress(`${communityIds.size} communities`);
  const queue = [...events.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, event] = next;
      const communityId = communityIds.get(event.community) ?? '';
      await seedEvent(clients, communityId, event, index);
    }
  };
  await Promise.all(Array.from({ length: parallelEvents }, worker));
  onProgress(`${events.length} events`);
  for (const client of clients.values()) await client.signOut();
}

async function introduce(
  client: DemoClient,
  { key, city, bio, locale }: DemoPerson,
): Promise<void> {
  if (!bio) return;
  await client.run(
    z.unknown(),
    'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { userErrors { code message } } }',
    { input: { handle: key, city, bio } },
  );
  await client.run(
    z.unknown(),
    'mutation ($input: UpdateSettingsInput!) { updateSettings(input: $input) { userErrors { code message } } }',
    { input: { locale } },
  );
}
