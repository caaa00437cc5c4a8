import { createHash } from 'node:crypto';
import type { Reader } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import type { Caller } from '@hoi/kit/viewer.ts';
import { questionsSince } from './conversation.store.ts';

const limits = [
  { windowMs: 60_000, most: 12 },
  { windowMs: 24 * 60 * 60_000, most: 300 },
] as const;

/** Whose budget a question is charged to: the person's, or the network address of a stranger. */
export function askerOf({ viewer, address }: Caller): string {
  if (viewer.userId !== null) return viewer.userId;
  return `anonymous:${createHash('sha256').update(address).digest('base64url').slice(0, 22)}`;
}

/** Refuses a question over the asker's budget, with the seconds until the next one. */
export async function mustHaveBudget(reader: Reader, asker: string, now: Date): Promise<void> {
  for (const { windowMs, most } of limits) {
    const since = new Date(now.getTime() - windowMs);
    const times = await questionsSince(reader, asker, since, most);
    const oldest = times.at(-1);
    if (times.length < most || !oldest) continue;
    const seconds = Math.max(1, Math.ceil((oldest.getTime() + windowMs - now.getTime()) / 1000));
    throw new Rejected('RATE_LIMITED', null, { seconds }, seconds);
  }
}
