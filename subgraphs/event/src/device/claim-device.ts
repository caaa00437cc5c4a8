import { Rejected } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { claimEnrolment, type DeviceRow } from './device.store.ts';
import { hashOf, newSecret } from './device-secret.ts';

/** Makes whoever has the code the device, once; gives the secret that it proves itself by. */
export async function claimDevice(
  ctx: Context,
  token: string,
): Promise<{ readonly device: DeviceRow; readonly secret: string }> {
  const secret = newSecret();
  const device = await ctx.database.transaction((tx) =>
    claimEnrolment(tx, hashOf(token), { secretHash: hashOf(secret), now: ctx.clock.now() }),
  );
  if (!device) throw new Rejected('CODE_INVALID', ['token']);
  return { device, secret };
}
