import { setTimeout as sleep } from 'node:timers/promises';
import type { Reader, Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import { isId } from '@hoi/kit/ids.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { type CommunityRow, findCommunities, findRole } from '../community/community.store.ts';
import type { Context } from '../context.ts';
import { organisers } from './event.policy.ts';

const patienceMs = 1_500;

/** The community, if the caller may hold events in its name; else refuses. */
export async function communityFor(
  ctx: Context,
  id: string,
  path: readonly string[],
): Promise<CommunityRow> {
  const userId = personOf(ctx.caller.viewer);
  return allowed(await awaited(ctx, id, userId), path);
}

/** The same for a community that is long known, as a transaction sees it. */
export async function communityWithin(
  ctx: Context,
  tx: Tx,
  id: string,
  path: readonly string[],
): Promise<CommunityRow> {
  return allowed(await known(tx, id, personOf(ctx.caller.viewer)), path);
}

function allowed({ community, role }: Known, path: readonly string[]): CommunityRow {
  if (!community || (community.visibility === 'PRIVATE' && role === null)) {
    throw new Rejected('NOT_FOUND', path);
  }
  if (!organisers.has(role) || community.isArchived) throw new Rejected('FORBIDDEN', path);
  return community;
}

type Known = Awaited<ReturnType<typeof known>>;

async function known(reader: Reader, id: string, userId: string) {
  const [[community], role] = await Promise.all([
    findCommunities(reader, [id]),
    findRole(reader, id, userId),
  ]);
  return { community, role };
}

/** What this service knows; waits a moment for news of a community that was founded just now. */
async function awaited({ database, signal }: Context, id: string, userId: string): Promise<Known> {
  const deadline = Date.now() + (isId('com', id) ? patienceMs : 0);
  for (;;) {
    const found = await known(database.read, id, userId);
    const { community, role } = found;
    // Its founder's membership arrives on its own, right after or before it.
    const isFresh = !community || role === null;
    if (!isFresh || Date.now() >= deadline || (community && !isYoung(id))) return found;
    await sleep(40, undefined, { signal });
  }
}

/** Whether the id was made within the last minute; a UUIDv7 begins with its time. */
function isYoung(id: string): boolean {
  const madeAt = Number.parseInt(id.slice(4, 12) + id.slice(13, 17), 16);
  return Date.now() - madeAt < 60_000;
}
