import type { Situation } from '../agent/turn.ts';
import type { Problem, ToolName } from '../tools/tool.ts';
import { communitiesInWords, communityInWords } from './communities.ts';
import { eventInWords, faqInWords } from './event.ts';
import { draftInWords, proposalInWords, registrationsInWords, statsInWords } from './own.ts';
import { problemInWords } from './problem.ts';
import type { Results } from './results.ts';
import { eventsInWords } from './search.ts';

type Composers = {
  readonly [Name in ToolName]: (
    result: Exclude<Results[Name], Problem>,
    situation: Situation,
  ) => string;
};

const composers: Composers = {
  search_events: eventsInWords,
  get_event: eventInWords,
  answer_faq: faqInWords,
  my_registrations: registrationsInWords,
  register: proposalInWords,
  cancel_registration: proposalInWords,
  search_communities: communitiesInWords,
  get_community: communityInWords,
  event_stats: statsInWords,
  draft_description: draftInWords,
};

/** A tool's result as an answer, with the markers of the records it names. */
export function composeAnswer(name: ToolName, result: object, situation: Situation): string {
  if ('problem' in result) return problemInWords(name, result as Problem, situation);
  // Each tool's own result, as it came out of the tool or back from JSON.
  return composers[name](result as never, situation);
}
