import type { RegisterCard_EventFragment } from '#gql/graphql.ts';

type Facts = Pick<
  RegisterCard_EventFragment,
  | 'status'
  | 'endsAt'
  | 'registrationMode'
  | 'registrationOpensAt'
  | 'registrationClosesAt'
  | 'requiresApproval'
> & {
  readonly counts: { readonly remaining: number | null };
  readonly waitlist: { readonly enabled: boolean };
  readonly ticketTypes: readonly { readonly status: string }[];
};

/** The one thing a visitor without a registration can do. */
export type Offer =
  | 'cancelled'
  | 'draft'
  | 'over'
  | 'just-come'
  | 'elsewhere'
  | 'closed'
  | 'not-yet'
  | 'sold-out'
  | 'waitlist'
  | 'request'
  | 'register';

/** What an event offers now to somebody who holds no place. */
export function offerOf(event: Facts, now: number): Offer {
  if (event.status === 'CANCELLED') return 'cancelled';
  if (event.status === 'DRAFT') return 'draft';
  if (Date.parse(event.endsAt) <= now) return 'over';
  if (event.registrationMode !== 'OPEN') {
    return ({ NONE: 'just-come', EXTERNAL: 'elsewhere', CLOSED: 'closed' } as const)[
      event.registrationMode
    ];
  }
  if (isAfter(event.registrationOpensAt, now)) return 'not-yet';
  if (event.registrationClosesAt && !isAfter(event.registrationClosesAt, now)) return 'closed';
  if (isFull(event)) return event.waitlist.enabled ? 'waitlist' : 'sold-out';
  return event.requiresApproval ? 'request' : 'register';
}

function isAfter(instant: string | null, now: number): boolean {
  return instant !== null && Date.parse(instant) > now;
}

function isFull({ counts, ticketTypes }: Facts): boolean {
  const none = (statuses: readonly string[]): boolean =>
    ticketTypes.length > 0 && ticketTypes.every(({ status }) => statuses.includes(status));
  return counts.remaining === 0 || none(['WAITLIST', 'SOLD_OUT']);
}
