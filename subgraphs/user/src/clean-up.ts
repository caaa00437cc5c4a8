import type { Services } from './services.ts';

/** How long a revocation is kept: longer than any token that it ends. */
const revocationsAreKeptMs = 3600 * 1000;

/** Removes what has expired: codes, counters, ceremonies, sessions, revocations, retired keys. */
export async function cleanUp(services: Services): Promise<void> {
  const now = services.clock.now();
  await services.emailCodes.removeExpired(now);
  await services.throttle.removeExpired();
  await services.passkeys.removeExpiredCeremonies(now);
  await services.sessions.removeExpired(now);
  await services.revocations.removeBefore(new Date(now.getTime() - revocationsAreKeptMs));
  await services.signingKeyRows.removeRetired(now);
}
