import type { FaqAnswer } from '../tools/answer-faq.ts';
import type { Draft } from '../tools/draft-description.ts';
import type { EventStats } from '../tools/event-stats.ts';
import type { FullCommunityView } from '../tools/get-community.ts';
import type { FullEventView, Topic } from '../tools/get-event.ts';
import type { RegistrationView } from '../tools/my-registrations.ts';
import type { Proposed } from '../tools/register.ts';
import type { CommunityView } from '../tools/search-communities.ts';
import type { FoundEvents } from '../tools/search-events.ts';
import type { Problem } from '../tools/tool.ts';

/** What each tool gives. */
export interface Results {
  readonly search_events: FoundEvents | Problem;
  readonly get_event:
    | { readonly event: FullEventView; readonly topics: readonly Topic[] }
    | Problem;
  readonly answer_faq: FaqAnswer | Problem;
  readonly my_registrations: { readonly registrations: readonly RegistrationView[] } | Problem;
  readonly register: Proposed | Problem;
  readonly cancel_registration: Proposed | Problem;
  readonly search_communities: {
    readonly communities: readonly CommunityView[];
    readonly total: number;
  };
  readonly get_community: { readonly community: FullCommunityView } | Problem;
  readonly event_stats: EventStats | Problem;
  readonly draft_description: Draft | Problem;
}
