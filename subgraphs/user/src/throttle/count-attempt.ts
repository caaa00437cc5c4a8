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

/** Counts one attempt against each limit, for its subject; refuses when one is used up. */
export async function countAttempt(
  ctx: Context,
  subjects: { readonly [Name in keyof typeof limits]?: string },
  path: readonly string[] | null = null,
): Promise<void> {
  const now = ctx.clock.now();
  const maxOf = new Map<string, number>();
  const tallies = Object.entries(subjects).map(([name, subject]) => {
    const { max, windowSeconds } = limits[name as keyof typeof limits];
    const key = ctx.secrets.hash(`throttle:${name}`, subject);
    maxOf.set(key, max);
    return { key, windowSeconds };
  });
  const waits = (await ctx.throttle.count(tallies, now))
    .filter(({ key, count }) => count > (maxOf.get(key) ?? 0))
    .map(({ resetsAt }) => Math.max(1, Math.ceil((resetsAt.getTime() - now.getTime()) / 1000)));
  if (waits.length === 0) return;
  const seconds = Math.max(...waits);
  throw new Rejected('RATE_LIMITED', path, { seconds }, seconds);
}

/** The network whose attempts are counted together: an IPv4 address, or an IPv6 /64. */
export function networkOfCaller({ caller }: Context): string {
  return networkOf(caller.address, { v4: 32, v6: 64 }) ?? caller.address;
}
