import { newId } from '@hoi/kit/ids.ts';
import type { NewTicketType } from '../event/event-input.ts';
import type { NewTicketTypeRow } from './ticket-type.store.ts';

/** A ticket type to insert, with how many there are for its counter. */
export type CountedTicketType = NewTicketTypeRow & { readonly capacity: number | null };

const free: Omit<NewTicketType, 'name'> = {
  description: null,
  capacity: null,
  price: null,
  salesStart: null,
  salesEnd: null,
};

/** The ticket types of a new event: those wished for, or one free one in the event's language. */
export function newTicketTypeRows(
  event: { readonly id: string; readonly locale: string },
  wishes: readonly NewTicketType[],
): readonly CountedTicketType[] {
  const name = event.locale.startsWith('vi') ? 'Vé vào cửa' : 'Admission';
  const types = wishes.length > 0 ? wishes : [{ ...free, name }];
  return types.map((type, index) => newTicketTypeRow(event.id, type, index + 1, index));
}

/** A ticket type to insert. */
export function newTicketTypeRow(
  eventId: string,
  { price, ...type }: NewTicketType,
  number: number,
  position: number,
): CountedTicketType {
  return {
    ...type,
    id: newId('tkt'),
    eventId,
    number,
    position,
    priceAmount: price?.amount ?? null,
    priceCurrency: price?.currency ?? null,
  };
}
