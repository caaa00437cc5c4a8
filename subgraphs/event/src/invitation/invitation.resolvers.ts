import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { pageRequest, toConnection } from '@hoi/kit/connection.ts';
import { payload, payloadOf } from '@hoi/kit/errors.ts';
import { rightsOf } from '../event/event.policy.ts';
import type {
  EventResolvers,
  InvitationResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../schema.generated.ts';
import { openInvitation } from './follow-invitation.ts';
import {
  countInvitations,
  countInvitationsByStatus,
  findInvitations,
  type InvitationRow,
} from './invitation.store.ts';
import { inviteToEvent } from './invite-to-event.ts';
import { invitationOf, respondToInvitation, revokeInvitation } from './respond-to-invitation.ts';

export const invitationQueries: Pick<QueryResolvers, 'invitation'> = {
  invitation: (_root, { token }, ctx) => invitationOf(ctx, token),
};

export const invitationMutations: Pick<
  MutationResolvers,
  'inviteToEvent' | 'openInvitation' | 'revokeInvitation' | 'respondToInvitation'
> = {
  inviteToEvent: (_root, { input }, ctx) =>
    payloadOf(
      async () => {
        const { invitations, skipped } = await inviteToEvent(ctx, input);
        return { invitations: [...invitations], skipped: [...skipped] };
      },
      { invitations: [], skipped: [] },
    ),
  openInvitation: (_root, { token }, ctx) =>
    payload('invitation', () => openInvitation(ctx, token)),
  revokeInvitation: (_root, { id }, ctx) => payload('invitation', () => revokeInvitation(ctx, id)),
  respondToInvitation: (_root, { input }, ctx) =>
    payloadOf(
      async () => {
        const { eventId, ...done } = await respondToInvitation(ctx, input);
        return { ...done, event: await ctx.loaders.anyEvent.load(eventId) };
      },
      { registration: null, event: null, accessToken: null },
    ),
};

export const invitationFieldsOfEvent = {
  invitations: async ({ id }, args, ctx) => {
    const page = pageRequest(args);
    const rights = rightsOf(await ctx.loaders.standing.load(id));
    const isShown = rights.has('MANAGE_REGISTRATIONS');
    const { read } = ctx.database;
    return toConnection<InvitationRow>(
      isShown ? await findInvitations(read, id, page) : [],
      page,
      (row) => [row.id],
      () => (isShown ? countInvitations(read, id) : 0),
    );
  },
  invitationCounts: async ({ id }, _args, ctx) => {
    const rights = rightsOf(await ctx.loaders.standing.load(id));
    if (!rights.has('MANAGE_REGISTRATIONS')) return null;
    const counts = await countInvitationsByStatus(ctx.database.read, id);
    const of = (status: InvitationRow['status']) => counts.get(status) ?? 0;
    return {
      ...{ sent: of('SENT'), opened: of('OPENED'), bounced: of('BOUNCED') },
      ...{ accepted: of('ACCEPTED'), declined: of('DECLINED'), revoked: of('REVOKED') },
    };
  },
} satisfies Partial<EventResolvers>;

// Whoever reaches one is a host, or has its link.
export const Invitation: Complete<InvitationResolvers, InvitationRow> = {
  event: async ({ eventId }, _args, ctx) => {
    const event = await ctx.loaders.anyEvent.load(eventId);
    if (!event) throw new Error(`${eventId} is gone, its invitations are not`);
    return event;
  },
  invitedBy: ({ invitedBy }) => ({ id: invitedBy }),
};
