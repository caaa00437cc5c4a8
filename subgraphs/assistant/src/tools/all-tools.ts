import { answerFaq } from './answer-faq.ts';
import { cancelRegistration } from './cancel-registration.ts';
import { draftDescription } from './draft-description.ts';
import { eventStats } from './event-stats.ts';
import { getCommunity } from './get-community.ts';
import { getEvent } from './get-event.ts';
import { myRegistrations } from './my-registrations.ts';
import { register } from './register.ts';
import { searchCommunities } from './search-communities.ts';
import { searchEvents } from './search-events.ts';

/** Every tool, for every model. */
export const allTools = [
  searchEvents,
  getEvent,
  answerFaq,
  myRegistrations,
  register,
  cancelRegistration,
  searchCommunities,
  getCommunity,
  eventStats,
  draftDescription,
] as const;
