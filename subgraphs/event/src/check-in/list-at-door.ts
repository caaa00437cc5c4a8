import { Rejected } from '@hoi/kit/errors.ts';
import { isId } from '@hoi/kit/ids.ts';
import type { Context } from '../context.ts';
import { myDevice } from '../device/my-device.ts';
import { canSee, type EventPermission, rightsOf } from '../event/event.policy.ts';
import type { EventRow } from '../event/event.store.ts';
import type { CheckInListRow } from './check-in-list.store.ts';
import { doorHandOf } from './door-hand.ts';

/** A list and its event, for somebody who works at its door. */
export interface Door {
  readonly list: CheckInListRow;
  readonly event: EventRow;
  readonly rights: ReadonlySet<EventPermission>;
}

/** A list's door, if the viewer works there; a device works at one only. */
export async function doorOf(ctx: Context, listId: string): Promise<Door | null> {
  const list = isId('cil', listId) ? await ctx.loaders.checkInList.load(listId) : null;
  if (!list) return null;
  const [event, standing] = await Promise.all([
    ctx.loaders.anyEvent.load(list.eventId),
    ctx.loaders.standing.load(list.eventId),
  ]);
  if (standing.device && standing.device.listId !== list.id) return null;
  const rights = rightsOf(standing);
  return event && rights.has('CHECK_IN') ? { list, event, rights } : null;
}

/**
 * The event of a list, for a scan by somebody who may; refuses as `doorFor` does. Reads the viewer's
 * standing alone: whose a list is never changes, and the rest is read with the scan.
 */
export async function mustWorkAt(
  ctx: Context,
  listId: string,
  permission: EventPermission,
): Promise<string> {
  const eventId = await ctx.scanTurns.eventOf(listId);
  const standing = eventId && (await ctx.loaders.standing.load(eventId));
  const isHere = standing && (!standing.device || standing.device.listId === listId);
  if (isHere && rightsOf(standing).has(permission)) return eventId;
  return (await doorFor(ctx, listId, permission)).event.id;
}

/** A list's door for a command; refuses as unknown where the event is hidden. */
export async function doorFor(
  ctx: Context,
  listId: string,
  permission: EventPermission,
  path: readonly string[] = ['input', 'listId'],
): Promise<Door> {
  doorHandOf(ctx.caller.viewer);
  const door = await doorOf(ctx, listId);
  if (door?.rights.has(permission)) return door;
  if (door) throw new Rejected('FORBIDDEN', path);
  const isDevice = ctx.caller.viewer.kind === 'DEVICE';
  if (isDevice && !(await myDevice(ctx))) throw new Rejected('DEVICE_REVOKED');
  const list = isId('cil', listId) ? await ctx.loaders.checkInList.load(listId) : null;
  const event = list && (await ctx.loaders.anyEvent.load(list.eventId));
  const standing = list && (await ctx.loaders.standing.load(list.eventId));
  const isKnown = event && standing && !standing.device && canSee(event, standing);
  throw new Rejected(isKnown ? 'FORBIDDEN' : 'NOT_FOUND', path);
}
