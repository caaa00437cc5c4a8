import { type EventSlots, eventSlotsSchema } from '../tools/search-events.ts';
import { takePart } from './dates.ts';
import { formats } from './filler.ts';
import { call, type Frame, type Surroundings } from './frame.ts';
import * as intents from './intents.ts';
import type { Reader } from './reader.ts';
import { elsewhere, help } from './refusals.ts';
import { phrase, Scan } from './scan.ts';
import { refined, refinedHours, takeSlots } from './slots.ts';

const continues = phrase([
  'thế còn|vậy còn|còn gì|còn|%thế|vậy|thì sao|what about|how about|and|or|instead|only',
  'just|chỉ lấy|chỉ xem|chỉ|lọc|cái nào|%hơn|cheaper|closer|but|nhưng|rather|ones?|same',
  'tương tự|cũng|make it|change (?:it )?to|đổi (?:sang|thành|qua)|thay (?:bằng|vì)|if',
  'nếu|also',
]);

/** Refines the search before. */
export const followUp: Reader = (text, around) => {
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
  if (!goesOn && (said.text !== undefined || said.category !== undefined)) return null;
  return call('search_events', { ...refined(before, said) });
};

/** A search; what is no question of ours at all is told so. */
export function search(text: string, around: Surroundings): Frame {
  const scan = new Scan(text);
  const isElsewhere = scan.has(elsewhere);
  const sought = new Scan(text);
  const wish = sought.find(intents.registers);
  if (wish?.start === 0 && sought.has(intents.registersForSure)) sought.remove(0, wish.end);
  const slots: EventSlots = takeSlots(sought, around);
  const { text: topic, ...others } = slots;
  const isEvents = scan.has(intents.eventNoun) || scan.has(formats) || scan.has(intents.seeks);
  if (isElsewhere && !scan.has(intents.eventNoun) && !scan.has(formats))
    return { tool: null, say: 'out_of_scope' };
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
