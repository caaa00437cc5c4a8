import type { EventSlots } from '../tools/search-events.ts';
import { hoursOf, type Span } from './calendar.ts';
import { takeCategory } from './categories.ts';
import { takeCommunity } from './communities.ts';
import { takeDates, takePart } from './dates.ts';
import { filler, formats, topicFrom } from './filler.ts';
import type { Surroundings } from './frame.ts';
import { takePlace } from './places.ts';
import { phrase, type Scan } from './scan.ts';

/** Says that something is online. */
export const isOnline = phrase([
  'online|on line|trực tuyến|virtual|virtually|remote|remotely|từ xa|qua zoom|qua mạng',
  'trên mạng|zoom|google meet|webinars?|livestreams?|live ?stream(?:ed|ing)?',
  'phát trực tiếp|tại nhà|from home',
]);
const inPerson = phrase([
  '(?:không phải|not|non-?) ?(?:online|trực tuyến|virtual)|offline|trực tiếp',
  'in[- ]person|face[- ]to[- ]face|on-?site|tại chỗ|gặp mặt trực tiếp|gặp trực tiếp',
]);
/** Says that something costs nothing. */
export const isFree = phrase([
  'miễn phí|free|free of charge|for free|no charge|no cost|no entry fee|no fee',
  'without (?:paying|a fee|charge)|không mất (?:tiền|phí)|không tốn (?:tiền|phí|kém)',
  'không (?:thu|tính|cần) (?:phí|tiền|vé)|khỏi (?:mất|tốn) tiền|không đồng|0 ?đ(?:ồng)?',
  '0k|vào cửa tự do|vào cổng tự do|freee?|complimentary|ko mất (?:tiền|phí)|free vé',
]);
const isNear = phrase([
  'gần (?:đây|tôi|mình|mk|tui|em|nhà|nhà mình|nhà tôi|chỗ (?:mình|tôi|em|này)|chỗ tôi đang ở|vị trí (?:của )?(?:mình|tôi)|nơi (?:mình|tôi)(?: ở| đang ở)?)',
  'quanh (?:đây|mình|tôi|chỗ mình|khu mình|nhà)|xung quanh(?: (?:đây|mình|tôi))?',
  'lân cận|near ?by|near me|nearest|near here|near my (?:place|home|house|location)',
  'close to me|close by|close to here|around (?:me|here)',
  'in my (?:area|neighbou?rhood|city|town)|within walking distance|walking distance',
  'locally|local|not far(?: from me| away)?',
]);

/** The slots of a search, taken out of a question. */
export function takeSlots(scan: Scan, { now }: Surroundings): EventSlots {
  const community = takeCommunity(scan);
  const span = takeDates(scan, now.toPlainDate());
  const isOffline = scan.takeAll(inPerson);
  const onlineSaid = scan.takeAll(isOnline);
  const online = isOffline ? false : onlineSaid || undefined;
  const free = scan.takeAll(isFree) || undefined;
  const near = scan.takeAll(isNear) || undefined;
  const city = takePlace(scan) ?? undefined;
  takePart(scan, now.toPlainDate());
  // "IT" is a trade where it has capitals.
  for (const { index } of scan.raw.matchAll(/(?<![\p{L}\p{N}])IT(?![\p{L}\p{N}])/gu)) {
    scan.hide(index, index + 2);
  }
  const category = takeCategory(scan) ?? undefined;
  scan.takeAll(formats);
  scan.takeAll(filler);
  const text = topicFrom(scan.runs());
  return defined({ text, city, ...instants(span, now), category, online, free, near, community });
}

/** Instants with the offset of the person's clock. */
export function instants(
  span: Span | null,
  now: Temporal.ZonedDateTime,
): { from?: string; to?: string } {
  const at = (time: Temporal.PlainDateTime) =>
    time
      .toZonedDateTime(now.timeZoneId)
      .toString({ smallestUnit: 'second', timeZoneName: 'never' });
  return {
    ...(span?.from && { from: at(span.from) }),
    ...(span?.to && { to: at(span.to) }),
  };
}

/** A search refined by what was said after it: what is named anew replaces what was there. */
export function refined(before: EventSlots, said: EventSlots): EventSlots {
  const { from, to, ...rest } = said;
  const hasTime = from !== undefined || to !== undefined;
  const changesTopic = said.category !== undefined || said.text !== undefined;
  const movesPlace = said.city !== undefined || said.near !== undefined || said.online === true;
  return defined({
    ...before,
    ...(hasTime && { from: undefined, to: undefined }),
    ...(changesTopic && { category: undefined, text: undefined }),
    // Online is nowhere, and one place stands instead of another.
    ...(movesPlace && { city: undefined, near: undefined }),
    ...(said.city !== undefined && before.online === true && { online: undefined }),
    ...(hasTime && { from, to }),
    ...rest,
  });
}

/** The hours that a follow-up names, of the day that was searched before. */
export function refinedHours(
  before: EventSlots,
  hours: readonly [number, number],
  now: Temporal.ZonedDateTime,
): EventSlots {
  if (!before.from || !before.to) return before;
  const local = (instant: string) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(now.timeZoneId).toPlainDateTime();
  const span = { from: local(before.from), to: local(before.to) };
  const first = span.from.toPlainDate();
  const isOneDay = span.to.since(first.toPlainDateTime()).total('hours') <= 24;
  if (!isOneDay) return before;
  const day = { from: first.toPlainDateTime(), to: first.add({ days: 1 }).toPlainDateTime() };
  return { ...before, ...instants(hoursOf(day, hours), now) };
}

function defined<Value extends object>(value: Value): Value {
  const given = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(given) as Value;
}
