import { isTimeZone, parseLocal } from '@hoi/kit/wall-clock.ts';
import { z } from 'zod';
import { categoryBySlug } from '../category/categories.ts';

const invalid = { params: { code: 'INVALID' } };

/** Text as it is kept: NFC, well-formed, without control characters but line ends and tabs. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

const isVisible = (text: string) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** One line of text, 1 to `max` characters, of which one at least can be seen. */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => cleanText(text).replace(/\s+/g, ' '))
    .transform((text) => (isVisible(text) ? text : ''))
    .pipe(z.string().min(1).max(max));

const body = (max: number) => z.string().transform(cleanText).pipe(z.string().max(max));
const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? null);
const blankToNull = (value: unknown) => (typeof value === 'string' && !value.trim() ? null : value);
const optionalLine = (max: number) => z.preprocess(blankToNull, orNull(line(max)));
const optionalBody = (max: number) => z.preprocess(blankToNull, orNull(body(max)));
const or = <Schema extends z.ZodType>(schema: Schema, fallback: z.output<Schema>) =>
  schema.nullish().transform((value) => value ?? fallback);

/** An absolute http or https address, without a name or password in it. */
export const webUrl = z
  .string()
  .max(2_000)
  .transform((text) => text.trim())
  .refine((text) => {
    const url = URL.parse(text);
    return (
      url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
    );
  }, invalid);

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const countryCode = z
  .string()
  .transform((text) => text.toUpperCase())
  .refine((text) => /^[A-Z]{2}$/.test(text) && regions.of(text) !== undefined, invalid);

/** A wall-clock time that a calendar can show. */
export const localInput = z.string().transform((text, context) => {
  const parsed = parseLocal(text);
  const year = Number(parsed?.slice(0, 4));
  if (parsed !== null && year >= 1900 && year <= 2200) return parsed;
  context.addIssue({ code: 'custom', ...invalid });
  return z.NEVER;
});

/** An instant that a calendar can show. */
export const instantInput = z
  .date()
  .refine((at) => at.getUTCFullYear() >= 1900 && at.getUTCFullYear() <= 2200, invalid);

/** An IANA time zone. */
export const timeZoneInput = z
  .string()
  .refine(isTimeZone, { params: { code: 'UNKNOWN_TIME_ZONE' } });

const locale = z
  .string()
  .max(35)
  .transform((text, context) => {
    try {
      return new Intl.Locale(text).toString();
    } catch {
      context.addIssue({ code: 'custom', ...invalid });
      return z.NEVER;
    }
  });

const venue = z
  .object({
    name: line(200),
    address: optionalLine(300),
    city: optionalLine(120),
    countryCode: z.preprocess(blankToNull, orNull(countryCode)),
    latitude: orNull(z.number().min(-90).max(90)),
    longitude: orNull(z.number().min(-180).max(180)),
    howToFind: optionalBody(1_000),
  })
  .superRefine(({ latitude, longitude }, context) => {
    if ((latitude === null) === (longitude === null)) return;
    const missing = latitude === null ? 'latitude' : 'longitude';
    context.addIssue({ code: 'custom', path: [missing], params: { code: 'REQUIRED' } });
  })
  // 0,0 is where forms and geocoders that know nothing put things; nobody meets there.
  .transform((place) =>
    place.latitude === 0 && place.longitude === 0
      ? { ...place, latitude: null, longitude: null }
      : place,
  );

const online = z.object({ provider: optionalLine(80), joinUrl: webUrl });

/** A topic as it is kept. */
export const topicInput = line(40).transform((topic) => topic.toLowerCase());

const topics = z
  .array(topicInput)
  .max(10)
  .transform((all) => [...new Set(all)]);

const currencies = new Set(Intl.supportedValuesOf('currency'));
const price = z
  .object({
    amount: z.string().regex(/^\d{1,12}(\.\d{1,2})?$/),
    currency: z
      .string()
      .transform((text) => text.toUpperCase())
      .refine((text) => currencies.has(text), invalid),
  })
  .transform((money) => (Number(money.amount) === 0 ? null : money));

const code = z.string().transform(cleanText).pipe(z.string().max(64));

const ticketTypeRules = {
  minPerRegistration: or(z.int().min(1).max(10), 1),
  maxPerRegistration: or(z.int().min(1).max(10), 10),
  requiresApproval: or(z.boolean(), false),
  hidden: or(z.boolean(), false),
  membersOnly: or(z.boolean(), false),
  format: orNull(z.enum(['IN_PERSON', 'ONLINE', 'HYBRID'])),
  /** Absent and null leave it as it is; an empty one takes it off. */
  accessCode: orNull(code),
};

const ticketTypeFields = {
  name: line(80),
  description: optionalBody(280),
  capacity: orNull(z.int().min(1).max(1_000_000)),
  price: orNull(price),
  salesStart: orNull(instantInput),
  salesEnd: orNull(instantInput),
  ...ticketTypeRules,
};

