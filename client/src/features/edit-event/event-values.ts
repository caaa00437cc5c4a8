import type {
  CreateEventInput,
  EditedEventFragment,
  EventFormat,
  EventPatch,
  EventVisibility,
} from '#gql/graphql.ts';

/** What the form holds; everything a person types is text until it is sent. */
export interface EventValues {
  title: string;
  summary: string;
  description: string;
  format: EventFormat;
  startsAtLocal: string;
  endsAtLocal: string;
  timeZone: string;
  venueName: string;
  venueAddress: string;
  venueCity: string;
  joinUrl: string;
  communityId: string;
  category: string;
  visibility: EventVisibility;
  capacity: string;
  requiresApproval: boolean;
  guestsPerRegistration: string;
  waitlistEnabled: boolean;
  /** An upload's id; `kept` for the picture it has, empty for none. */
  cover: string;
}

/** A new event's values: next Saturday evening, here, open to all. */
export function newValues(timeZone: string, now = new Date()): EventValues {
  const saturday = new Date(now);
  saturday.setDate(now.getDate() + ((6 - now.getDay() + 7) % 7 || 7));
  const day = [
    saturday.getFullYear(),
    String(saturday.getMonth() + 1).padStart(2, '0'),
    String(saturday.getDate()).padStart(2, '0'),
  ].join('-');
  return {
    title: '',
    summary: '',
    description: '',
    format: 'IN_PERSON',
    startsAtLocal: `${day}T19:00`,
    endsAtLocal: `${day}T21:00`,
    timeZone,
    venueName: '',
    venueAddress: '',
    venueCity: '',
    joinUrl: '',
    communityId: '',
    category: '',
    visibility: 'PUBLIC',
    capacity: '',
    requiresApproval: false,
    guestsPerRegistration: '0',
    waitlistEnabled: true,
    cover: '',
  };
}

/** The values of an event that is there already. */
export function valuesOf(event: EditedEventFragment): EventValues {
  return {
    title: event.title,
    summary: event.summary ?? '',
    description: event.description ?? '',
    format: event.format,
    startsAtLocal: event.startsAtLocal.slice(0, 16),
    endsAtLocal: event.endsAtLocal.slice(0, 16),
    timeZone: event.timeZone,
    venueName: event.venue?.name ?? '',
    venueAddress: event.venue?.address ?? '',
    venueCity: event.venue?.city ?? '',
    joinUrl: event.onlineLocation?.joinUrl ?? '',
    communityId: event.community?.id ?? '',
    category: event.category?.slug ?? '',
    visibility: event.visibility,
    capacity: event.capacity?.toString() ?? '',
    requiresApproval: event.requiresApproval,
    guestsPerRegistration: String(event.guestsPerRegistration),
    waitlistEnabled: event.waitlist.enabled,
    cover: event.coverUrl ? 'kept' : '',
  };
}

/** The form's values as the API takes them, for a new event. */
export function toCreateInput(values: EventValues): CreateEventInput {
  return {
    ...commonOf(values),
    format: values.format,
    title: values.title,
    startsAtLocal: values.startsAtLocal,
    endsAtLocal: values.endsAtLocal,
    timeZone: values.timeZone,
    communityId: values.communityId || null,
    ...(values.cover && values.cover !== 'kept' ? { coverUploadId: values.cover } : {}),
  };
}

/** What changed from `before`, as the API takes it; a draft may also change its community. */
export function toPatch(before: EventValues, values: EventValues, isDraft: boolean): EventPatch {
  const old = asPatch(before, isDraft);
  const now = asPatch(values, isDraft);
  const changed = Object.entries(now).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(old, name)),
  );
  return {
    ...Object.fromEntries(changed),
    ...(values.cover === before.cover || values.cover === 'kept'
      ? {}
      : { coverUploadId: values.cover || null }),
  };
}

function asPatch(values: EventValues, isDraft: boolean): EventPatch {
  return {
    ...commonOf(values),
    title: values.title,
    format: values.format,
    startsAtLocal: values.startsAtLocal,
    endsAtLocal: values.endsAtLocal,
    timeZone: values.timeZone,
    ...(isDraft ? { communityId: values.communityId || null } : {}),
  };
}

function commonOf(values: EventValues) {
  const hasVenue = values.format !== 'ONLINE' && values.venueName.trim() !== '';
  const hasLink = values.format !== 'IN_PERSON' && values.joinUrl.trim() !== '';
  return {
    summary: values.summary || null,
    description: values.description || null,
    venue: hasVenue
      ? {
          name: values.venueName,
          address: values.venueAddress || null,
          city: values.venueCity || null,
        }
      : null,
    online: hasLink ? { joinUrl: values.joinUrl } : null,
    category: values.category || null,
    visibility: values.visibility,
    capacity: values.capacity ? Number(values.capacity) : null,
    requiresApproval: values.requiresApproval,
    guestsPerRegistration: Number(values.guestsPerRegistration) || 0,
    waitlistEnabled: values.waitlistEnabled,
  };
}

const fieldOfPath: Record<string, keyof EventValues> = {
  'venue.name': 'venueName',
  'venue.address': 'venueAddress',
  'venue.city': 'venueCity',
  online: 'joinUrl',
  'online.joinUrl': 'joinUrl',
  coverUploadId: 'cover',
};

/** The field that an error of the API is about. */
export function fieldOf(
  path: readonly string[] | null | undefined,
  values: EventValues,
): keyof EventValues | undefined {
  const name = (path ?? []).filter((part) => part !== 'input' && part !== 'patch').join('.');
  const known = fieldOfPath[name];
  if (known) return known;
  return name in values ? (name as keyof EventValues) : undefined;
}
