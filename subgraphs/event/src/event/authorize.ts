import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import type { Context } from '../context.ts';
import { canSee, type EventPermission, rightsOf } from './event.policy.ts';
import { type EventRow, findEvents, lockEvent } from './event.store.ts';
import { findStandingsOfViewer, noStanding, type Standing } from './standing.store.ts';

/** The event, locked, if the caller may do this with it; else refuses, as unknown when it is hidden. */
export async function lockedEventFor(
  ctx: Context,
  tx: Tx,
  id: string,
  permission: EventPermission,
  path: readonly string[] = ['input', 'id'],
): Promise<EventRow> {
  personOf(ctx.caller.viewer);
  return allowed(ctx, tx, await lockEvent(tx, id), permission, path);
}

/** The event, if the caller may do this with it; else refuses, as unknown when it is hidden. */
export async function eventFor(
  ctx: Context,
  tx: Tx,
  id: string,
  permission: EventPermission,
  path: readonly string[] = ['input', 'eventId'],
): Promise<EventRow> {
  personOf(ctx.caller.viewer);
  const [event] = await findEvents(tx, [id]);
  return allowed(ctx, tx, event ?? null, permission, path);
}

/** Refuses whoever may not do this with each of some events. */
export async function mustHoldAll(
  ctx: Context,
  tx: Tx,
  eventIds: readonly string[],
  permission: EventPermission,
  path: readonly string[],
): Promise<void> {
  if (eventIds.length === 0) return;
  const standings = await findStandingsOfViewer(tx, ctx.caller.viewer, eventIds);
  const allowed = standings.filter((standing) => rightsOf(standing).has(permission));
  if (allowed.length < eventIds.length) throw new Rejected('FORBIDDEN', path);
}

/** What the caller is to an event, as this transaction sees it. */
export async function standingOf(ctx: Context, tx: Tx, eventId: string): Promise<Standing> {
  const [standing] = await findStandingsOfViewer(tx, ctx.caller.viewer, [eventId]);
  return standing ?? noStanding(eventId);
}

async function allowed(
  ctx: Context,
  tx: Tx,
  event: EventRow | null,
  permission: EventPermission,
  path: readonly string[],
): Promise<EventRow> {
  if (!event) throw new Rejected('NOT_FOUND', path);
  const standing = await standingOf(ctx, tx, event.id);
  if (!canSee(event, standing)) throw new Rejected('NOT_FOUND', path);
  if (!rightsOf(standing).has(permission)) throw new Rejected('FORBIDDEN', path);
  return event;
}
