import type { Tx } from '@hoi/kit/database.ts';
import type { Handlers, Message, RegistrationFact } from '@hoi/kit/domain-events.ts';
import { isId } from '@hoi/kit/ids.ts';
import type { EventStanding, Kind, News } from '../notification/kinds.ts';
import type { RegistrationRow } from '../projection/projection.store.ts';
import type { HandlerParts } from './handlers.ts';

type Told = Pick<Message, 'id'> & { readonly data: RegistrationFact };

/** Registrations: the attendee is told where they stand, the hosts who came. */
export function registrationHandlers({ projections, tell, tellHosts }: HandlerParts) {
  async function tellAttendee(
    tx: Tx,
    { id: key, data: { eventId, userId, message } }: Told,
    kind: Kind,
    params: News['params'] = {},
  ): Promise<void> {
    await tell(tx, { kind, key, eventId, params: { message, ...params } }, [userId]);
  }

  /** Notes and tells where somebody stands now; one that fell with its event has come back. */
  async function stands(
    tx: Tx,
    told: Told,
    standing: EventStanding,
    kind: Kind,
    isNew: boolean,
  ): Promise<void> {
    const before = await projections.putRegistration(tx, told.data, standing);
    if (told.data.told === 'NOBODY') return;
    if (before === 'CANCELLED_BY_EVENT') {
      const isPromoted = kind === 'REGISTRATION_PROMOTED';
      await tellAttendee(tx, told, 'EVENT_RESTORED', { standing, isPromoted });
      return;
    }
    await tellAttendee(tx, told, kind, { standing });
    const isForHosts = isNew && told.data.told !== 'ATTENDEE';
    if (isForHosts && before === null)
      await tellWhoCame({ projections, tellHosts }, tx, told, standing);
  }

  async function ends(tx: Tx, told: Told, kind: Kind): Promise<void> {
    await projections.putRegistration(tx, told.data, 'ENDED');
    await tellAttendee(tx, told, kind);
  }

  return {
    'registration.pending': (tx, told) => stands(tx, told, 'PENDING', 'REGISTRATION_PENDING', true),
    'registration.waitlisted': (tx, told) =>
      stands(tx, told, 'WAITLISTED', 'REGISTRATION_WAITLISTED', true),
    'registration.confirmed': async (tx, told) => {
      if (told.data.by === 'DOOR') {
        // Who is at the door needs no mail; somebody without an account gets none later either.
        if (!isId('usr', told.data.userId)) return;
        await projections.putRegistration(tx, told.data, 'CONFIRMED');
        return;
      }
      const isPromotion = told.data.by === 'PROMOTION';
      const kind = isPromotion ? 'REGISTRATION_PROMOTED' : 'REGISTRATION_CONFIRMED';
      await stands(tx, told, 'CONFIRMED', kind, told.data.by === 'REGISTRATION');
    },
    'registration.offered': async (tx, told) => {
      await projections.putRegistration(tx, told.data, 'WAITLISTED');
      await tellAttendee(tx, told, 'REGISTRATION_OFFERED');
    },
    'registration.expired': (tx, told) => ends(tx, told, 'REGISTRATION_EXPIRED'),
    'registration.declined': (tx, told) => ends(tx, told, 'REGISTRATION_DECLINED'),
    'registration.cancelled': async (tx, told) => {
      const { by } = told.data;
      const status: RegistrationRow['status'] = by === 'EVENT' ? 'CANCELLED_BY_EVENT' : 'ENDED';
      await projections.putRegistration(tx, told.data, status);
      // `event.cancelled` tells those.
      const isNews = by !== 'EVENT' && told.data.told !== 'NOBODY';
      if (isNews) await tellAttendee(tx, told, 'REGISTRATION_CANCELLED', { by });
    },
  } satisfies Handlers<Tx>;
}

/** Tells the other hosts who came or asks to. */
async function tellWhoCame(
  { projections, tellHosts }: Pick<HandlerParts, 'projections' | 'tellHosts'>,
  tx: Tx,
  { id, data }: Told,
  standing: EventStanding,
): Promise<void> {
  const { eventId, userId, quantity } = data;
  const event = await projections.eventOf(tx, eventId);
  const hosts = event?.hostIds.filter((hostId) => hostId !== userId) ?? [];
  const params = { standing, quantity };
  const key = `${id}:hosts`;
  const news = { kind: 'NEW_REGISTRATION', key, eventId, actorId: userId, params } as const;
  await tellHosts(tx, news, hosts);
}
