import type { Reader } from '@hoi/kit/database.ts';
import { and, asc, eq, gt, ne, sql } from 'drizzle-orm';
import type { RegistrationRow } from '../registration/registration.store.ts';
import { checkIn, registration, registrationItem, ticket, ticketType } from '../tables.ts';

/** A registration with all that its line tells. */
export interface ExportRow extends RegistrationRow {
  readonly ticketTypes: string | null;
  readonly holders: string | null;
  /** RFC 3339; null unless somebody of the party came. */
  readonly cameAt: string | null;
}

/** The next registrations of an event after one, in the order they were made, in one statement. */
export async function findExportRows(
  reader: Reader,
  eventId: string,
  afterId: string,
  limit: number,
): Promise<readonly ExportRow[]> {
  const own = sql`${registration.id}`;
  const rows = await reader
    .select({
      row: registration,
      ticketTypes: sql<string | null>`(
        select string_agg(y.name || case when i.quantity > 1 then ' ×' || i.quantity else '' end,
          ', ' order by i.position)
        from ${registrationItem} i join ${ticketType} y on y.id = i.ticket_type_id
        where i.registration_id = ${own})`,
      holders: sql<string | null>`(
        select string_agg(t.holder_name, ', ' order by t.position)
        from ${ticket} t where t.registration_id = ${own} and t.state = 'VALID')`,
      cameAt: sql<string | null>`(
        select to_char(min(c.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
        from ${ticket} t join ${checkIn} c on c.ticket_id = t.id
        where t.registration_id = ${own} and c.result = 'ADMITTED' and c.undone_at is null)`,
    })
    .from(registration)
    .where(
      and(
        eq(registration.eventId, eventId),
        gt(registration.id, afterId),
        ne(registration.status, 'AWAITING_EMAIL'),
      ),
    )
    .orderBy(asc(registration.id))
    .limit(limit);
  return rows.map(({ row, ...rest }) => ({ ...row, ...rest }));
}
