import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { slugify } from '@hoi/kit/text.ts';
import { isTimeZone, toLocal } from '@hoi/kit/wall-clock.ts';
import { z } from 'zod';
import { countryCodeOf } from './countries.ts';
import type { Places } from './places.ts';
import { readJsonLines, sentenceOf } from './read-lines.ts';
import {
  fitting,
  present,
  type SourceCommunity,
  type SourceEvent,
  type SourcePosition,
  type SourceRow,
  type SourceVenue,
  type TakenRow,
} from './source-row.ts';

const text = z.string().nullish();
const degrees = z.number().nullish();

const groupSchema = z.object({
  name: z.string().trim().min(1),
  urlname: z.string().min(1),
  description: text,
  lat: degrees,
  lon: degrees,
  city: text,
  country: text,
  timezone: text,
});
type Group = z.infer<typeof groupSchema>;

const venueSchema = z.object({
  name: text,
  address: text,
  city: text,
  country: text,
  lat: degrees,
  lon: degrees,
  venueType: text,
});
type Venue = z.infer<typeof venueSchema>;

const eventSchema = z.object({
  id: z.string().min(1),
  title: z.string().trim().min(1),
  description: text,
  status: text,
  dateTime: z.iso.datetime({ offset: true, local: false }),
  duration: z.iso.duration().nullish(),
  eventUrl: z.url({ protocol: /^https?$/ }),
  venues: z
    .array(venueSchema)
    .nullish()
    .transform((venues) => venues ?? []),
  group: groupSchema.pick({ name: true, urlname: true }),
});
type Meetup = z.infer<typeof eventSchema>;

/**
 * The events of a Meetup archive: `groups.ndjson` and `events_<year>.ndjson`. An event's clocks are
 * its group's; a group that is not in the list is made up from what its events say.
 */
export async function* readMeetup(folder: string, places: Places): AsyncGenerator<SourceRow> {
  const groups = new Map<string, Group>();
  for await (const one of readFile(folder, 'groups.ndjson', groupSchema)) {
    if ('problem' in one) yield one;
    else groups.set(one.value.urlname, one.value);
  }
  const files = (await readdir(folder)).filter((name) => /^events.*\.ndjson$/.test(name)).sort();
  for (const file of files) {
    for await (const one of readFile(folder, file, eventSchema)) {
      if ('problem' in one) yield one;
      else yield taken(one.value, groups.get(one.value.group.urlname), one, places);
    }
  }
}

type Checked<Value> = SourcePosition & ({ readonly value: Value } | { readonly problem: string });

async function* readFile<Schema extends z.ZodType>(
  folder: string,
  file: string,
  schema: Schema,
): AsyncGenerator<Checked<z.output<Schema>>> {
  for await (const one of readJsonLines(join(folder, file))) {
    if ('problem' in one) {
      yield { ...one, file };
      continue;
    }
    const { line } = one;
    const result = schema.safeParse(one.value);
    if (result.success) yield { line, file, value: result.data };
    else yield { line, file, problem: sentenceOf(result.error) };
  }
}

function taken(
  meetup: Meetup,
  group: Group | undefined,
  { line, file }: SourcePosition,
  places: Places,
): TakenRow {
  const where = whereOf(meetup);
  const timeZone = zoneOf(meetup, group, where.real, places);
  const start = Temporal.Instant.from(meetup.dateTime);
  // Days of a duration are days on the clocks there.
  const end = start
    .toZonedDateTimeISO(timeZone)
    .add(meetup.duration ?? 'PT0S')
    .toInstant();
  const local = (at: Temporal.Instant) => toLocal(new Date(at.epochMilliseconds), timeZone);
  const community = communityOf(meetup, group, timeZone);
  const event: SourceEvent = {
    title: fitting(meetup.title.replace(/\s+/g, ' '), 140) ?? meetup.title,
    format: where.format,
    startsAtLocal: local(start),
    endsAtLocal: local(end),
    timeZone,
    registrationMode: 'EXTERNAL',
    externalUrl: meetup.eventUrl,
    waitlistEnabled: false,
    ...present({ description: fitting(meetup.description, 20_000), venue: where.venue }),
  };
  const isCancelled = meetup.status === 'CANCELLED' || saysCancelled.test(meetup.title);
  return {
    line,
    file,
    rows: 1,
    uid: meetup.id,
    community,
    event,
    url: meetup.eventUrl,
    isCancelled,
  };
}

// Hosts without the right to cancel wrote it into the title.
const saysCancelled = /^\W*(cancell?ed|cancelad[oa])\b|[[(](cancell?ed|cancelad[oa])[\])]\s*$/i;

