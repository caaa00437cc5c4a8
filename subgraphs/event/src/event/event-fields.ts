import { type Problem, Rejected } from '@hoi/kit/errors.ts';
import { fold } from '@hoi/kit/text.ts';
import { toInstant } from '@hoi/kit/wall-clock.ts';
import type { EventRow } from './event.store.ts';
import type { NewEvent, WaitlistWish } from './event-input.ts';

/** What people fill in about an event, apart from places, tickets and cover. */
export type EventFields = Omit<
  NewEvent,
  'capacity' | 'ticketTypes' | 'coverUploadId' | 'locale' | 'communityId' | 'waitlist'
>;

/** The columns that `EventFields` decide. */
export type FieldColumns = Omit<
  EventRow,
  | 'id'
  | 'version'
  | 'slug'
  | 'locale'
  | 'coverUploadId'
  | 'tint'
  | 'status'
  | 'communityId'
  | 'isFree'
  | 'publishedAt'
  | 'cancelledAt'
  | 'cancellationReason'
  | 'isSeriesOnly'
  | 'sourceKind'
  | 'sourceUid'
  | 'sourceUrl'
  | 'sourceDigest'
  | 'sourceSaid'
  | 'sourceCancelledAt'
  | 'createdAt'
  | 'updatedAt'
  | 'waitlistPromotion'
  | 'offerMinutes'
>;

const longestMs = 366 * 24 * 3_600_000;

/** What people filled in, read back from a row. */
export function fieldsOf(event: EventRow): EventFields {
  const { venueName, onlineJoinUrl } = event;
  return {
    ...event,
    venue: venueName === null ? null : { ...venueOf(event), name: venueName },
    online:
      onlineJoinUrl === null ? null : { provider: event.onlineProvider, joinUrl: onlineJoinUrl },
    topics: [...event.topics],
  };
}

const venueOf = (event: EventRow) => ({
  address: event.venueAddress,
  city: event.venueCity,
  countryCode: event.venueCountryCode,
  latitude: event.latitude,
  longitude: event.longitude,
  howToFind: event.venueHowToFind,
});

/**
 * The columns of what was filled in, checked as a whole. An online event keeps no place and one in a
 * place no link; only the days of an all-day event count. An import may bring an event of no length.
 */
export function columnsOf(
  fields: EventFields,
  { path, mayBeMoment = false }: { path: readonly string[]; mayBeMoment?: boolean },
): FieldColumns {
  const { startsAtLocal, endsAtLocal } = localTimes(fields);
  const startsAt = toInstant(startsAtLocal, fields.timeZone);
  const endsAt = toInstant(endsAtLocal, fields.timeZone);
  const problems = [
    ...timeProblems(startsAt, endsAt, mayBeMoment),
    ...registrationProblems(fields),
  ].map((problem) => ({ ...problem, path: [...path, ...(problem.path ?? [])] }));
  const [first, ...rest] = problems;
  if (first) throw Rejected.all([first, ...rest]);

  const venue = fields.format === 'ONLINE' ? null : fields.venue;
  const online = fields.format === 'IN_PERSON' ? null : fields.online;
  return {
    title: fields.title,
    summary: fields.summary,
    description: fields.description,
    format: fields.format,
    startsAtLocal,
    endsAtLocal,
    timeZone: fields.timeZone,
    allDay: fields.allDay,
    startsAt,
    endsAt,
    venueName: venue?.name ?? null,
    venueAddress: venue?.address ?? null,
    venueCity: venue?.city ?? null,
    venueCityFolded: venue?.city ? fold(venue.city) : null,
    venueCountryCode: venue?.countryCode ?? null,
    venueHowToFind: venue?.howToFind ?? null,
    latitude: venue?.latitude ?? null,
    longitude: venue?.longitude ?? null,
    onlineProvider: online?.provider ?? null,
    onlineJoinUrl: online?.joinUrl ?? null,
    visibility: fields.visibility,
    category: fields.category,
    topics: fields.topics,
    requiresApproval: fields.requiresApproval,
    guestsPerRegistration: fields.guestsPerRegistration,
    registrationMode: fields.registrationMode,
    registrationOpensAt: fields.registrationOpensAt,
    registrationClosesAt: fields.registrationClosesAt,
    externalUrl: fields.externalUrl,
    waitlistEnabled: fields.waitlistEnabled,
    attendeeListVisibility: fields.attendeeListVisibility,
  };
}

/** The columns that say what happens when an event is full; nothing where nothing was said. */
export function waitlistColumns(wish: WaitlistWish | null | undefined) {
  return (
    wish && {
      waitlistEnabled: wish.enabled,
      waitlistPromotion: wish.promotion,
      offerMinutes: wish.offerTtl,
    }
  );
}

/** What happens by default when an event is full. */
export const plainWaitlist = { waitlistPromotion: 'AUTOMATIC', offerMinutes: 1_440 } as const;

function localTimes({ startsAtLocal, endsAtLocal, allDay }: EventFields) {
  if (!allDay) return { startsAtLocal, endsAtLocal };
  // Inclusive, as people say it: from the first day to the last.
  return {
    startsAtLocal: `${startsAtLocal.slice(0, 10)}T00:00`,
    endsAtLocal: `${endsAtLocal.slice(0, 10)}T23:59`,
  };
}

const problem = (code: Problem['code'], field: string): Problem => ({
  code,
  path: [field],
  params: {},
  retryAfter: null,
});

function timeProblems(startsAt: Date, endsAt: Date, mayBeMoment: boolean): Problem[] {
  const lengthMs = endsAt.getTime() - startsAt.getTime();
  if (lengthMs < 0 || (lengthMs === 0 && !mayBeMoment)) {
    return [problem('ENDS_BEFORE_START', 'endsAtLocal')];
  }
  return lengthMs > longestMs ? [problem('INVALID', 'endsAtLocal')] : [];
}

function registrationProblems(fields: EventFields): Problem[] {
  const problems: Problem[] = [];
  const { registrationOpensAt: opensAt, registrationClosesAt: closesAt } = fields;
  if (opensAt && closesAt && closesAt <= opensAt) {
    problems.push(problem('ENDS_BEFORE_START', 'registrationClosesAt'));
  }
  if (fields.registrationMode === 'EXTERNAL' && fields.externalUrl === null) {
    problems.push(problem('REQUIRED', 'externalUrl'));
  }
  return problems;
}
