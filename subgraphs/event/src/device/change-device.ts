import { parse, Rejected } from '@hoi/kit/errors.ts';
import { isId } from '@hoi/kit/ids.ts';
import { z } from 'zod';
import { announceCheckIn } from '../check-in/announce-check-in.ts';
import type { Context } from '../context.ts';
import { eventFor } from '../event/authorize.ts';
import { changeDevice, type DeviceRow, findDevices } from './device.store.ts';
import { myDevice } from './my-device.ts';

/** Ends a device's secret, or the code it was to enrol by; again changes nothing. */
export function revokeDevice(ctx: Context, id: string): Promise<DeviceRow> {
  return ctx.database.transaction(async (tx) => {
    const [device] = isId('dev', id) ? await findDevices(tx, [id]) : [];
    if (!device) throw new Rejected('NOT_FOUND', ['id']);
    await eventFor(ctx, tx, device.eventId, 'MANAGE_DEVICES', ['id']);
    if (device.revokedAt) return device;
    const revoked = await changeDevice(tx, id, {
      revokedAt: ctx.clock.now(),
      enrolmentHash: null,
    });
    // Whatever it listens to looks at its rights again, and ends.
    announceCheckIn(ctx, tx, device);
    return revoked ?? device;
  });
}

const dayMs = 86_400_000;
const reportSchema = z.object({
  queued: z.number().int().min(0).max(1_000_000),
  clockSkewMs: z.number().int().min(-dayMs).max(dayMs).nullish(),
});

/** Keeps what a device says of itself. */
export async function reportDevice(ctx: Context, input: object): Promise<DeviceRow> {
  const { queued, clockSkewMs = null } = parse(reportSchema, input);
  const mine = await myDevice(ctx);
  if (!mine)
    throw new Rejected(ctx.caller.viewer.kind === 'DEVICE' ? 'DEVICE_REVOKED' : 'FORBIDDEN');
  return ctx.database.transaction(async (tx) => {
    const device = await changeDevice(tx, mine.id, {
      ...{ queued, clockSkewMs },
      lastSeenAt: ctx.clock.now(),
    });
    if (!device) throw new Rejected('FORBIDDEN');
    return device;
  });
}
