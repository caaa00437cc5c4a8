import type { Tx } from '@hoi/kit/database.ts';
import type { Context } from '../context.ts';
import { standingOf } from '../event/authorize.ts';
import { findEvents } from '../event/event.store.ts';
import { type RegistrationRights, registrationRights } from './registration.policy.ts';
import type { RegistrationRow } from './registration.store.ts';

/** What the viewer may do with a registration, read through the loaders. */
export async function viewerRights(
  ctx: Context,
  row: RegistrationRow,
): Promise<RegistrationRights> {
  const [event, standing] = await Promise.all([
    ctx.loaders.anyEvent.load(row.eventId),
    ctx.loaders.standing.load(row.eventId),
  ]);
  return registrationRights(row, event, standing, ctx.clock.now(), ctx.caller.viewer.userId);
}

/** What the viewer may do with a registration, as a transaction sees it. */
export async function rightsTo(
  ctx: Context,
  tx: Tx,
  row: RegistrationRow,
): Promise<RegistrationRights> {
  const [[event], standing] = await Promise.all([
    findEvents(tx, [row.eventId]),
    standingOf(ctx, tx, row.eventId),
  ]);
  return registrationRights(
    row,
    event ?? null,
    standing,
    ctx.clock.now(),
    ctx.caller.viewer.userId,
  );
}

/** A registration that is the viewer's or that they manage; null for any other. */
export async function visibleRegistration(
  ctx: Context,
  id: string,
): Promise<RegistrationRow | null> {
  const row = await ctx.loaders.anyRegistration.load(id);
  return row && (await viewerRights(ctx, row)).canSee ? row : null;
}
