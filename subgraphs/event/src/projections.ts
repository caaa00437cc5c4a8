import type { Tx } from '@hoi/kit/database.ts';
import type { Handlers, MembershipFact, PersonFact } from '@hoi/kit/domain-events.ts';
import { dropMembership, keepMembership } from './community/community.store.ts';
import { communityChanged } from './community/community-changed.ts';
import { keepPerson } from './person/person.store.ts';

const person = (tx: Tx, { userId, handle, displayName, locale }: PersonFact) =>
  keepPerson(tx, { userId, handle, displayName, locale });

const member = (tx: Tx, { communityId, userId, role }: MembershipFact) =>
  keepMembership(tx, { communityId, userId, role });

/** What this service keeps of people, communities and memberships, fed by their domain events. */
export const projections: Handlers<Tx> = {
  'user.registered': (tx, { data }) => person(tx, data),
  'user.profile_changed': (tx, { data }) => person(tx, data),
  'community.created': (tx, { data }) => communityChanged(tx, data),
  'community.updated': (tx, { data }) => communityChanged(tx, data),
  'community.archived': (tx, { data }) => communityChanged(tx, data),
  'membership.activated': (tx, { data }) => member(tx, data),
  'membership.role_changed': (tx, { data }) => member(tx, data),
  'membership.ended': (tx, { data }) => dropMembership(tx, data.communityId, data.userId),
};
