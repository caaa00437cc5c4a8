import { fold } from '@hoi/kit/text.ts';
import { matterOf } from '../tools/answer-faq.ts';
import type { Topic } from '../tools/get-event.ts';
import { takeCategory } from './categories.ts';
import { call, type Frame, type Surroundings } from './frame.ts';
import * as intents from './intents.ts';
import { type NamedScan, named, nameLeft, onlyShown, type Reader } from './reader.ts';
import { takeReference } from './references.ts';
import { elsewhere } from './refusals.ts';
import { phrase, Scan } from './scan.ts';
import { isFree, isOnline, takeSlots } from './slots.ts';

/** Questions about how things are done, or about details that only an event's own text tells. */
export const howTo: Reader = (text, around) => {
  const scan = named(text);
  if (!scan.has(intents.howTo) || !isHow(scan, text)) return null;
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

/** A search may say "how" too; a community is described by another tool. */
function isHow(scan: NamedScan, text: string): boolean {
  if (scan.name !== null) return !new Scan(text).has(intents.communityNoun);
  return !scan.has(intents.seeks) || scan.has(aboutRules);
}

const aboutRules = phrase('how|làm|cách|chính sách|policy|refunds?|hoàn|hoàn tiền|hoàn vé');

/** Questions about one event. */
export const one: Reader = (text, around) => {
  const scan = named(text);
  const topics = topicsIn(scan);
  if (topics.length === 0) return matterFrame(scan, text);
  const asked = new Scan(text);
  for (const pattern of Object.values(intents.asks)) asked.takeAll(pattern);
  const isSought = asked.has(intents.seeks);
  const { id, isPointed } = takeReference(scan, around.previous, around.eventId);
  if (id) return call('get_event', { event: id, topics });
  if (scan.name !== null) {
    const isGeneric = isSought && new Scan(text).has(kinds);
    return isGeneric ? null : call('get_event', { event: scan.name, topics });
  }
  if (isPointed) return { tool: null, say: 'which_event' };
  const rest = nameLeft(asked);
  if (rest === undefined) {
    const only = around.eventId ?? onlyShown(around);
    return only ? call('get_event', { event: only, topics }) : null;
  }
  if (isSought || elsewhereOrSlots(text, around) || isOnlyTopic(rest)) return null;
  return call('get_event', { event: rest, topics });
};

/** "Does Jazz on the River serve food?": what an event's text alone can tell. */
function matterFrame({ name }: NamedScan, text: string): Frame | null {
  const matter = name === null ? null : matterOf(fold(text.replace(name, '')));
  return matter === null
    ? null
    : call('answer_faq', { question: text, event: name, topics: [matter] });
}

function topicsIn(scan: NamedScan): Topic[] {
  const topics = Object.entries(intents.asks).flatMap(([topic, pattern]) =>
    scan.has(pattern) ? [topic as Topic] : [],
  );
  if (topics.length > 0 || scan.name === null) return topics;
  if (scan.has(isFree)) return ['price'];
  return scan.has(isOnline) ? ['place'] : [];
}

// "Tell me about music events": nothing that has a name.
const kinds = phrase('events|workshops|concerts|meetups|sự kiện nào|các sự kiện');

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
