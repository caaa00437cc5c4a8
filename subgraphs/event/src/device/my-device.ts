import type { Context } from '../context.ts';
import { type DeviceRow, findDevices } from './device.store.ts';

/** The device that asks, while it is one. */
export async function myDevice(ctx: Context): Promise<DeviceRow | null> {
  const { kind, credentialId } = ctx.caller.viewer;
  if (kind !== 'DEVICE' || !credentialId) return null;
  const [device] = await findDevices(ctx.database.read, [credentialId]);
  return device && !device.revokedAt && device.expiresAt > ctx.clock.now() ? device : null;
}
