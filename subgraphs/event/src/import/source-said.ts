import { createHash } from 'node:crypto';
import type { EventRow } from '../event/event.store.ts';
import { type EventFields, fieldsOf } from '../event/event-fields.ts';
import type { NewEvent } from '../event/event-input.ts';

/** What of an event a source decides. What goes together changes together: a start alone would move its end. */
const decided = {
  title: ['title'],
  summary: ['summary'],
  description: ['description'],
  locale: ['locale'],
  format: ['format'],
  time: ['startsAtLocal', 'endsAtLocal', 'timeZone', 'allDay'],
  venue: ['venue'],
  online: ['online'],
  category: ['category'],
  topics: ['topics'],
  capacity: ['capacity'],
  externalUrl: ['externalUrl'],
  registrationMode: ['registrationMode'],
  registrationOpensAt: ['registrationOpensAt'],
  registrationClosesAt: ['registrationClosesAt'],
} as const satisfies Readonly<Record<string, readonly (keyof NewEvent)[]>>;

type Part = keyof typeof decided | 'isCancelled';
const parts = Object.keys(decided) as (keyof typeof decided)[];

/** What a source said of an event: a short digest of each part that it named. */
export type SourceSaid = Readonly<Partial<Record<Part, string>>>;

const digestOf = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16);

/** What a source says of an event, of which it named some fields. */
export function saidOf(
  wish: NewEvent,
  named: ReadonlySet<string>,
  isCancelled: boolean,
): SourceSaid {
  const said = parts
    .filter((part) => decided[part].some((field) => named.has(field)))
    .map((part) => [part, digestOf(decided[part].map((field) => wish[field]))]);
  return { ...Object.fromEntries(said), isCancelled: digestOf(isCancelled) };
}

/** What a source says otherwise than last time; all that it names where that is not known any more. */
export function changedParts(before: SourceSaid | null, now: SourceSaid): ReadonlySet<Part> {
  const all = Object.keys({ ...before, ...now }) as Part[];
  const changed = new Set(all.filter((part) => before?.[part] !== now[part]));
  // "In person" is also what a source without any place says.
  if (!before && !now.venue && !now.online) changed.delete('format');
  return changed;
}

/** The fields of an event once a source has changed some parts: all else stays as its hosts have it. */
export function fieldsAfter(
  before: EventRow,
  changed: ReadonlySet<Part>,
  wish: NewEvent,
): EventFields {
  const own = fieldsOf(before);
  const taken = parts
    .filter((part) => changed.has(part))
    .flatMap((part) => decided[part].map((field) => [field, wish[field]]));
  const fields: EventFields = {
    ...own,
    ...Object.fromEntries(taken),
    registrationMode: modeAfter(before, changed, wish),
  };
  return {
    ...fields,
    venue: noted(own.venue, fields.venue),
    externalUrl:
      fields.externalUrl ?? (fields.registrationMode === 'EXTERNAL' ? own.externalUrl : null),
  };
}

/** How one registers: as the source says until a host has said otherwise. */
function modeAfter(
  { sourceSaid, registrationMode: own }: EventRow,
  changed: ReadonlySet<Part>,
  { registrationMode }: NewEvent,
) {
  const isOfSource = sourceSaid?.registrationMode === digestOf([own]);
  return isOfSource && changed.has('registrationMode') ? registrationMode : own;
}

/** A venue with what its hosts wrote about finding it, while it is the same. */
function noted(own: EventFields['venue'], venue: EventFields['venue']): EventFields['venue'] {
  if (!venue || own?.name !== venue.name) return venue;
  return { ...venue, howToFind: venue.howToFind ?? own.howToFind };
}
