import { Rejected } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import type { Context } from '../context.ts';
import { lockedEventFor } from '../event/authorize.ts';
import type { EventRow } from '../event/event.store.ts';
import { deleteTicketType, findTicketTypes, findTicketTypesOfEvents } from './ticket-type.store.ts';
import { ticketTypesChanged } from './upsert-ticket-type.ts';

/** Removes a ticket type that nobody ever asked for; an event keeps at least one. */
export function removeTicketType(ctx: Context, id: string): Promise<EventRow> {
  personOf(ctx.caller.viewer);
  return ctx.database.transaction(async (tx) => {
    const [type] = await findTicketTypes(tx, [id]);
    if (!type) throw new Rejected('NOT_FOUND', ['id']);
    const event = await lockedEventFor(ctx, tx, type.eventId, 'EDIT', ['id']);
    const types = await findTicketTypesOfEvents(tx, [event.id]);
    if (types.length < 2 || !(await deleteTicketType(tx, type))) {
      throw new Rejected('INVALID_TRANSITION', ['id']);
    }
    return ticketTypesChanged(tx, event);
  });
}
