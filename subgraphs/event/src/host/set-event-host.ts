import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { lockedEventFor, standingOf } from '../event/authorize.ts';
import { type EventRow, updateEvent } from '../event/event.store.ts';
import { eventFact } from '../event/event-fact.ts';
import { findPeople } from '../person/person.store.ts';
import { findHosts, type HostRow, keepHost } from './host.store.ts';

/** What `setEventHost` is asked. */
export interface SetEventHost {
  readonly eventId: string;
  readonly userId: string;
  readonly role: HostRow['role'];
  readonly isListed?: boolean | null;
}

/** Names somebody a host, or changes what they do. Only an owner names owners or changes one. */
export function setEventHost(ctx: Context, input: SetEventHost): Promise<EventRow> {
  const { eventId, userId, role } = input;
  return ctx.database.transaction(async (tx) => {
    const event = await lockedEventFor(ctx, tx, eventId, 'MANAGE_HOSTS', ['input', 'eventId']);
    const [person] = await findPeople(tx, [userId]);
    if (!person) throw new Rejected('NOT_FOUND', ['input', 'userId']);
    const hosts = await findHosts(tx, [eventId]);
    const before = hosts.find((host) => host.userId === userId);
    if (role === 'OWNER' || before?.role === 'OWNER') {
      await mustOwn(ctx, tx, event, ['input', 'role']);
    }
    if (role !== 'OWNER') mustLeaveAnOwner(hosts, userId, ['input', 'role']);
    await keepHost(tx, { eventId, userId, role, isListed: input.isListed ?? true });
    return hostsChanged(ctx, tx, event);
  });
}

/** Refuses whoever is not an owner of the event. */
export async function mustOwn(
  ctx: Context,
  tx: Tx,
  event: EventRow,
  path: readonly string[],
): Promise<void> {
  const { eventRole } = await standingOf(ctx, tx, event.id);
  if (eventRole !== 'OWNER') throw new Rejected('FORBIDDEN', path);
}

/** Refuses to leave an event without an owner. */
export function mustLeaveAnOwner(
  hosts: readonly HostRow[],
  leavingId: string,
  path: readonly string[],
): void {
  const owners = hosts.filter((host) => host.role === 'OWNER');
  if (owners.length > 0 && owners.every((host) => host.userId === leavingId)) {
    throw new Rejected('LAST_OWNER', path);
  }
}

/** Counts the event's version and tells other services who manages it now. */
export async function hostsChanged(ctx: Context, tx: Tx, before: EventRow): Promise<EventRow> {
  const event = await updateEvent(tx, before.id, {});
  if (event.status !== 'DRAFT') {
    const fact = await eventFact(tx, event);
    await ctx.outbox.add(tx, 'event.updated', event.id, { ...fact, isNews: false });
  }
  return event;
}
