import type { Tx } from '@hoi/kit/database.ts';
import type { EventFact, Handlers, Message } from '@hoi/kit/domain-events.ts';
import { type Audience, fanOutStore } from '../fan-out/fan-out.store.ts';
import { fanOutTopic } from '../fan-out/run-fan-out.ts';
import type { Kind, NewsParams } from '../notification/kinds.ts';
import type { CommunityRow, EventRow } from '../projection/projection.store.ts';
import { planReminders } from '../reminder/reminders.ts';
import type { HandlerParts } from './handlers.ts';

/** Events: what is new, moved or cancelled, and when to remind. */
export function eventHandlers({ database, clock, projections }: HandlerParts) {
  async function keep(tx: Tx, fact: EventFact): Promise<EventRow | null> {
    await projections.putEvent(tx, fact);
    const event = await projections.eventOf(tx, fact.eventId);
    if (event) await planReminders(tx, event, clock.now());
    return event;
  }
  async function tellMany(
    tx: Tx,
    { id: key, actorId, data }: Pick<Message, 'id' | 'actorId'> & { readonly data: EventFact },
    kind: Kind,
    audience: Audience,
    params: NewsParams = {},
  ): Promise<void> {
    // Only news of a community is about the community as well.
    const communityId = kind === 'NEW_EVENT' ? data.communityId : null;
    const news = { key, kind, audience, eventId: data.eventId, communityId, actorId, params };
    await fanOutStore.begin(tx, news);
    database.announce(tx, fanOutTopic);
  }
  return {
    'event.published': async (tx, message) => {
      const event = await keep(tx, message.data);
      const { communityId, visibility } = message.data;
      if (!communityId || !event || event.endsAt < clock.now()) return;
      const community = await projections.communityOf(tx, communityId);
      const audience = audienceOf(visibility, community);
      const params = { isForMembers: audience === 'MEMBERS' };
      if (audience) await tellMany(tx, message, 'NEW_EVENT', audience, params);
    },
    'event.updated': async (tx, message) => {
      await keep(tx, message.data);
      if (message.data.isNews) await tellMany(tx, message, 'EVENT_CHANGED', 'REGISTERED');
    },
    'event.cancelled': async (tx, message) => {
      await keep(tx, message.data);
      const params = { message: message.data.reason };
      // Some registrations may have fallen with the event before it is told.
      await tellMany(tx, message, 'EVENT_CANCELLED', 'REGISTERED_OR_FALLEN', params);
    },
    // People are told as their registrations come back, with where they stand.
    'event.restored': async (tx, { data }) => {
      await keep(tx, data);
    },
  } satisfies Handlers<Tx>;
}

/** Who hears of a new event: those who may find it. */
function audienceOf(
  visibility: EventFact['visibility'],
  community: CommunityRow | null,
): Audience | null {
  if (visibility === 'UNLISTED' || visibility === 'PRIVATE') return null;
  const isForMembers = visibility === 'MEMBERS' || community?.visibility === 'PRIVATE';
  return isForMembers ? 'MEMBERS' : 'MEMBERS_AND_FOLLOWERS';
}
