import { fold } from '@hoi/kit/text.ts';
import { matterOf } from '../tools/answer-faq.ts';
import type { Topic } from '../tools/get-event.ts';
import { type EventSlots, eventSlotsSchema } from '../tools/search-events.ts';
import { takeCategory } from './categories.ts';
import { takeCommunity } from './communities.ts';
import { takeDates, takePart } from './dates.ts';
import { filler, formats, topicFrom } from './filler.ts';
import { call, type Frame, type Surroundings } from './frame.ts';
import * as intents from './intents.ts';
import { hideNames } from './names.ts';
import { takePlace } from './places.ts';
import { takeQuantity } from './quantity.ts';
import { takeReference } from './references.ts';
import { elsewhere, greeting, help, isForbidden, thanks } from './refusals.ts';
import { phrase, Scan } from './scan.ts';
import { instants, isFree, isOnline, refined, refinedHours, takeSlots } from './slots.ts';
import { corrected } from './spelling.ts';

/** Reads a question in Vietnamese or English: which tool answers it, with what. */
export function understand(question: string, around: Surroundings): Frame {
  const text = corrected(question);
  if (greeting.test(text)) return { tool: null, say: 'hello' };
  if (thanks.test(text)) return { tool: null, say: 'thanks' };
  const readers = [
    refusal,
    draft,
    stats,
    own,
    howTo,
    cancellation,
    registration,
    communities,
    one,
    followUp,
  ];
  for (const read of readers) {
    const frame = read(text, around);
    if (frame) return frame;
  }
  return search(text, around);
}

type Reader = (text: string, around: Surroundings) => Frame | null;

const refusal: Reader = (text) =>
  isForbidden(new Scan(text)) ? { tool: null, say: 'refuse' } : null;

