import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { pageRequest } from '@hoi/kit/connection.ts';
import { payloadOf } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { canSeeDevice } from '../device/device.resolvers.ts';
import { rightsOf } from '../event/event.policy.ts';
import type { AdmissionRow } from '../mappers.ts';
import type {
  CheckInListResolvers,
  DoorAdmissionResolvers,
  MutationResolvers,
} from '../schema.generated.ts';
import { admitWaiting } from './admit-waiting.ts';
import { admitWalkIn } from './admit-walk-in.ts';
import { countsOf } from './check-in-counts.ts';
import { searchWaiting } from './door-admission.store.ts';
import type { Admitted } from './let-party-in.ts';
import { wordsOf } from './search-words-at-door.ts';

export const admissionMutations: Pick<MutationResolvers, 'admitWalkIn' | 'admitWaiting'> = {
  admitWalkIn: (_root, { input }, ctx) =>
    payloadOf(async () => answered(ctx, await admitWalkIn(ctx, input)), refused),
  admitWaiting: (_root, { input }, ctx) =>
    payloadOf(async () => answered(ctx, await admitWaiting(ctx, input)), refused),
};

const refused = { registration: null, admission: null, checkIns: [], counts: null };

async function answered(ctx: Context, { admission, registrationId, scans, listId }: Admitted) {
  ctx.loaders.clearAll();
  const [registration, list] = await Promise.all([
    ctx.loaders.anyRegistration.load(registrationId),
    ctx.loaders.checkInList.load(listId),
  ]);
  return {
    registration,
    admission,
    checkIns: [...scans],
    counts: list && (await countsOf(ctx, list)),
  };
}

export const admissionFieldsOfList: Required<Pick<CheckInListResolvers, 'waiting' | 'admissions'>> =
  {
    waiting: async ({ eventId }, { query }, ctx) => {
      const words = wordsOf(query);
      const rights = rightsOf(await ctx.loaders.standing.load(eventId));
      if (words.length === 0 || !rights.has('DECIDE_AT_DOOR')) return [];
      return [...(await searchWaiting(ctx.database.read, eventId, words, 20))];
    },
    admissions: async ({ id, eventId }, args, ctx) => {
      const { first } = pageRequest(args);
      const rights = rightsOf(await ctx.loaders.standing.load(eventId));
      if (!rights.has('VIEW_REGISTRATIONS') && !rights.has('DECIDE_AT_DOOR')) return [];
      return [...(await ctx.loaders.recentAdmissions.load({ ownerId: id, wish: first, page }))];
    },
  };

// `admissions` has a length and no pages.
const page = pageRequest({});

export const DoorAdmission: Complete<DoorAdmissionResolvers, AdmissionRow> = {
  registration: async ({ registrationId }, _args, ctx) => {
    const row = await ctx.loaders.anyRegistration.load(registrationId);
    if (!row) throw new Error(`${registrationId} is gone, its admission is not`);
    return row;
  },
  overCapacity: ({ isOverCapacity }) => isOverCapacity,
  by: ({ byUserId }) => (byUserId === null ? null : { id: byUserId }),
  device: async ({ deviceId }, _args, ctx) => {
    const device = deviceId === null ? null : await ctx.loaders.device.load(deviceId);
    return device && (await canSeeDevice(ctx, device)) ? device : null;
  },
};
