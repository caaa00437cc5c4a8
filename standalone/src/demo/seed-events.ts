import { z } from 'zod';
import type { DemoEvent } from './content.ts';
import type { DemoClient } from './demo-client.ts';
import { people } from './people.ts';
import { scheduleOf } from './schedule.ts';
import { type Clients, clientOf } from './seed-communities.ts';

const eventSchema = z.object({
  id: z.string(),
  status: z.string(),
  ticketTypes: z.array(z.object({ id: z.string() })),
});
const fields = 'id status ticketTypes { id }';

/** Makes a demo event unless it is there, publishes it and fills it with people. */
export async function seedEvent(
  clients: Clients,
  communityId: string,
  event: DemoEvent,
  index: number,
): Promise<void> {
  const host = clientOf(clients, event.host);
  const { id, status, ticketTypes } =
    (await find(host, communityId, event)) ?? (await create(host, communityId, event));
  if (status === 'DRAFT') {
    await host.run(
      z.unknown(),
      'mutation ($id: ID!) { publishEvent(id: $id) { userErrors { code message } } }',
      { id },
    );
  }
  const guests = people.filter(({ key }) => key !== event.host);
  for (let n = 0; n < event.registrations; n += 1) {
    // Another stretch of people for each event, so that faces differ from page to page.
    const guest = guests[(index * 7 + n) % guests.length];
    const ticketType = ticketTypes[n % ticketTypes.length];
    if (guest && ticketType) await register(clientOf(clients, guest.key), id, ticketType.id);
  }
  if (event.approved) await approve(host, id, event.approved);
  if (event.checkedIn) await checkIn(host, id, event.checkedIn);
}

// A host has a few events and the title is unique among them: enough to find one again after a cut.
async function find(host: DemoClient, communityId: string, { title }: DemoEvent) {
  const { nodes } = await host.run(
    z.object({
      nodes: z.array(
        eventSchema.extend({
          title: z.string(),
          community: z.object({ id: z.string() }).nullable(),
        }),
      ),
    }),
    `query { myEvents(kind: HOSTING, first: 100) { nodes { ${fields} title community { id } } } }`,
  );
  return nodes.find((event) => event.title === title && event.community?.id === communityId);
}

async function create(host: DemoClient, communityId: string, event: DemoEvent) {
  const { title, summary, description, locale, timeZone, venue, online, category, topics } = event;
  const { capacity, requiresApproval, guestsPerRegistration, ticketTypes } = event;
  const payload = await host.run(
    z.object({ event: eventSchema }),
    `mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { ${fields} } userErrors { code message } } }`,
    {
      input: {
        ...{ communityId, title, summary, description, locale, timeZone, category, topics },
        ...{ venue, online, capacity, requiresApproval, guestsPerRegistration, ticketTypes },
        ...scheduleOf(event, Temporal.Now.instant()),
        format: online ? 'ONLINE' : 'IN_PERSON',
        attendeeListVisibility: 'EVERYONE',
      },
    },
  );
  return payload.event;
}

async function register(guest: DemoClient, eventId: string, ticketTypeId: string): Promise<void> {
  await guest.run(
    z.unknown(),
    'mutation ($input: RegisterInput!) { register(input: $input) { userErrors { code message } } }',
    { input: { eventId, tickets: [{ ticketTypeId, quantity: 1 }] } },
  );
}

const registrationsSchema = z.object({
  registrations: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        status: z.string(),
        tickets: z.array(z.object({ id: z.string(), checkedInAt: z.string().nullable() })),
      }),
    ),
  }),
  checkInLists: z.array(z.object({ id: z.string() })),
});

async function registrationsOf(host: DemoClient, id: string) {
  return host.run(
    registrationsSchema,
    `query ($id: ID!) { event(id: $id) {
       registrations(first: 100) { nodes { id status tickets { id checkedInAt } } }
       checkInLists { id } } }`,
    { id },
  );
}

async function approve(host: DemoClient, eventId: string, approved: number): Promise<void> {
  const { registrations } = await registrationsOf(host, eventId);
  const isDecided = registrations.nodes.some(({ status }) => status !== 'PENDING_APPROVAL');
  const registrationIds = registrations.nodes.slice(0, approved).map(({ id }) => id);
  if (isDecided) return;
  await host.run(
    z.unknown(),
    'mutation ($input: DecideRegistrationsInput!) { decideRegistrations(input: $input) { userErrors { code message } } }',
    { input: { eventId, registrationIds, decision: 'APPROVE' } },
  );
}

async function checkIn(host: DemoClient, eventId: string, count: number): Promise<void> {
  const { registrations, checkInLists } = await registrationsOf(host, eventId);
  const tickets = registrations.nodes.flatMap((registration) => registration.tickets);
  for (const { id: ticketId, checkedInAt } of tickets.slice(0, count)) {
    if (checkedInAt) continue;
    await host.run(
      z.unknown(),
      'mutation ($input: CheckInInput!) { checkIn(input: $input) { userErrors { code message } } }',
      { input: { listId: checkInLists[0]?.id, ticketId, nonce: `demo-${ticketId}` } },
    );
  }
}
