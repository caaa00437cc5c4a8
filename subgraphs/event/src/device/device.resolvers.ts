import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { payload, payloadOf, Unauthenticated } from '@hoi/kit/errors.ts';
import { isId } from '@hoi/kit/ids.ts';
import type { Context } from '../context.ts';
import { rightsOf } from '../event/event.policy.ts';
import type { DeviceRow } from '../mappers.ts';
import type {
  MutationResolvers,
  QueryResolvers,
  ScanDeviceResolvers,
} from '../schema.generated.ts';
import { reportDevice, revokeDevice } from './change-device.ts';
import { claimDevice } from './claim-device.ts';
import { findDeviceBySecret, findDevices } from './device.store.ts';
import { enrolDevice } from './enrol-device.ts';
import { myDevice } from './my-device.ts';

export const deviceQueries: Pick<QueryResolvers, 'myDevice' | 'deviceViewer'> = {
  myDevice: (_root, _args, ctx) => myDevice(ctx),
  deviceViewer: async (_root, { hash }, ctx) => {
    if (ctx.caller.viewer.kind !== 'SYSTEM') throw new Unauthenticated();
    return (await findDeviceBySecret(ctx.database.read, hash, ctx.clock.now()))?.id ?? null;
  },
};

export const deviceMutations: Pick<
  MutationResolvers,
  'enrolDevice' | 'claimDevice' | 'revokeDevice' | 'reportDevice'
> = {
  enrolDevice: (_root, { input }, ctx) =>
    payloadOf(() => enrolDevice(ctx, input), { device: null, enrolmentUrl: null }),
  claimDevice: (_root, { token }, ctx) =>
    payloadOf(() => claimDevice(ctx, token), { device: null, secret: null }),
  revokeDevice: (_root, { id }, ctx) => payload('device', () => revokeDevice(ctx, id)),
  reportDevice: (_root, { input }, ctx) => payload('device', () => reportDevice(ctx, input)),
};

/** Whether the viewer is the device, or manages it. */
export async function canSeeDevice(ctx: Context, device: DeviceRow): Promise<boolean> {
  const { kind, credentialId } = ctx.caller.viewer;
  if (kind === 'DEVICE') return credentialId === device.id;
  return rightsOf(await ctx.loaders.standing.load(device.eventId)).has('MANAGE_DEVICES');
}

export const ScanDevice: Complete<ScanDeviceResolvers, DeviceRow> = {
  __resolveReference: async ({ id }, ctx) => {
    const [device] = isId('dev', id) ? await findDevices(ctx.database.read, [id]) : [];
    return device && (await canSeeDevice(ctx, device)) ? device : null;
  },
  list: async ({ listId }, _args, ctx) => {
    const list = await ctx.loaders.checkInList.load(listId);
    if (!list) throw new Error(`${listId} is gone, its devices are not`);
    return list;
  },
};