const ticketTypeOrder = (
  {
    salesStart,
    salesEnd,
    minPerRegistration: min,
    maxPerRegistration: max,
  }: {
    salesStart: Date | null;
    salesEnd: Date | null;
    minPerRegistration: number;
    maxPerRegistration: number;
  },
  context: z.RefinementCtx,
) => {
  if (max < min) {
    const params = { code: 'INVALID' };
    context.addIssue({ code: 'custom', path: ['maxPerRegistration'], params });
  }
  if (salesStart && salesEnd && salesEnd <= salesStart) {
    const params = { code: 'ENDS_BEFORE_START' };
    context.addIssue({ code: 'custom', path: ['salesEnd'], params });
  }
};

/** A ticket type of a new event. */
export const newTicketTypeInput = z.object(ticketTypeFields).superRefine(ticketTypeOrder);

/** A ticket type to add or change. */
export const ticketTypeInput = z
  .object({
    ...ticketTypeFields,
    id: orNull(z.string()),
    eventId: z.string(),
    position: orNull(z.int().min(0).max(1_000)),
    forceCapacity: or(z.boolean(), false),
  })
  .superRefine(ticketTypeOrder);

const enums = {
  format: z.enum(['IN_PERSON', 'ONLINE', 'HYBRID']),
  visibility: z.enum(['PUBLIC', 'UNLISTED', 'MEMBERS', 'PRIVATE']),
  registrationMode: z.enum(['OPEN', 'NONE', 'EXTERNAL', 'CLOSED']),
  attendeeListVisibility: z.enum(['EVERYONE', 'ATTENDEES', 'HOSTS']),
};

const fields = {
  title: line(140),
  summary: optionalLine(280),
  description: optionalBody(20_000),
  format: enums.format,
  startsAtLocal: localInput,
  endsAtLocal: localInput,
  timeZone: timeZoneInput,
  venue: orNull(venue),
  online: orNull(online),
  category: orNull(z.string().refine((slug) => categoryBySlug.has(slug), invalid)),
  capacity: orNull(z.int().min(1).max(1_000_000)),
  registrationOpensAt: orNull(instantInput),
  registrationClosesAt: orNull(instantInput),
  externalUrl: z.preprocess(blankToNull, orNull(webUrl)),
  coverUploadId: orNull(z.string()),
  communityId: orNull(z.string()),
};

const dayMinutes = 1_440;

/** How many minutes a duration lasts; null when it is none, or of months. */
function minutesOf(text: string): number | null {
  try {
    return Math.floor(Temporal.Duration.from(text).total({ unit: 'minutes' }));
  } catch {
    return null;
  }
}

const guests = z.int().min(0).max(9);

const waitlist = z.object({
  enabled: z.boolean(),
  promotion: or(z.enum(['AUTOMATIC', 'OFFER', 'MANUAL']), 'AUTOMATIC'),
  offerTtl: z
    .string()
    .nullish()
    .transform((text, context) => {
      if (!text) return dayMinutes;
      const minutes = minutesOf(text);
      if (minutes !== null && minutes >= 5 && minutes <= 30 * dayMinutes) return minutes;
      context.addIssue({ code: 'custom', ...invalid });
      return z.NEVER;
    }),
});

/** An event to make. */
export const createEventInput = z.object({
  ...fields,
  locale: orNull(locale),
  allDay: or(z.boolean(), false),
  visibility: or(enums.visibility, 'PUBLIC'),
  topics: or(topics, []),
  requiresApproval: or(z.boolean(), false),
  guestsPerRegistration: or(guests, 0),
  registrationMode: or(enums.registrationMode, 'OPEN'),
  waitlistEnabled: or(z.boolean(), true),
  waitlist: waitlist.nullish(),
  ticketTypes: or(z.array(newTicketTypeInput).max(20), []),
  attendeeListVisibility: or(enums.attendeeListVisibility, 'ATTENDEES'),
});

/** What changes of an event: absent stays, null empties. */
export const eventPatch = z
  .object({
    ...fields,
    allDay: z.boolean(),
    visibility: enums.visibility,
    topics: or(topics, []),
    requiresApproval: z.boolean(),
    guestsPerRegistration: guests,
    registrationMode: enums.registrationMode,
    waitlistEnabled: z.boolean(),
    waitlist,
    forceCapacity: z.boolean(),
    attendeeListVisibility: enums.attendeeListVisibility,
  })
  .partial();

/** An event to make, as it was checked. */
export type NewEvent = z.output<typeof createEventInput>;
/** A ticket type to make, as it was checked. */
export type NewTicketType = z.output<typeof newTicketTypeInput>;
/** What happens when an event is full, as it was checked. */
export type WaitlistWish = z.output<typeof waitlist>;
/** What changes of an event, as it was checked. */
export type EventPatch = z.output<typeof eventPatch>;
