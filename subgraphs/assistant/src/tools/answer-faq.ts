import { fold } from '@hoi/kit/text.ts';
import { z } from 'zod';
import { isSuspicious } from '../words/plain.ts';
import { faqEntries } from './faq-entries.ts';
import { findEvent } from './find-event.ts';
import { type FullEventView, fullView } from './get-event.ts';
import { defineTool, type Problem } from './tool.ts';

/** An answer that was found, about the platform or about one event. */
export interface FaqAnswer {
  /** What the platform says. */
  readonly answer: string | null;
  /** The event it is about, with the sentences of its text that speak of the matter. */
  readonly event: FullEventView | null;
  readonly said: readonly string[];
}

/** What an organiser's text may say about a matter, on folded text. */
const matters: Readonly<Record<string, RegExp>> = {
  parking: /park|gui xe|giu xe|do xe|dau xe|bai xe/,
  children: /kid|child|baby|family|age|tre em|con nho|em be|tuoi/,
  pets: /\bpets?\b|\bdogs?\b|cho meo|thu cung/,
  accessibility: /wheelchair|accessib|xe lan|khuyet tat/,
  dress_code: /dress|wear|outfit|trang phuc|mac gi|an mac/,
  food: /food|drink|lunch|dinner|vegetarian|vegan|an uong|do an|an chay|nuoc uong/,
  language: /language|english|vietnamese|tieng anh|tieng viet|ngon ngu|phien dich/,
  bring: /bring|equipment|laptop|mang theo|chuan bi/,
  refund: /refund|money back|hoan tien|hoan ve/,
  recording: /record|slides|ghi hinh|ghi am|quay lai|video/,
  certificate: /certificate|chung nhan|chung chi/,
  wifi: /wi-?fi/,
};

/** Answers questions about the platform, or about details that only an event's own text tells. */
export const answerFaq = defineTool({
  name: 'answer_faq',
  description:
    'Answers how the platform works (registering, cancelling, tickets, waitlist, refunds, sign-in, creating events, notifications, privacy) and, with `event`, what its text says of parking, children, food, dress and the like.',
  schema: z.object({
    question: z.string().max(2_000).describe('The question in the words of the person.'),
    event: z.string().min(1).max(200).optional(),
    topics: z.array(z.string().max(40)).optional(),
  }),
  async run({ question, event: reference, topics = [] }, turn): Promise<FaqAnswer | Problem> {
    const folded = fold(question);
    if (!reference) {
      const entry =
        faqEntries.find(({ topic }) => topics.includes(topic)) ??
        faqEntries.find(({ pattern }) => pattern.test(folded));
      return {
        answer: entry?.answer[turn.situation.locale] ?? null,
        event: null,
        said: [],
      };
    }
    const found = await findEvent(turn, reference);
    if ('problem' in found) return found;
    const pattern = Object.entries(matters).find(
      ([topic, words]) => topics.includes(topic) || words.test(folded),
    )?.[1];
    return {
      answer: null,
      event: fullView(turn, found),
      said: pattern ? sentencesWith(pattern, found.description) : [],
    };
  },
});

/** The matter a question is about, such as `parking`; null when it is none that events tell of. */
export function matterOf(folded: string): string | null {
  return Object.entries(matters).find(([, words]) => words.test(folded))?.[0] ?? null;
}

function sentencesWith(pattern: RegExp, description: string | null): string[] {
  const sentences = (description ?? '').split(/(?<=[.!?…\n])\s+/u).slice(0, 200);
  // Nothing after a sentence that speaks to assistants is trusted, as in `excerpt`.
  const end = sentences.findIndex(isSuspicious);
  const trusted = end === -1 ? sentences : sentences.slice(0, end);
  return trusted.filter((sentence) => pattern.test(fold(sentence))).slice(0, 3);
}
