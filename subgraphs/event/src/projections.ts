import type { Tx } from '@hoi/kit/database.ts';
import type { Handlers, MembershipFact, PersonFact } from '@hoi/kit/domain-events.ts';
import type { Outbox } from '@hoi/kit/outbox.ts';
import {
  dropFollow,
  dropMembership,
  keepFollow,
  keepMembership,
} from './community/community.store.ts';
import { communityChanged } from './community/community-changed.ts';
import { claimGuests } from './guest/claim-guests.ts';
import { hashOfEmail } from './guest/guest.ts';
import { invitationBounced } from './invitation/follow-invitation.ts';
import { keepPerson } from './person/person.store.ts';

const member = (tx: Tx, { communityId, userId, role }: MembershipFact) =>
  keepMembership(tx, { communityId, userId, role });

/** What this service keeps of people, communities and memberships, fed by their domain events. */
export function projectionsWith(parts: {
  readonly secretKey: string;
  readonly outbox: Outbox;
}): Handlers<Tx> {
  async function person(tx: Tx, fact: PersonFact): Promise<void> {
    const { userId, handle, displayName, locale, email } = fact;
    const emailHash = hashOfEmail(parts.secretKey, email.trim().toLowerCase());
    await keepPerson(tx, { userId, handle, displayName, locale, emailHash });
    // Whoever signed up has shown that the address is theirs: so is what was sent to it before.
    await claimGuests(parts.outbox, tx, { userId, emailHash });
  }
  return {
    'user.registered': (tx, { data }) => person(tx, data),
    'user.profile_changed': (tx, { data }) => person(tx, data),
    'user.signed_in': (tx, { data }) => person(tx, data),
    'community.created': (tx, { data }) => communityChanged(tx, data),
    'community.updated': (tx, { data }) => communityChanged(tx, data),
    'community.archived': (tx, { data }) => communityChanged(tx, data),
    'membership.activated': (tx, { data }) => member(tx, data),
    'membership.role_changed': (tx, { data }) => member(tx, data),
    'follow.added': (tx, { data: { communityId, userId } }) =>
      keepFollow(tx, { communityId, userId }),
    'follow.removed': (tx, { data: { communityId, userId } }) =>
      dropFollow(tx, { communityId, userId }),
    'notification.bounced': (tx, { data: { userId } }) => invitationBounced(tx, userId),
    'membership.ended': (tx, { data }) => dropMembership(tx, data.communityId, data.userId),
  };
}
