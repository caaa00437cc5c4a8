import { parse, Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import { doorFor } from '../check-in/list-at-door.ts';
import type { Context } from '../context.ts';
import { cleanText, line } from '../event/event-input.ts';
import { idInput } from '../id-input.ts';
import { admissionTime } from '../ticket/ticket-codes.ts';
import { addDevice, countDevices, type DeviceRow } from './device.store.ts';
import { hashOf, newSecret } from './device-secret.ts';

const enrolMs = 15 * 60_000;
const mostDevices = 200;
const inputSchema = z.object({
  listId: idInput('cil'),
  name: line(80),
  profile: z.enum(['STEWARD', 'SUPERVISOR', 'KIOSK']),
  gate: z.string().transform(cleanText).pipe(z.string().max(80)).nullish(),
});

/** Makes a place for a device at a list's door, and the code by which one takes it. */
export async function enrolDevice(
  ctx: Context,
  input: object,
): Promise<{ readonly device: DeviceRow; readonly enrolmentUrl: string }> {
  const { listId, name, profile, gate } = parse(inputSchema, input);
  const createdBy = personOf(ctx.caller.viewer);
  const { list, event } = await doorFor(ctx, listId, 'MANAGE_DEVICES');
  const now = ctx.clock.now();
  const { expiresAt } = admissionTime(event);
  if (expiresAt <= now) throw new Rejected('INVALID_TRANSITION', ['input', 'listId']);
  const token = newSecret();
  const device = await ctx.database.transaction(async (tx) => {
    if ((await countDevices(tx, event.id)) >= mostDevices) {
      throw new Rejected('TOO_LONG', ['input'], { max: mostDevices });
    }
    return addDevice(tx, {
      id: newId('dev'),
      eventId: event.id,
      listId: list.id,
      name,
      profile,
      gate: gate || null,
      enrolmentHash: hashOf(token),
      enrolUntil: new Date(now.getTime() + enrolMs),
      expiresAt,
      createdBy,
    });
  });
  // Behind a hash: browsers send it to no server, so no log has it.
  return { device, enrolmentUrl: `${ctx.publicUrl}/door#${token}` };
}
