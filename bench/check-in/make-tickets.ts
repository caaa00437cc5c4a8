import { newId } from '@hoi/kit/ids.ts';
import type postgres from 'postgres';

/** An event with tickets that were put into its tables directly. */
export interface TicketedEvent {
  readonly id: string;
  readonly listId: string;
  readonly ticketIds: readonly string[];
}

/** Runs an operation as the host; throws on GraphQL errors. */
export type Send = (query: string, variables: Record<string, unknown>) => Promise<unknown>;

const fields = 'event { id checkInLists { id } ticketTypes { id } }';

/** Publishes an event whose doors are open, and gives out tickets for it. */
export async function anEventWithTickets(
  send: Send,
  sql: postgres.Sql,
  tickets: number,
): Promise<TicketedEvent> {
  const local = (hours: number) =>
    new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16);
  const input = {
    title: 'Bench',
    format: 'IN_PERSON',
    timeZone: 'UTC',
    startsAtLocal: local(1),
    endsAtLocal: local(3),
  };
  const made = (await send(
    `mutation ($input: CreateEventInput!) { createEvent(input: $input) { ${fields} } }`,
    { input },
  )) as Made;
  const { id, checkInLists, ticketTypes } = made.createEvent.event;
  await send('mutation ($id: ID!) { publishEvent(id: $id) { event { id } } }', { id });
  const typeId = ticketTypes[0]?.id ?? '';
  const ticketIds = Array.from({ length: tickets }, () => newId('tic'));
  await giveOut(sql, id, typeId, ticketIds);
  return { id, listId: checkInLists[0]?.id ?? '', ticketIds };
}

interface Made {
  readonly createEvent: {
    readonly event: {
      readonly id: string;
      readonly checkInLists: readonly { readonly id: string }[];
      readonly ticketTypes: readonly { readonly id: string }[];
    };
  };
}

/** Writes one confirmed registration for each ticket, as many people would have made them one by one. */
async function giveOut(
  sql: postgres.Sql,
  eventId: string,
  typeId: string,
  ticketIds: readonly string[],
): Promise<void> {
  const batch = 10_000;
  for (let at = 0; at < ticketIds.length; at += batch) {
    const rows = ticketIds.slice(at, at + batch).map((ticket, index) => ({
      ticket,
      registration: newId('reg'),
      user: newId('usr'),
      name: `Khách ${at + index}`,
    }));
    await sql`
      with given as (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
          as r (ticket text, registration text, "user" text, name text)
      ), registered as (
        insert into event.registration
          (id, event_id, user_id, status, quantity, attendee_name, attendee_folded)
        select registration, ${eventId}, "user", 'CONFIRMED', 1, name, lower(name) from given
      ), wanted as (
        insert into event.registration_item
          (registration_id, ticket_type_id, position, quantity, holder_names)
        select registration, ${typeId}, 0, 1, '{}' from given
      )
      insert into event.ticket
        (id, registration_id, event_id, ticket_type_id, position, holder_name, holder_folded, state)
      select ticket, registration, ${eventId}, ${typeId}, 0, name, lower(name), 'VALID' from given`;
  }
  await sql`update event.seat_counter set confirmed = ${ticketIds.length}, revision = revision + 1
    where id in (${eventId}, ${typeId})`;
  await sql`analyze event.registration, event.registration_item, event.ticket, event.seat_counter`;
}
