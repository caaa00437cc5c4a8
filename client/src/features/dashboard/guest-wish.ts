import { useSearchParams } from 'react-router';
import type { RegistrationFilter, RegistrationStatus } from '#gql/graphql.ts';

/** Whether somebody came. */
export type CameWish = 'came' | 'missing';

/** Which guests a host wants to see; it stands in the address. */
export interface GuestWish {
  readonly status: RegistrationStatus | null;
  readonly came: CameWish | null;
  readonly ticketTypeId: string | null;
  readonly query: string;
}

/** The wish as the address has it, and how to change it. */
export function useGuestWish(
  statuses: readonly RegistrationStatus[],
): readonly [GuestWish, (wish: GuestWish) => void] {
  const [search, setSearch] = useSearchParams();
  const wish = readWish(search, statuses);
  const change = (next: GuestWish): void => {
    setSearch((before) => writeWish(before, next), { replace: true });
  };
  return [wish, change];
}

/** Reads a wish from an address; what is unknown there is no wish. */
export function readWish(
  search: URLSearchParams,
  statuses: readonly RegistrationStatus[],
): GuestWish {
  const came = search.get('came');
  return {
    status: statuses.find((status) => status === search.get('status')) ?? null,
    came: came === 'came' || came === 'missing' ? came : null,
    ticketTypeId: search.get('ticket'),
    query: search.get('find') ?? '',
  };
}

/** An address with a wish, and all else as it was. */
export function writeWish(before: URLSearchParams, wish: GuestWish): URLSearchParams {
  const after = new URLSearchParams(before);
  const values = {
    ...{ status: wish.status, came: wish.came, ticket: wish.ticketTypeId },
    find: wish.query || null,
  };
  for (const [name, value] of Object.entries(values)) {
    if (value === null) after.delete(name);
    else after.set(name, value);
  }
  return after;
}

/** What the server is asked for; null for everybody. */
export function toFilter({
  status,
  came,
  ticketTypeId,
  query,
}: GuestWish): RegistrationFilter | null {
  const words = query.trim();
  const filter: RegistrationFilter = {
    ...(status && { statuses: [status] }),
    // Before no-shows count they are still expected: whichever it is, they are missing.
    ...(came && {
      attendance: came === 'came' ? ['CHECKED_IN', 'CHECKED_OUT'] : ['EXPECTED', 'NO_SHOW'],
    }),
    ...(ticketTypeId && { ticketTypeIds: [ticketTypeId] }),
    ...(words && { query: words }),
  };
  return Object.keys(filter).length > 0 ? filter : null;
}
