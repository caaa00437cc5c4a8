import type { Tx } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { eventFor } from '../event/authorize.ts';
import { line } from '../event/event-input.ts';
import { idInput } from '../id-input.ts';
import { findTicketTypesOfEvents } from '../ticket-type/ticket-type.store.ts';
import {
  addCheckInLists,
  type CheckInListRow,
  changeListSettings,
  findCheckInLists,
  findCheckInListsOfEvents,
  type ListSettings,
} from './check-in-list.store.ts';

const mostLists = 50;
const inputSchema = z
  .object({
    id: idInput('cil').nullish(),
    eventId: idInput('evt').nullish(),
    name: line(80),
    ticketTypeIds: z.array(idInput('tkt')).min(1).max(100).nullish(),
    gates: z.array(line(80)).max(30),
    allowReentry: z.boolean().default(false),
    opensAt: z.date().nullish(),
    closesAt: z.date().nullish(),
  })
  .refine(({ id, eventId }) => Boolean(id) !== Boolean(eventId), {
    path: ['eventId'],
    params: { code: 'REQUIRED' },
  })
  .refine(({ opensAt, closesAt }) => !opensAt || !closesAt || opensAt < closesAt, {
    path: ['closesAt'],
    params: { code: 'ENDS_BEFORE_START' },
  });

/** Makes a check-in list, or changes one. */
export function upsertCheckInList(ctx: Context, input: object): Promise<CheckInListRow> {
  const { id, eventId, name, gates, ticketTypeIds, ...when } = parse(inputSchema, input);
  personOf(ctx.caller.viewer);
  const settings = {
    name,
    gates: [...new Set(gates)],
    ticketTypeIds: ticketTypeIds ? [...new Set(ticketTypeIds)] : null,
    mayReenter: when.allowReentry,
    opensAt: when.opensAt ?? null,
    closesAt: when.closesAt ?? null,
  };
  return ctx.database.transaction(async (tx) => {
    if (!id) return makeList(ctx, tx, eventId ?? '', settings);
    const [old] = await findCheckInLists(tx, [id]);
    if (!old) throw new Rejected('NOT_FOUND', ['input', 'id']);
    await eventFor(ctx, tx, old.eventId, 'MANAGE_DEVICES', ['input', 'id']);
    await mustBeTypesOf(tx, old.eventId, settings.ticketTypeIds);
    return changeListSettings(tx, id, settings);
  });
}

async function makeList(
  ctx: Context,
  tx: Tx,
  eventId: string,
  settings: ListSettings,
): Promise<CheckInListRow> {
  await eventFor(ctx, tx, eventId, 'MANAGE_DEVICES');
  await mustBeTypesOf(tx, eventId, settings.ticketTypeIds);
  if ((await findCheckInListsOfEvents(tx, [eventId])).length >= mostLists) {
    throw new Rejected('TOO_LONG', ['input'], { max: mostLists });
  }
  const id = newId('cil');
  await addCheckInLists(tx, [{ id, eventId, isDefault: false, name: settings.name }]);
  return changeListSettings(tx, id, settings);
}

async function mustBeTypesOf(
  tx: Tx,
  eventId: string,
  ticketTypeIds: ListSettings['ticketTypeIds'],
): Promise<void> {
  if (!ticketTypeIds) return;
  const known = new Set((await findTicketTypesOfEvents(tx, [eventId])).map(({ id }) => id));
  const unknown = ticketTypeIds.findIndex((id) => !known.has(id));
  if (unknown >= 0) throw new Rejected('NOT_FOUND', ['input', 'ticketTypeIds', String(unknown)]);
}