const saysOnline =
  /^(online\b(?! and)|remote (event|meet)|virtual (meeting|event)|zoom\b|webinar)/i;

function isOnline({ venueType, name }: Venue): boolean {
  return venueType?.toLowerCase() === 'online' || saysOnline.test(name?.trim() ?? '');
}

/** Where a meetup takes place; online "venues" carry made-up coordinates and are no place. */
function whereOf({ venues }: Meetup): {
  readonly format: SourceEvent['format'];
  readonly real: Venue | undefined;
  readonly venue: SourceVenue | null;
} {
  const real = venues.find((venue) => !isOnline(venue));
  const hasOnline = venues.some(isOnline);
  const format = real ? (hasOnline ? 'HYBRID' : 'IN_PERSON') : hasOnline ? 'ONLINE' : 'IN_PERSON';
  return { format, real, venue: real ? venueOf(real) : null };
}

function venueOf(venue: Venue): SourceVenue | null {
  const name = fitting(venue.name, 200) ?? fitting(venue.address, 200) ?? fitting(venue.city, 200);
  if (name === null) return null;
  const { lat, lon } = venue;
  const isPlace = lat != null && lon != null && !(lat === 0 && lon === 0) && !isTuvalu(lat, lon);
  return {
    name,
    ...present({
      address: fitting(venue.address, 300),
      city: fitting(venue.city, 120),
      countryCode: countryCodeOf(venue.country),
      latitude: isPlace ? lat : null,
      longitude: isPlace ? lon : null,
    }),
  };
}

/** Where Meetup puts what is nowhere. */
const isTuvalu = (lat: number, lon: number) =>
  Math.abs(lat + 8.5211) < 0.01 && Math.abs(lon - 179.1962) < 0.01;

/** The group's zone; else the venue's, the city's in the group's name, or just the offset. */
function zoneOf(
  { dateTime, group: { name } }: Meetup,
  group: Group | undefined,
  real: Venue | undefined,
  places: Places,
): string {
  if (group?.timezone && isTimeZone(group.timezone)) return group.timezone;
  const { lat, lon } = real ?? {};
  const candidates = [
    lat != null && lon != null && lat !== 0 ? places.zoneAt(lat, lon) : null,
    places.find(cityIn(name), countryCodeOf(real?.country))?.timeZone,
  ];
  const instant = Temporal.Instant.from(dateTime);
  const offset = /[+-]\d{2}:\d{2}$/.exec(dateTime)?.[0] ?? '+00:00';
  for (const zone of candidates) {
    if (zone && instant.toZonedDateTimeISO(zone).offset === offset) return zone;
  }
  return zoneOfOffset(offset);
}

const cityIn = (groupName: string) =>
  groupName.replace(/^R-?Ladies\+?\s+|\b(meetup|group|user group)\b/gi, '').trim();

/** A zone whose clocks always keep an offset; UTC for one with minutes, which has none. */
function zoneOfOffset(offset: string): string {
  const hours = Number(offset.slice(0, 3));
  if (!offset.endsWith(':00') || hours === 0 || Math.abs(hours) > 12) return 'UTC';
  // POSIX counts these westwards.
  return `Etc/GMT${hours < 0 ? '+' : '-'}${Math.abs(hours)}`;
}

function communityOf(
  { group: named }: Meetup,
  group: Group | undefined,
  timeZone: string,
): SourceCommunity {
  const { urlname } = named;
  const name = fitting(group?.name ?? named.name, 80) ?? urlname;
  // Deleted groups carry marks around their name: `muhq_deleted@4633@rladies-ushuaia`.
  const short = slugify(urlname.split('@').at(-1) ?? urlname, 50);
  const isName = /[a-z]{3}/.test(short);
  return {
    slug: `meetup-${isName ? short : slugify(name, 50) || short}`,
    name,
    description: fitting(group?.description, 20_000),
    timeZone: group?.timezone && isTimeZone(group.timezone) ? group.timezone : timeZone,
    location: group ? locationOf(group) : null,
    url: urlname.includes('@') ? null : `https://www.meetup.com/${urlname}/`,
  };
}

function locationOf(group: Group): SourceCommunity['location'] {
  const city = fitting(group.city, 120);
  if (city === null) return null;
  const { lat, lon } = group;
  const isPlace = lat != null && lon != null && !(lat === 0 && lon === 0);
  return {
    label: city,
    city,
    countryCode: countryCodeOf(group.country),
    latitude: isPlace ? lat : null,
    longitude: isPlace ? lon : null,
  };
}
