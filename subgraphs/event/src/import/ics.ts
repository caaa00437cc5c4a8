import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import ICAL from 'ical.js';
import { type IcsComponent, splitCalendar } from './ics-components.ts';
import { IcsProblem } from './ics-problems.ts';
import { occurrencesOf } from './ics-recurrence.ts';
import {
  epochOf,
  type IcsTime,
  type IcsZones,
  later,
  propertyOf,
  timesOf,
  zonesOf,
} from './ics-time.ts';
import {
  fitting,
  type ProblemRow,
  present,
  type SourceCommunity,
  type SourceEvent,
  type SourceRow,
  type TakenRow,
} from './source-row.ts';

/** How to read a calendar. */
export interface IcsOptions {
  /** What it is called in the report. */
  readonly file: string;
  /** The zone of times that name none. */
  readonly timeZone: string;
  /** Repeated events are taken from here … */
  readonly from: Date;
  /** … to here. */
  readonly to: Date;
}

const mostBytes = 20_000_000;
const mostEvents = 20_000;

/** An event as it stands in the file. */
interface Read {
  readonly component: ICAL.Component;
  readonly line: number;
  readonly uid: string;
  readonly start: IcsTime;
  /** Which repetition it changes; null for the event itself. */
  readonly replaces: IcsTime | null;
  readonly sequence: number;
}

/**
 * The events of a calendar file. Repetitions within the window become events of their own, changed
 * ones as changed. What is broken, private or nameless is reported with its line.
 */
export async function* readIcs(text: string, options: IcsOptions): AsyncGenerator<SourceRow> {
  const { file } = options;
  if (text.length > mostBytes) {
    yield problemRow(new IcsProblem('TOO_LARGE'), 1, file);
    return;
  }
  const { properties, components } = splitCalendar(text);
  const zones = zonesOf(properties, components, options.timeZone);
  const community = communityOf(properties, zones, file);
  const byUid = new Map<string, Read[]>();
  for await (const read of readAll(components, zones, file)) {
    if ('problem' in read) yield read;
    else byUid.set(read.uid, [...(byUid.get(read.uid) ?? []), read]);
  }
  let taken = 0;
  for (const reads of byUid.values()) {
    for (const row of rowsOf(reads, zones, community, options)) {
      taken += 1;
      if (taken % 100 === 0) await setImmediate();
      if (taken > mostEvents) {
        yield problemRow(new IcsProblem('TOO_MANY'), row.line, file);
        return;
      }
      yield row;
    }
  }
}

async function* readAll(
  components: readonly IcsComponent[],
  zones: IcsZones,
  file: string,
): AsyncGenerator<Read | ProblemRow> {
  for (const [at, one] of components.entries()) {
    // Others want to be served while a long calendar is read.
    if (at % 100 === 99) await setImmediate();
    if (one.name === 'VEVENT') yield orProblem(one.line, file, () => readOne(one, zones));
  }
}

const problemRow = (
  { message: problem, code, detail }: IcsProblem,
  line: number,
  file: string,
): ProblemRow => ({ line, file, problem, code, detail });

function orProblem<Value>(line: number, file: string, run: () => Value) {
  try {
    return run();
  } catch (error) {
    // ical.js throws plain errors for whatever it cannot read.
    return problemRow(error instanceof IcsProblem ? error : new IcsProblem('BROKEN'), line, file);
  }
}

function communityOf(
  properties: readonly string[],
  zones: IcsZones,
  file: string,
): SourceCommunity {
  const name = fitting(propertyOf(properties, 'X-WR-CALNAME'), 80) ?? fitting(file, 80) ?? 'ics';
  const short = createHash('sha256').update(name).digest('hex').slice(0, 10);
  return {
    slug: `ics-${short}`,
    name: name.length < 2 ? `${name} ics` : name,
    description: fitting(propertyOf(properties, 'X-WR-CALDESC'), 20_000),
    timeZone: zones.home,
    location: null,
    url: null,
  };
}

