import type postgres from 'postgres';
import type { TicketedEvent } from './make-tickets.ts';

/**
 * A door as a first version has it: is the ticket in? if not, write that it is, and count the table for
 * the screen. No gateway, no signature and no log, so it starts with an advantage.
 */
export async function naiveDoor(
  sql: postgres.Sql,
  event: TicketedEvent,
): Promise<(ticket: number) => Promise<string>> {
  await sql`create table public.naive_ticket (id text primary key, event_id text, checked_in_at timestamptz)`;
  await sql`insert into public.naive_ticket select id, event_id, null from event.ticket`;
  await sql`create index on public.naive_ticket (event_id)`;
  await sql`analyze public.naive_ticket`;
  return async (ticket) => {
    const id = event.ticketIds[ticket] ?? '';
    const [row] = await sql`select checked_in_at from public.naive_ticket where id = ${id}`;
    if (row?.checked_in_at) return 'ALREADY_IN';
    await sql`update public.naive_ticket set checked_in_at = now() where id = ${id}`;
    await sql`select count(*), count(checked_in_at) from public.naive_ticket where event_id = ${event.id}`;
    return 'ADMITTED';
  };
}