const draft: Reader = (text, around) => {
  const scan = named(text);
  if (!scan.has(intents.drafts)) return null;
  scan.takeAll(intents.drafts);
  scan.takeAll(intents.owns);
  const { id } = takeReference(scan, around.previous, around.eventId);
  const isNamed = scan.name !== null;
  const name = nameLeft(scan);
  if (id || isNamed) return call('draft_description', { event: id ?? name });
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

const stats: Reader = (text, around) => {
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

const own: Reader = (text, around) => {
  const scan = named(text);
  const wantsOut = scan.has(intents.cancels) && !scan.has(/(?<!\p{L})(?:bị hủy|was cancelled)/gu);
  const cancelsAll = wantsOut && scan.name === null && scan.has(everything);
  if (!cancelsAll && (!scan.has(intents.mine) || wantsOut || isWish(scan))) return null;
  const range = takeDates(scan, around.now.toPlainDate());
  return call('my_registrations', instants(range, around.now));
};

/** "Mình đăng ký cái thứ hai" asks for a place, "mình đã đăng ký chưa" does not. */
function isWish(scan: Scan & { name: string | null }): boolean {
  const asks = scan.has(
    phrase(
      'gì|nào|j|những|các|mấy|chưa|đã|không|ko|what|which|am|did|have|do|my|our|của|lịch|xem|vé của',
    ),
  );
  return !asks;
}

const howTo: Reader = (text, around) => {
  const scan = named(text);
  const asksHow =
    scan.has(intents.howTo) && !(scan.name !== null && new Scan(text).has(intents.communityNoun));
  if (
    !asksHow ||
    (scan.has(intents.seeks) &&
      !scan.has(/(?<!\p{L})(?:how|làm|cách|chính sách|policy|refund|hoàn)/gu) &&
      scan.name === null)
  )
    return null;
  scan.takeAll(intents.howTo);
  const { id } = takeReference(scan, around.previous, around.eventId);
  const event = id ?? scan.name ?? undefined;
  const matter = matterOf(fold(text));
  return call('answer_faq', {
    question: text,
    event,
    topics: matter ? [matter] : undefined,
  });
};

const cancellation: Reader = (text, around) => {
  const scan = named(text);
  if (!scan.has(intents.cancels)) return null;
  scan.takeAll(intents.cancels);
  scan.takeAll(intents.owns);
  scan.takeAll(politeness);
  const { id } = takeReference(scan, around.previous, around.eventId);
  takeQuantity(scan);
  const name = nameLeft(scan, around);
  return call('cancel_registration', { event: scan.name ?? id ?? name ?? onlyShown(around) });
};

const registration: Reader = (text, around) => {
  const scan = named(text);
  const isSure = scan.name !== null || scan.has(intents.registersForSure);
  if (!scan.has(intents.registers) || !isSure) return null;
  if (scan.has(intents.asks.availability) || scan.has(intents.asks.price)) return null;
  if (scan.name === null && scan.has(intents.seeks)) return null;
  const quantity = takeQuantity(scan);
  const { id } = takeReference(scan, around.previous, around.eventId);
  scan.takeAll(intents.registers);
  scan.takeAll(politeness);
  const name = nameLeft(scan, around);
  return call('register', {
    event: scan.name ?? id ?? name ?? around.eventId ?? onlyShown(around),
    quantity: quantity === 1 ? undefined : quantity,
  });
};

/** The one event that was shown last, if it was one. */
function onlyShown({ previous }: Surroundings): string | undefined {
  const events = previous?.results.filter(({ id }) => id.startsWith('evt_')) ?? [];
  return events.length === 1 ? events[0]?.id : undefined;
}

const politeness = phrase([
  'don’?t ask(?: me)?|just do it|no questions(?: asked)?|right (?:now|away)|immediately',
  'asap|without (?:asking|confirmation|confirming)|do it|any ?more|nữa',
  'không cần (?:hỏi|xác nhận)|khỏi (?:hỏi|xác nhận)|làm luôn|ngay lập tức|please|pls',
  'thanks|cảm ơn|for me|for us|cho mk|cho mình|cho tôi|cho em|giúp mình|giúp tôi',
  'giúp em|giúp mk|giùm mình|rồi|với nhé|nhé|nha|ạ|luôn|tickets?|seats?|spots?|places?',
  'vé|chỗ|sự kiện|event|the event|buổi|i’?m (?:sick|busy)|sorry|có việc bận|bận',
  'something came up|to|for|at',
]);

const communities: Reader = (text, around) => {
  const scan = named(text);
  const asksMembers = scan.name !== null && scan.has(phrase('thành viên|members?'));
  if (asksMembers && !scan.has(intents.communityNoun) && !scan.has(intents.registers)) {
    return call('get_community', { community: scan.name });
  }
  if (!scan.has(intents.communityNoun) && !mentionsCommunityName(text)) return null;
  const plain = new Scan(text);
  const name = takeCommunity(plain);
  if (name) {
    const isAboutEvents = new Scan(text).has(intents.eventNoun) && !wantsToJoin(text);
    if (isAboutEvents) return null;
    if (new Scan(text).has(intents.communityAsks))
      return call('get_community', { community: name });
    return call('get_community', { community: name });
  }
  if (!scan.has(intents.communityNoun)) return null;
  if (scan.name === null && scan.has(phrase('sự kiện|events?|workshops?|hội thảo'))) return null;
  // "English speaking clubs on Wednesday" are events.
  const isClubOnly = !scan.has(
    phrase('cộng đồng|nhóm|hội nhóm|groups?|communit(?:y|ies)|câu lạc bộ|clb'),
  );
  const range = takeDates(new Scan(text), around.now.toPlainDate());
  if (isClubOnly && (range || scan.has(isOnline))) return null;
  plain.takeAll(intents.communityNoun);
  plain.takeAll(joining);
  takeDates(plain, around.now.toPlainDate());
  const city = takePlace(plain) ?? undefined;
  plain.takeAll(filler);
  return call('search_communities', { text: topicFrom(plain.runs()), city });
};

const joining = phrase([
  'tham gia|gia nhập|join|to join|kết nối|for (?:people|those) (?:who|interested in)',
  'lovers?|người yêu thích|yêu thích|đam mê|people who like|meet people|enthusiasts?',
]);
const wantsToJoin = (text: string) =>
  new Scan(text).has(
    phrase('tham gia|gia nhập|join|thành viên|members?|là gì|tell me about|giới thiệu'),
  );
const mentionsCommunityName = (text: string) =>
  /\b(?:Club|Community|Developers|Group|CLB|Society|Collective)\b/.test(text);

/** One event that is asked about. */
const one: Reader = (text, around) => {
  const scan = named(text);
  const topics = Object.entries(intents.asks).flatMap(([topic, pattern]) =>
    scan.has(pattern) ? [topic as Topic] : [],
  );
  if (scan.name !== null && topics.length === 0) {
    if (scan.has(isFree)) topics.push('price');
    else if (scan.has(isOnline)) topics.push('place');
  }
  if (topics.length === 0) return null;
  const asked = new Scan(text);
  for (const pattern of Object.values(intents.asks)) asked.takeAll(pattern);
  const isSought = asked.has(intents.seeks);
  const { id, isPointed } = takeReference(scan, around.previous, around.eventId);
  if (id) return call('get_event', { event: id, topics });
  if (scan.name !== null) {
    if (isSought && isGenericAbout(text)) return null;
    return call('get_event', { event: scan.name, topics });
  }
  if (isPointed)
    return around.eventId ? call('get_event', { topics }) : { tool: null, say: 'which_event' };
  const rest = nameLeft(asked);
  if (rest === undefined) {
    const only = around.eventId ?? onlyShown(around);
    return only ? call('get_event', { event: only, topics }) : null;
  }
  if (isSought || elsewhereOrSlots(text, around) || isOnlyTopic(rest)) return null;
  return call('get_event', { event: rest, topics });
};

/** "Tell me about music events": nothing that has a name. */
const isGenericAbout = (text: string) =>
  new Scan(text).has(phrase('events|workshops|concerts|meetups|sự kiện nào|các sự kiện'));

/** Whether a question without a name is better read as a search or as none of ours. */
function elsewhereOrSlots(text: string, around: Surroundings): boolean {
  if (new Scan(text).has(elsewhere)) return true;
  const { from, to, city, near, online, free } = takeSlots(new Scan(text), around);
  // A place may be a part of a name; behind "in" it is where something is looked for.
  const isIn = city !== undefined && new Scan(text).has(phrase('ở|tại|in|at|around'));
  return isIn || [from, to, near, online, free].some((slot) => slot !== undefined);
}

/** "Yoga" is a topic, "Jazz on the River" a name. */
function isOnlyTopic(name: string): boolean {
  const scan = new Scan(name);
  return name.split(/\s+/).length <= 2 && takeCategory(scan) !== null;
}

const continues = phrase([
  'thế còn|vậy còn|còn gì|còn|%thế|vậy|thì sao|what about|how about|and|or|instead|only',
  'just|chỉ lấy|chỉ xem|chỉ|lọc|cái nào|%hơn|cheaper|closer|but|nhưng|rather|ones?|same',
  'tương tự|cũng|make it|change (?:it )?to|đổi (?:sang|thành|qua)|thay (?:bằng|vì)|if',
  'nếu|also',
]);

const followUp: Reader = (text, around) => {
  const { previous } = around;
  if (previous?.tool !== 'search_events') return null;
  const before = eventSlotsSchema.safeParse(previous.args).data;
  if (!before) return null;
  const scan = new Scan(text);
  const goesOn = scan.has(continues);
  const isShort = text.trim().split(/\s+/).length <= 6;
  const startsAnew = scan.has(
    phrase('tìm|find|search|show me|list|có sự kiện|sự kiện nào|any events|events'),
  );
  const isAboutShown = scan.has(
    phrase('ones?|instead|cái nào|những cái|trong số|of those|of them'),
  );
  if ((startsAnew && !isAboutShown) || (!goesOn && !isShort)) return null;
  const part = takePart(new Scan(text), around.now.toPlainDate());
  scan.takeAll(continues);
  const said = takeSlots(scan, around);
  const isEmpty = Object.keys(said).length === 0;
  if (isEmpty && isAboutShown && !part) return call('search_events', { ...before });
  if (isEmpty)
    return part ? call('search_events', { ...refinedHours(before, part, around.now) }) : null;
  // A few words that name a topic and nothing else begin a new search, unless they say "còn … thì sao".
  if (!goesOn && said.text !== undefined) return null;
  return call('search_events', { ...refined(before, said) });
};

function search(text: string, around: Surroundings): Frame {
  const scan = new Scan(text);
  const isElsewhere = scan.has(elsewhere);
  const sought = new Scan(text);
  if (sought.has(intents.registersForSure)) sought.takeAll(intents.registers);
  const slots: EventSlots = takeSlots(sought, around);
  const { text: topic, ...others } = slots;
  const isEvents = scan.has(intents.eventNoun) || scan.has(formats) || scan.has(intents.seeks);
  if (isElsewhere && !scan.has(intents.eventNoun)) return { tool: null, say: 'out_of_scope' };
  if (Object.keys(others).length > 0) return call('search_events', slots);
  if (scan.has(help)) return { tool: null, say: 'help' };
  if (topic === undefined) {
    return isEvents ? call('search_events', {}) : { tool: null, say: 'help' };
  }
  // A topic alone, in a few words, is looked for; a long sentence about nothing known is not ours.
  return isEvents || topic.split(/\s+/).length <= 4
    ? call('search_events', slots)
    : { tool: null, say: 'out_of_scope' };
}

/** A question with its names hidden. */
function named(text: string): Scan & { name: string | null } {
  const scan = new Scan(text);
  return Object.assign(scan, { name: hideNames(scan) });
}

/** What is left as the name of an event, once function words at its ends are gone. */
function nameLeft(
  scan: Scan & { name?: string | null },
  around?: Surroundings,
): string | undefined {
  if (scan.name) return scan.name;
  if (around) takeDates(scan, around.now.toPlainDate());
  const runs = scan
    .runs()
    .map(trimmed)
    .filter((run) => run !== '');
  runs.sort((a, b) => b.length - a.length);
  return runs[0];
}

/** A run without the words around a name that only ask. */
function trimmed(run: string): string {
  const scan = new Scan(run);
  scan.takeAll(filler);
  const first = scan.rest.search(/[^|\s]/);
  if (first === -1) return '';
  const last =
    scan.rest.length -
    [...scan.rest]
      .reverse()
      .join('')
      .search(/[^|\s?.!,]/);
  return run.slice(first, last).trim();
}
