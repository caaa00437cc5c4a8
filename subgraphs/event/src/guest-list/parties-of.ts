import { fold } from '@hoi/kit/text.ts';
import { maxPartySize } from '../capacity/seats.ts';
import type { TicketTypeRow } from '../ticket-type/ticket-type.store.ts';
import type { GuestProblem, GuestRow, SaidStatus } from './guest-row.ts';
import type { GuestList } from './read-guest-list.ts';

/** People of a list who come together. */
export interface GuestParty {
  /** What it is known by when the list comes again. */
  readonly key: string;
  readonly line: number;
  readonly name: string;
  readonly email: string | null;
  readonly status: SaidStatus;
  readonly quantity: number;
  readonly items: readonly {
    readonly ticketTypeId: string;
    readonly quantity: number;
    readonly holderNames: string[];
  }[];
}

/**
 * The parties of a list: lines of the same address and standing are one, as those of an order are.
 * Whoever has a place comes first, then those who ask, then those who wait, then those who do not come
 * (any more), each as they stand on the list.
 */
export function partiesOf(
  { source, rows }: Pick<GuestList, 'source' | 'rows'>,
  types: readonly TicketTypeRow[],
  problems: GuestProblem[],
): readonly GuestParty[] {
  const typeOf = typesByName(types, problems);
  const named = new Map<string, number>();
  const groups = Map.groupBy(rows, (row) => keyOf(source, row, named));
  const parties = [...groups].flatMap(([key, [first, ...rest]]) => {
    if (!first) return [];
    const every = [first, ...rest];
    const coming = every.filter((row) => row.status !== 'NOT_COMING');
    // Of an order of several, those who do not come are no part.
    const all = coming.length > 0 ? coming : every;
    const quantity = all.reduce((sum, row) => sum + row.quantity, 0);
    const { line, name, email } = all[0] ?? first;
    if (quantity > maxPartySize && coming.length > 0) {
      problems.push({ line, code: 'PARTY_TOO_LARGE', detail: name });
      return [];
    }
    // Of an order of several, the best counts: a place rather than a wish for one.
    const status = order.find((one) => all.some((row) => row.status === one)) ?? first.status;
    const items = itemsOf(coming, typeOf);
    return [{ key, line, name, email, status, quantity, items }];
  });
  return parties.toSorted((one, other) => order.indexOf(one.status) - order.indexOf(other.status));
}

const order: readonly SaidStatus[] = ['CONFIRMED', 'PENDING_APPROVAL', 'WAITLISTED', 'NOT_COMING'];

/** An address is the same on every list; who has none is known by the list's own id, or by name. */
function keyOf(source: string, { email, externalId, name }: GuestRow, named: Map<string, number>) {
  if (email) return `email:${email}`;
  if (externalId) return `${source}:${externalId}`;
  const key = `name:${fold(name)}`;
  const before = named.get(key) ?? 0;
  named.set(key, before + 1);
  return `${key}:${before}`;
}

function typesByName(types: readonly TicketTypeRow[], problems: GuestProblem[]) {
  const byName = new Map(types.map(({ id, name }) => [fold(name), id]));
  const said = new Set<string>();
  return ({ ticket, line }: GuestRow): string => {
    const id = ticket === null ? undefined : byName.get(fold(ticket));
    if (ticket !== null && !id && types.length > 1 && !said.has(ticket)) {
      said.add(ticket);
      problems.push({ line, code: 'TICKET_UNKNOWN', detail: ticket.slice(0, 80) });
    }
    const type = id ?? types[0]?.id;
    if (!type) throw new Error('an event has a ticket type');
    return type;
  };
}

function itemsOf(rows: readonly GuestRow[], typeOf: (row: GuestRow) => string) {
  return [...Map.groupBy(rows, typeOf)].map(([ticketTypeId, group]) => ({
    ticketTypeId,
    quantity: group.reduce((sum, { quantity }) => sum + quantity, 0),
    // Those whom a line brings along have the name of whoever brings them.
    holderNames: group.flatMap(({ name, quantity }) =>
      Array.from({ length: quantity }, () => name),
    ),
  }));
}
