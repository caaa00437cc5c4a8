import type { Tx } from '@hoi/kit/database.ts';
import { isId } from '@hoi/kit/ids.ts';
import type { Context } from '../context.ts';
import { standingOf } from '../event/authorize.ts';
import { type RegistrationRights, registrationRights } from './registration.policy.ts';
import type { RegistrationRow } from './registration.store.ts';

/** What the viewer may do with a registration, read through the loaders. */
export async function viewerRights(
  ctx: Context,
  row: RegistrationRow,
): Promise<RegistrationRights> {
  return registrationRights(row, await ctx.loaders.standing.load(row.eventId));
}

/** What the viewer may do with a registration, as a transaction sees it. */
export async function rightsTo(
  ctx: Context,
  tx: Tx,
  row: RegistrationRow,
): Promise<RegistrationRights> {
  return registrationRights(row, await standingOf(ctx, tx, row.eventId));
}

/** A registration that is the viewer's or that they manage; null for any other. */
export async function visibleRegistration(
  ctx: Context,
  id: string,
): Promise<RegistrationRow | null> {
  if (!isId('reg', id)) return null;
  const row = await ctx.loaders.anyRegistration.load(id);
  return row && (await viewerRights(ctx, row)).canSee ? row : null;
}
