import { newId } from '@hoi/kit/ids.ts';
import type { NewTicketType } from '../event/event-input.ts';
import { hashOfCode } from './access-code.ts';
import type { NewTicketTypeRow } from './ticket-type.store.ts';

/** A ticket type to insert, with how many there are for its counter. */
export type CountedTicketType = NewTicketTypeRow & { readonly capacity: number | null };

const free: Omit<NewTicketType, 'name'> = {
  description: null,
  capacity: null,
  price: null,
  salesStart: null,
  salesEnd: null,
  minPerRegistration: 1,
  maxPerRegistration: 10,
  requiresApproval: false,
  hidden: false,
  membersOnly: false,
  format: null,
  accessCode: null,
};

/** The ticket types of a new event: those wished for, or one free one in the event's language. */
export function newTicketTypeRows(
  secretKey: string,
  event: { readonly id: string; readonly locale: string },
  wishes: readonly NewTicketType[],
): readonly CountedTicketType[] {
  const name = event.locale.startsWith('vi') ? 'Vé vào cửa' : 'Admission';
  const types = wishes.length > 0 ? wishes : [{ ...free, name }];
  return types.map((type, index) => newTicketTypeRow(secretKey, event.id, type, index + 1, index));
}

/** A ticket type to insert. */
export function newTicketTypeRow(
  secretKey: string,
  eventId: string,
  { capacity, ...type }: NewTicketType,
  number: number,
  position: number,
): CountedTicketType {
  return {
    ...columnsOfType(type),
    accessCodeHash: codeColumn(secretKey, type) ?? null,
    capacity,
    id: newId('tkt'),
    eventId,
    number,
    position,
  };
}

/** The columns of what a host fills in about a ticket type, apart from its access code. */
export function columnsOfType({
  price,
  hidden,
  membersOnly,
  accessCode: _,
  ...type
}: Omit<NewTicketType, 'capacity'>) {
  return {
    ...type,
    isHidden: hidden,
    isMembersOnly: membersOnly,
    priceAmount: price?.amount ?? null,
    priceCurrency: price?.currency ?? null,
  };
}

/** The hash of a new access code; null takes it off, undefined leaves it as it is. */
export function codeColumn(
  secretKey: string,
  { accessCode }: Pick<NewTicketType, 'accessCode'>,
): string | null | undefined {
  if (accessCode === null) return undefined;
  return accessCode === '' ? null : hashOfCode(secretKey, accessCode);
}