function readOne({ lines, line, isBroken }: IcsComponent, zones: IcsZones): Read {
  if (isBroken) throw new IcsProblem('CUT_OFF');
  const calendar = ICAL.parse(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n'));
  const component = new ICAL.Component(calendar).getFirstSubcomponent('vevent');
  const startProperty = component?.getFirstProperty('dtstart');
  if (!component || !startProperty) throw new IcsProblem('NO_START');
  const visibility = textOf(component, 'class')?.toUpperCase();
  if (visibility === 'PRIVATE' || visibility === 'CONFIDENTIAL') {
    throw new IcsProblem('PRIVATE');
  }
  if (!textOf(component, 'summary')) throw new IcsProblem('NO_TITLE');
  const [start] = timesOf(startProperty, zones);
  if (!start) throw new IcsProblem('NO_START');
  const replacesProperty = component.getFirstProperty('recurrence-id');
  const replaces = (replacesProperty && timesOf(replacesProperty, zones)[0]) ?? null;
  const uid = textOf(component, 'uid') ?? uidOf(component, start);
  return { component, line, uid, start, replaces, sequence: Number(textOf(component, 'sequence')) };
}

const uidOf = (component: ICAL.Component, start: IcsTime) =>
  createHash('sha256')
    .update(`${textOf(component, 'summary')}\n${start.local}`)
    .digest('hex');

const textOf = (component: ICAL.Component, name: string): string | null => {
  const value = component.getFirstPropertyValue(name);
  return value === null || value === undefined ? null : String(value).trim() || null;
};

/** The events of one UID: itself, its repetitions, and those of them that were changed. */
function* rowsOf(
  reads: readonly Read[],
  zones: IcsZones,
  community: SourceCommunity,
  options: IcsOptions,
): Generator<SourceRow> {
  const { file } = options;
  const newest = (all: readonly Read[]) => all.toSorted((a, b) => b.sequence - a.sequence)[0];
  const row = (read: Read, start: IcsTime, uid: string, rows: number) =>
    orProblem(read.line, file, () => takenOf(read, start, uid, rows, zones, community, options));
  const masters = reads.filter(({ replaces }) => replaces === null);
  const master = newest(masters);
  const changes = new Map<number, Read>();
  for (const read of reads.toSorted((a, b) => a.sequence - b.sequence)) {
    if (read.replaces) changes.set(epochOf(read.replaces), read);
  }
  const uidAt = (uid: string, at: number) => `${uid}#${new Date(at).toISOString()}`;
  for (const [at, change] of changes) {
    yield row(change, change.start, uidAt(change.uid, at), 1);
  }
  if (!master) return;
  const found = orProblem(master.line, file, () => [...occurrencesOf(master, zones, options)]);
  if ('problem' in found) {
    yield found;
    return;
  }
  const isRepeated = found.length !== 1 || found[0] !== master.start;
  for (const [index, start] of found.entries()) {
    const at = epochOf(start);
    if (changes.has(at)) continue;
    const uid = isRepeated ? uidAt(master.uid, at) : master.uid;
    // Older versions of the same event stand behind its first row.
    yield row(master, start, uid, index === 0 ? masters.length : 0);
  }
  if (found.length === 0) {
    yield problemRow(new IcsProblem('NEVER'), master.line, file);
  }
}

function takenOf(
  { component, line, start: original }: Read,
  start: IcsTime,
  uid: string,
  rows: number,
  zones: IcsZones,
  community: SourceCommunity,
  { file }: IcsOptions,
): TakenRow {
  const end = endOf(component, original, start, zones);
  const url = webUrlOf(textOf(component, 'url'));
  const event: SourceEvent = {
    title: fitting(textOf(component, 'summary')?.replace(/\s+/g, ' '), 140) ?? '?',
    startsAtLocal: start.local,
    endsAtLocal: end.local,
    timeZone: start.timeZone,
    allDay: start.isDate,
    registrationMode: url ? 'EXTERNAL' : 'NONE',
    waitlistEnabled: false,
    topics: topicsOf(component),
    ...placeOf(component),
    ...present({
      description: fitting(textOf(component, 'description'), 20_000),
      externalUrl: url,
    }),
  };
  const isCancelled = textOf(component, 'status')?.toUpperCase() === 'CANCELLED';
  return { line, file, rows, uid: uid.slice(0, 300), community, event, url, isCancelled };
}

/** When it ends on the clocks of its start; an all-day event on its last day. */
function endOf(
  component: ICAL.Component,
  original: IcsTime,
  start: IcsTime,
  zones: IcsZones,
): IcsTime {
  const endProperty = component.getFirstProperty('dtend');
  const duration = textOf(component, 'duration');
  const lengthOf = () => {
    const end = endProperty && timesOf(endProperty, zones)[0];
    if (!end) return Temporal.Duration.from(duration ?? 'PT0S');
    if (start.isDate) {
      const days = (time: IcsTime) => Temporal.PlainDate.from(time.local.slice(0, 10));
      return days(original).until(days(end));
    }
    return Temporal.Duration.from({ milliseconds: epochOf(end) - epochOf(original) });
  };
  const length = lengthOf();
  if (length.sign < 0) throw new IcsProblem('ENDS_TOO_EARLY');
  if (!start.isDate) return later(start, length);
  // DTEND is the day after the last.
  const days = Math.max(0, Math.ceil(length.total({ unit: 'days', relativeTo: start.local })) - 1);
  return later(start, Temporal.Duration.from({ days }));
}

function webUrlOf(text: string | null): string | null {
  return text && /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : null;
}

function topicsOf(component: ICAL.Component): readonly string[] {
  const all = component.getAllProperties('categories').flatMap((one) => one.getValues());
  const words = all.map((word) => fitting(String(word), 40)).filter((word) => word !== null);
  return [...new Set(words)].slice(0, 10);
}

function placeOf(component: ICAL.Component): Pick<SourceEvent, 'format' | 'venue' | 'online'> {
  const location = textOf(component, 'location');
  const joinUrl = webUrlOf(location);
  if (joinUrl) return { format: 'ONLINE', online: { joinUrl } };
  const name = fitting(location?.split('\n')[0], 200);
  if (!name) return { format: 'IN_PERSON' };
  const rest = fitting(location?.split('\n').slice(1).join(', '), 300);
  const [latitude, longitude] = (textOf(component, 'geo') ?? '').split(/[;,]/).map(Number);
  const isPlace =
    latitude !== undefined &&
    longitude !== undefined &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180;
  return {
    format: 'IN_PERSON',
    venue: { name, ...present({ address: rest }), ...(isPlace && { latitude, longitude }) },
  };
}
