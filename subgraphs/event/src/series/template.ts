import { parse } from '@hoi/kit/errors.ts';
import { toInstant, toLocal } from '@hoi/kit/wall-clock.ts';
import { createEventInput, type NewEvent } from '../event/event-input.ts';

/** What a series' events are made from: a `CreateEventInput` as JSON, instants marked as such. */
export type StoredTemplate = Readonly<Record<string, unknown>>;

/** An input as it is stored; read anew each time, so that what inputs gain later has its default. */
export function storeTemplate(input: object): StoredTemplate {
  return storable(input) as StoredTemplate;
}

function storable(value: unknown): unknown {
  if (value instanceof Date) return { $at: value.toISOString() };
  return mapped(value, storable);
}

function restored(value: unknown): unknown {
  const at = typeof value === 'object' && value !== null && Reflect.get(value, '$at');
  return typeof at === 'string' ? new Date(at) : mapped(value, restored);
}

/** The same value with each of its parts changed; instants are parts. */
function mapped(value: unknown, change: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part)]));
}

/** What the series' events are made from, checked. */
export function readTemplate(stored: StoredTemplate, path: readonly string[] = []): NewEvent {
  return parse(createEventInput, restored(stored), path);
}

/** The event of one date: what the template says, its instants as far from the start as there. */
export function eventOn(template: NewEvent, date: string): NewEvent {
  const { startsAtLocal, endsAtLocal, timeZone } = template;
  const shiftMs =
    toInstant(date, timeZone).getTime() - toInstant(startsAtLocal, timeZone).getTime();
  return {
    ...shiftInstants(template, shiftMs),
    startsAtLocal: date,
    endsAtLocal: endOn(date, minutesBetween(startsAtLocal, endsAtLocal), timeZone),
  };
}

/** The same value with each instant in it as much later. */
export function shiftInstants<Value>(value: Value, shiftMs: number): Value {
  const shifted = (part: unknown): unknown =>
    part instanceof Date ? new Date(part.getTime() + shiftMs) : mapped(part, shifted);
  return shifted(value) as Value;
}

/** When something that begins then ends on the clocks; where clocks skip that, it keeps its length. */
export function endOn(startsAtLocal: string, minutes: number, timeZone: string): string {
  const end = later(startsAtLocal, minutes);
  const startsAt = toInstant(startsAtLocal, timeZone);
  return toInstant(end, timeZone) > startsAt || minutes <= 0
    ? end
    : toLocal(new Date(startsAt.getTime() + minutes * 60_000), timeZone);
}

/** A wall-clock time some minutes later on the clock. */
export function later(local: string, minutes: number): string {
  return Temporal.PlainDateTime.from(local).add({ minutes }).toString({ smallestUnit: 'minute' });
}

/** How many minutes of the clock lie between two wall-clock times. */
export function minutesBetween(from: string, to: string): number {
  return Temporal.PlainDateTime.from(from)
    .until(Temporal.PlainDateTime.from(to), { largestUnit: 'minutes' })
    .total('minutes');
}
