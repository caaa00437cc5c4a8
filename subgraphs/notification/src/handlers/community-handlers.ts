import type { Tx } from '@hoi/kit/database.ts';
import type { Handlers } from '@hoi/kit/domain-events.ts';
import { fanOutStore } from '../fan-out/fan-out.store.ts';
import { fanOutTopic } from '../fan-out/run-fan-out.ts';
import type { HandlerParts } from './handlers.ts';

/** Communities, their members and followers, requests to join, announcements. */
export function communityHandlers({ database, projections, tell }: HandlerParts) {
  const decided = (isApproved: boolean) =>
    ({ kind: 'MEMBERSHIP_DECISION', params: { isApproved } }) as const;
  return {
    'community.created': (tx, { data }) => projections.putCommunity(tx, data),
    'community.updated': (tx, { data }) => projections.putCommunity(tx, data),
    'community.archived': (tx, { data }) => projections.putCommunity(tx, data),
    'membership.requested': async (tx, { id: key, data: { communityId, userId } }) => {
      const organizers = await projections.organizersOf(tx, communityId);
      const news = { kind: 'MEMBERSHIP_REQUEST', key, communityId, actorId: userId } as const;
      await tell(tx, news, organizers);
    },
    'membership.activated': async (tx, { id: key, data, actorId }) => {
      await projections.putMember(tx, data);
      const { communityId, userId } = data;
      if (data.wasDecided)
        await tell(tx, { ...decided(true), key, communityId, actorId }, [userId]);
    },
    'membership.declined': (tx, { id: key, data: { communityId, userId } }) =>
      // Nobody learns who said no.
      tell(tx, { ...decided(false), key, communityId }, [userId]),
    'membership.role_changed': (tx, { data }) => projections.putMember(tx, data),
    'membership.ended': (tx, { data }) => projections.removeMember(tx, data),
    'follow.added': (tx, { data }) => projections.addFollower(tx, data.communityId, data.userId),
    'follow.removed': (tx, { data }) =>
      projections.removeFollower(tx, data.communityId, data.userId),
    'post.published': async (tx, { id: key, data }) => {
      if (data.kind !== 'ANNOUNCEMENT') return;
      const { communityId, authorId: actorId, title, excerpt: message } = data;
      const news = { key, communityId, actorId, params: { title, message } };
      await fanOutStore.begin(tx, { ...news, kind: 'ANNOUNCEMENT', audience: 'MEMBERS' });
      database.announce(tx, fanOutTopic);
    },
  } satisfies Handlers<Tx>;
}
