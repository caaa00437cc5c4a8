import { Rejected } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import type { Context } from '../context.ts';
import { lockedEventFor } from '../event/authorize.ts';
import { type EventRow, lockEvent } from '../event/event.store.ts';
import { dropHost, findHosts } from './host.store.ts';
import { hostsChanged, mustLeaveAnOwner, mustOwn } from './set-event-host.ts';

/** Takes somebody off the hosts; everybody may take themselves off. */
export function removeEventHost(
  ctx: Context,
  { eventId, userId }: { readonly eventId: string; readonly userId: string },
): Promise<EventRow> {
  const callerId = personOf(ctx.caller.viewer);
  return ctx.database.transaction(async (tx) => {
    const locked = await lockEvent(tx, eventId);
    const hosts = await findHosts(tx, [eventId]);
    const leaving = hosts.find((host) => host.userId === userId);
    const isOwnWish = leaving !== undefined && userId === callerId;
    // A speaker has no right over hosts, but always the right to step down.
    const event = isOwnWish
      ? locked
      : await lockedEventFor(ctx, tx, eventId, 'MANAGE_HOSTS', ['eventId']);
    if (!event || !leaving) throw new Rejected('NOT_FOUND', ['userId']);
    if (leaving.role === 'OWNER') {
      if (!isOwnWish) await mustOwn(ctx, tx, event, ['userId']);
      mustLeaveAnOwner(hosts, userId, ['userId']);
    }
    await dropHost(tx, eventId, userId);
    return hostsChanged(ctx, tx, event);
  });
}
