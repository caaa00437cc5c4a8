import type { Frame, Surroundings } from './frame.ts';
import { communities } from './read-communities.ts';
import { howTo, one } from './read-event.ts';
import { draft, own, stats } from './read-own.ts';
import { followUp, search } from './read-search.ts';
import { cancellation, registration } from './read-writes.ts';
import { named, type Reader } from './reader.ts';
import { greeting, isForbidden, thanks } from './refusals.ts';
import { corrected } from './spelling.ts';

const refusal: Reader = (text) => (isForbidden(named(text)) ? { tool: null, say: 'refuse' } : null);

// From the narrowest to the widest: whoever says "cancel" and names a city wants to cancel.
const readers: readonly Reader[] = [
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

// A question that a grammar can read is short; a page of text would only cost everybody's time.
const mostRead = 400;

/** Reads a question in Vietnamese or English: which tool answers it, with what. */
export function understand(question: string, around: Surroundings): Frame {
  const text = corrected(beginning(question));
  if (greeting.test(text)) return { tool: null, say: 'hello' };
  if (thanks.test(text)) return { tool: null, say: 'thanks' };
  for (const read of readers) {
    const frame = read(text, around);
    if (frame) return frame;
  }
  return search(text, around);
}

function beginning(question: string): string {
  return question.length <= mostRead ? question : question.slice(0, mostRead).replace(/\S+$/, '');
}
