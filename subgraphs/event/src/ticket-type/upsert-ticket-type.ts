import type { Tx } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import type { z } from 'zod';
import { openTypeCounter } from '../capacity/open-counters.ts';
import { setCapacity } from '../capacity/set-capacity.ts';
import type { Context } from '../context.ts';
import { lockedEventFor } from '../event/authorize.ts';
import { type EventRow, updateEvent } from '../event/event.store.ts';
import { ticketTypeInput } from '../event/event-input.ts';
import { codeColumn, columnsOfType, newTicketTypeRow } from './new-ticket-types.ts';
import {
  findTicketTypesOfEvents,
  insertTicketTypes,
  type TicketTypeRow,
  updateTicketType,
} from './ticket-type.store.ts';

const mostTypes = 20;

/** Adds a ticket type to an event, or changes one. */
export async function upsertTicketType(ctx: Context, input: unknown): Promise<EventRow> {
  const wish = parse(ticketTypeInput, input);
  return ctx.database.transaction(async (tx) => {
    const event = await lockedEventFor(ctx, tx, wish.eventId, 'EDIT', ['input', 'eventId']);
    const types = await findTicketTypesOfEvents(tx, [event.id]);
    if (wish.id === null) await add(ctx, tx, event, types, wish);
    else await change(ctx, tx, types, { ...wish, id: wish.id });
    return ticketTypesChanged(tx, event);
  });
}

async function add(
  ctx: Context,
  tx: Tx,
  event: EventRow,
  types: readonly TicketTypeRow[],
  { id: _id, forceCapacity: _force, eventId, position, ...wish }: z.output<typeof ticketTypeInput>,
): Promise<void> {
  if (types.length >= mostTypes) throw new Rejected('TOO_LONG', ['input'], { max: mostTypes });
  const number = Math.max(0, ...types.map((type) => type.number)) + 1;
  const last = Math.max(-1, ...types.map((type) => type.position));
  const type = newTicketTypeRow(ctx.secretKey, eventId, wish, number, position ?? last + 1);
  await insertTicketTypes(tx, [type]);
  await openTypeCounter(tx, event.id, type);
}

async function change(
  ctx: Context,
  tx: Tx,
  types: readonly TicketTypeRow[],
  {
    id,
    position,
    capacity,
    forceCapacity,
    eventId,
    ...wish
  }: z.output<typeof ticketTypeInput> & { readonly id: string },
): Promise<void> {
  const before = types.find((type) => type.id === id);
  if (!before) throw new Rejected('NOT_FOUND', ['input', 'id']);
  await setCapacity(ctx, tx, eventId, id, capacity, {
    path: ['input', 'capacity'],
    mayForce: forceCapacity,
  });
  const accessCodeHash = codeColumn(ctx.secretKey, wish);
  await updateTicketType(tx, id, {
    ...columnsOfType(wish),
    ...(accessCodeHash !== undefined && { accessCodeHash }),
    position: position ?? before.position,
  });
}

/** Counts the event's version, and says anew whether it costs nothing. */
export async function ticketTypesChanged(tx: Tx, event: EventRow): Promise<EventRow> {
  const types = await findTicketTypesOfEvents(tx, [event.id]);
  return updateEvent(tx, event.id, { isFree: types.every((type) => type.priceAmount === null) });
}
