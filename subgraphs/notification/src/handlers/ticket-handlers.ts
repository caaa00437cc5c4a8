import type { Tx } from '@hoi/kit/database.ts';
import type { Handlers } from '@hoi/kit/domain-events.ts';
import type { HandlerParts } from './handlers.ts';

/** Tickets that change hands or codes, and people who have tickets and no account. */
export function ticketHandlers({ projections, tell }: HandlerParts) {
  return {
    'guest.added': (tx, { data }) => projections.putGuest(tx, data),
    'guest.awaits_email': async (tx, { id: key, data }) => {
      await projections.putGuest(tx, data);
      const { eventId, confirmPath: path } = data;
      await tell(tx, { kind: 'GUEST_CONFIRM', key, eventId, params: { path } }, [data.guestId]);
    },
    'invitation.sent': async (tx, { id: key, data }) => {
      const { invitationId, eventId, message, path, inviterId: actorId } = data;
      await projections.putGuest(tx, { ...data, guestId: invitationId, displayName: '' });
      const news = {
        kind: 'INVITATION',
        key,
        eventId,
        actorId,
        params: { message, path },
      } as const;
      await tell(tx, news, [invitationId]);
    },
    'guest.claimed': (tx, { data }) => projections.handOver(tx, data.registrationIds, data.userId),
    'ticket.transferred': async (tx, { id: key, data }) => {
      const { eventId, userId, holderName, isByHost, from } = data;
      await projections.putRegistration(tx, data, 'CONFIRMED');
      if (from.isEnded) {
        const { registrationId, userId: giver } = from;
        await projections.putRegistration(tx, { registrationId, eventId, userId: giver }, 'ENDED');
      }
      const news = { key, eventId, params: { holderName } };
      const actorId = isByHost ? null : from.userId;
      await tell(tx, { ...news, kind: 'TICKET_RECEIVED', actorId }, [userId]);
      await tell(tx, { ...news, kind: 'TICKET_GIVEN', key: `${key}:from` }, [from.userId]);
    },
    // Whoever replaced it themselves knows.
    'ticket.reissued': async (tx, { id: key, data: { eventId, userId, isByHost } }) => {
      if (isByHost) await tell(tx, { kind: 'TICKET_REISSUED', key, eventId }, [userId]);
    },
  } satisfies Handlers<Tx>;
}
