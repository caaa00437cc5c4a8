import type { Tx } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { promoteByPolicy, setCapacity } from '../capacity/set-capacity.ts';
import { findCommunities } from '../community/community.store.ts';
import type { Context } from '../context.ts';
import { searchWords } from '../search/search-words.ts';
import { changeDate } from '../series/series.store.ts';
import { coverFor } from '../upload/cover-for.ts';
import { lockedEventFor } from './authorize.ts';
import { communityFor } from './community-for.ts';
import { type EventRow, updateEvent as storeEvent } from './event.store.ts';
import { eventFact } from './event-fact.ts';
import { columnsOf, fieldsOf, waitlistColumns } from './event-fields.ts';
import { tintOf } from './event-identity.ts';
import { type EventPatch, eventPatch } from './event-input.ts';

/** What `updateEvent` is asked. */
export interface UpdateEvent {
  readonly id: string;
  readonly version: number;
  readonly patch: unknown;
  readonly notifyAttendees?: boolean | null;
}

const path = ['input', 'patch'];

/** Changes an event, and tells those who come when time or place changed. */
export async function updateEvent(ctx: Context, input: UpdateEvent): Promise<EventRow> {
  const patch = parse(eventPatch, input.patch, path);
  if (patch.communityId) await communityFor(ctx, patch.communityId, [...path, 'communityId']);
  return ctx.database.transaction(async (tx) => {
    const before = await lockedEventFor(ctx, tx, input.id, 'EDIT');
    if (before.version !== input.version) throw new Rejected('STALE_VERSION', ['input', 'version']);
    const after = await changeLocked(ctx, tx, before, patch, input.notifyAttendees !== false);
    await changeDate(tx, after.id, { isDetached: true });
    return after;
  });
}

/** Changes an event that is locked. */
export async function changeLocked(
  ctx: Context,
  tx: Tx,
  before: EventRow,
  patch: EventPatch,
  notifyAttendees: boolean,
): Promise<EventRow> {
  const after = await applyPatch(ctx, tx, before, patch);
  if (patch.capacity !== undefined) {
    await setCapacity(ctx, tx, after.id, after.id, patch.capacity, {
      path: [...path, 'capacity'],
      mayForce: patch.forceCapacity === true,
    });
  }
  if (patch.waitlist) await promoteByPolicy(ctx, tx, after.id);
  if (after.status !== 'DRAFT') {
    const isNews = after.status === 'PUBLISHED' && notifyAttendees && hasMoved(before, after);
    const fact = await eventFact(tx, after);
    await ctx.outbox.add(tx, 'event.updated', after.id, { ...fact, isNews });
  }
  return after;
}

async function applyPatch(
  ctx: Context,
  tx: Tx,
  before: EventRow,
  patch: EventPatch,
): Promise<EventRow> {
  const { coverUploadId, communityId = before.communityId, ...rest } = patch;
  const { capacity: _capacity, forceCapacity: _force, waitlist, ...fields } = rest;
  if (communityId !== before.communityId && before.status !== 'DRAFT') {
    throw new Rejected('NOT_A_DRAFT', [...path, 'communityId']);
  }
  const columns = columnsOf({ ...fieldsOf(before), ...given(fields) }, { path });
  const [community] = communityId === null ? [] : await findCommunities(tx, [communityId]);
  const cover =
    coverUploadId === undefined || coverUploadId === before.coverUploadId
      ? undefined
      : await coverFor(ctx, tx, coverUploadId, [...path, 'coverUploadId']);
  return storeEvent(
    tx,
    before.id,
    {
      ...columns,
      ...waitlistColumns(waitlist),
      communityId,
      ...(cover !== undefined && {
        coverUploadId: cover?.id ?? null,
        tint: cover?.tint ?? tintOf(before.id),
      }),
    },
    searchWords(columns, community ?? null),
  );
}

/** What is given, without what is absent. */
function given<Fields extends object>(fields: Fields) {
  // `Object.entries` forgets the names; absent stays apart from null here.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };
}

const timeAndPlace = [
  'startsAtLocal',
  'endsAtLocal',
  'timeZone',
  'allDay',
  'format',
  'venueName',
  'venueAddress',
  'venueCity',
  'venueCountryCode',
  'onlineJoinUrl',
] as const satisfies readonly (keyof EventRow)[];

/** Whether somebody who comes would now come at the wrong time or to the wrong place. */
function hasMoved(before: EventRow, after: EventRow): boolean {
  return timeAndPlace.some((column) => before[column] !== after[column]);
}
