import type { Tx } from '@hoi/kit/database.ts';
import type {
  CommunityFact,
  Handlers,
  MembershipFact,
  PersonFact,
} from '@hoi/kit/domain-events.ts';
import { dropMembership, keepCommunity, keepMembership } from './community/community.store.ts';
import { keepPerson } from './person/person.store.ts';

const person = (tx: Tx, { userId, handle, displayName, locale }: PersonFact) =>
  keepPerson(tx, { userId, handle, displayName, locale });

const community = (tx: Tx, fact: CommunityFact) =>
  keepCommunity(tx, {
    id: fact.communityId,
    slug: fact.slug,
    name: fact.name,
    visibility: fact.visibility,
    isArchived: fact.isArchived,
  });

const member = (tx: Tx, { communityId, userId, role }: MembershipFact) =>
  keepMembership(tx, { communityId, userId, role });

/** What this service keeps of people, communities and memberships, fed by their domain events. */
export const projections: Handlers<Tx> = {
  'user.registered': (tx, { data }) => person(tx, data),
  'user.profile_changed': (tx, { data }) => person(tx, data),
  'community.created': (tx, { data }) => community(tx, data),
  'community.updated': (tx, { data }) => community(tx, data),
  'community.archived': (tx, { data }) => community(tx, data),
  'membership.activated': (tx, { data }) => member(tx, data),
  'membership.role_changed': (tx, { data }) => member(tx, data),
  'membership.ended': (tx, { data }) => dropMembership(tx, data.communityId, data.userId),
};
