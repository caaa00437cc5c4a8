import type { Tx } from '@hoi/kit/database.ts';
import { newId } from '@hoi/kit/ids.ts';
import { fold } from '@hoi/kit/text.ts';
import {
  findRegistrationItems,
  type RegistrationItemRow,
  type RegistrationRow,
} from '../registration/registration.store.ts';
import { putTickets, type TicketRow } from './ticket.store.ts';

type Item = Pick<RegistrationItemRow, 'ticketTypeId' | 'quantity' | 'holderNames'>;

/** Issues the tickets of registrations that have just got their places, one for each head. */
export async function issueTickets(tx: Tx, rows: readonly RegistrationRow[]): Promise<void> {
  const items = Map.groupBy(
    await findRegistrationItems(
      tx,
      rows.map(({ id }) => id),
    ),
    (item) => item.registrationId,
  );
  await putTickets(
    tx,
    rows.flatMap((row) => ticketsOf(row, items.get(row.id) ?? [])),
  );
}

/** The tickets of registrations that are as new as their places, for `addTickets`. */
export function newTickets(
  { id, eventId, attendeeName, createdAt }: RegistrationRow,
  items: readonly Item[],
): readonly TicketRow[] {
  return ticketsOf({ id, eventId, attendeeName }, items).map((ticket) => ({
    ...ticket,
    seq: 0,
    state: 'VALID' as const,
    createdAt,
    revokedAt: null,
  }));
}

function ticketsOf(
  { id, eventId, attendeeName }: Pick<RegistrationRow, 'id' | 'eventId' | 'attendeeName'>,
  items: readonly Item[],
) {
  return items
    .flatMap(({ ticketTypeId, quantity, holderNames }) =>
      Array.from({ length: quantity }, (_, at) => ({
        ticketTypeId,
        holderName: holderNames[at] ?? attendeeName,
      })),
    )
    .map(({ ticketTypeId, holderName }, position) => ({
      id: newId('tic'),
      registrationId: id,
      eventId,
      ticketTypeId,
      position,
      holderName,
      holderFolded: fold(holderName),
    }));
}
