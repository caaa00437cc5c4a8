import { takeDates } from './dates.ts';
import { call } from './frame.ts';
import * as intents from './intents.ts';
import { type NamedScan, named, nameLeft, type Reader } from './reader.ts';
import { takeReference } from './references.ts';
import { phrase } from './scan.ts';
import { instants } from './slots.ts';

const ofEvent = phrase('sự kiện|sk|(?:for|of|about) (?:my |our |the )?event');

/** Wishes for a text about an event. */
export const draft: Reader = (text, around) => {
  const scan = named(text);
  if (!scan.has(intents.drafts)) return null;
  const isOfEvent = scan.has(ofEvent);
  scan.takeAll(intents.drafts);
  scan.takeAll(intents.owns);
  const { id } = takeReference(scan, around.previous, around.eventId);
  const isNamed = scan.name !== null;
  const name = nameLeft(scan);
  if (id || isNamed || isOfEvent) return call('draft_description', { event: id ?? name });
  return call('draft_description', { text: name });
};

const metricNames = [
  ['attendance', intents.numbers.attendance],
  ['checked_in', intents.numbers.checkedIn],
  ['waitlisted', intents.numbers.waitlisted],
  ['pending', intents.numbers.pending],
  ['registered', intents.numbers.registered],
  ['remaining', intents.numbers.remaining],
] as const;

/** An organiser's questions about numbers. */
export const stats: Reader = (text, around) => {
  const scan = named(text);
  const metric = metricNames.find(([, pattern]) => scan.has(pattern))?.[0];
  if (!metric) return null;
  const isOwn = scan.has(intents.owns);
  if (!isOwn && scan.name === null && scan.has(intents.howTo)) return null;
  // Anybody may ask how many places are left; the other numbers are an organiser's.
  if (!isOwn && (metric === 'remaining' || scan.has(intents.mine))) {
    return null;
  }
  const isAboutOwnPlace =
    metric === 'waitlisted' && scan.has(/(?<!\p{L})(?:am i|mình đang|my position|thứ mấy)/gu);
  if (isAboutOwnPlace) return null;
  for (const [, pattern] of metricNames) scan.takeAll(pattern);
  scan.takeAll(intents.owns);
  const { id, isPointed } = takeReference(scan, around.previous, around.eventId);
  const name = nameLeft(scan);
  if (!isOwn && !isPointed && name === undefined && !around.eventId) return null;
  return call('event_stats', { event: id ?? name, metric });
};

const everything = phrase(
  '(?:all|every|hết|tất cả|toàn bộ)(?: (?:my|of my|the|các|những|vé|đăng ký|sự kiện|tickets?|registrations?|bookings?|of them))*',
);

/** Questions about the person's own tickets; to give up all of them begins with a list. */
export const own: Reader = (text, around) => {
  const scan = named(text);
  if (scan.name === null && scan.has(intents.surelyHowTo) && scan.has(intents.howTo)) return null;
  const wantsOut = scan.has(intents.cancels) && !scan.has(/(?<!\p{L})(?:bị hủy|was cancelled)/gu);
  const cancelsAll = wantsOut && scan.name === null && scan.has(everything);
  if (!cancelsAll && (!scan.has(intents.mine) || wantsOut || isWish(scan))) return null;
  const range = takeDates(scan, around.now.toPlainDate());
  return call('my_registrations', instants(range, around.now));
};

/** "Mình đăng ký cái thứ hai" asks for a place, "mình đã đăng ký chưa" does not. */
function isWish(scan: NamedScan): boolean {
  const asks = scan.has(
    phrase(
      'gì|nào|j|những|các|mấy|chưa|đã|không|ko|what|which|am|did|have|do|my|our|của|lịch|xem|vé của',
    ),
  );
  return !asks;
}
