import { Rejected } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { networkOf } from './network.ts';

/** How often something may be tried. */
interface Limit {
  readonly max: number;
  readonly windowSeconds: number;
}

/** Every limit on attempts. Those for a network are wide: a venue's guests share one address. */
export const limits = {
  'code-request:email': { max: 5, windowSeconds: 15 * 60 },
  'code-request:email:day': { max: 20, windowSeconds: 24 * 3600 },
  'code-request:network': { max: 200, windowSeconds: 10 * 60 },
  'sign-in:email': { max: 10, windowSeconds: 15 * 60 },
  'sign-in:email:day': { max: 50, windowSeconds: 24 * 3600 },
  'sign-in:network': { max: 200, windowSeconds: 10 * 60 },
  'passkey:network': { max: 200, windowSeconds: 10 * 60 },
  'credential:person': { max: 30, windowSeconds: 3600 },
} as const satisfies Record<string, Limit>;

/**
 * Counts one attempt against each limit in turn, for its subject; refuses at the first that is used
 * up. What one limit refused does not count for the next: who asks too often within minutes is not
 * locked out for the day.
 */
export async function countAttempt(
  ctx: Context,
  subjects: readonly (readonly [limit: keyof typeof limits, subject: string])[],
  path: readonly string[] | null = null,
): Promise<void> {
  const now = ctx.clock.now();
  for (const [name, subject] of subjects) {
    const { max, windowSeconds } = limits[name];
    const key = ctx.secrets.hash(`throttle:${name}`, subject);
    const { count, resetsAt } = await ctx.throttle.count(key, windowSeconds, now);
    if (count <= max) continue;
    const seconds = Math.max(1, Math.ceil((resetsAt.getTime() - now.getTime()) / 1000));
    throw new Rejected('RATE_LIMITED', path, { seconds }, seconds);
  }
}

/** The network whose attempts are counted together: an IPv4 address, or an IPv6 /64. */
export function networkOfCaller({ caller }: Context): string {
  return networkOf(caller.address, { v4: 32, v6: 64 }) ?? caller.address;
}
