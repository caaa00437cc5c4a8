import { setTimeout as sleep } from 'node:timers/promises';
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
  const { community, role } = await known(ctx, id, userId);
  if (!community || (community.visibility === 'PRIVATE' && role === null)) {
    throw new Rejected('NOT_FOUND', path);
  }
  if (!organisers.has(role) || community.isArchived) throw new Rejected('FORBIDDEN', path);
  return community;
}

/** What this service knows; waits a moment for news of a community that was founded just now. */
async function known({ database, signal }: Context, id: string, userId: string) {
  const deadline = Date.now() + (isId('com', id) ? patienceMs : 0);
  for (;;) {
    const [[community], role] = await Promise.all([
      findCommunities(database.read, [id]),
      findRole(database.read, id, userId),
    ]);
    // Its founder's membership arrives on its own, right after or before it.
    const isFresh = !community || role === null;
    if (!isFresh || Date.now() >= deadline || (community && !isYoung(id))) {
      return { community: community ?? null, role };
    }
    await sleep(40, undefined, { signal });
  }
}

/** Whether the id was made within the last minute; a UUIDv7 begins with its time. */
function isYoung(id: string): boolean {
  const madeAt = Number.parseInt(id.slice(4, 12) + id.slice(13, 17), 16);
  return Date.now() - madeAt < 60_000;
}
