import { fold } from '@hoi/kit/text.ts';
import type { GuestListSource } from './guest-row.ts';

/** What a list may say of somebody. */
type Field =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'status'
  | 'quantity'
  | 'guests'
  | 'ticket'
  | 'externalId';

/** In which column each stands; absent where the list does not have it. */
export type GuestColumns = { readonly [Name in Field]?: number };

// By what lists call them, the first that is there. Luma: `api_id, name, first_name, last_name, email,
// …, approval_status, …, ticket_name`. Eventbrite: `Order #, …, First Name, Last Name, Email, Quantity,
// Ticket Type, …, Attendee #, …, Attendee Status`. Meetup: `Name, …, User ID, …, RSVP, Guests, …`. Ours:
// the export, in both languages.
const titles: Readonly<Record<Field, readonly string[]>> = {
  name: ['name', 'fullname', 'attendeename', 'guestname', 'membername', 'ten', 'hoten', 'hovaten'],
  firstName: ['firstname', 'attendeefirstname', 'givenname'],
  lastName: ['lastname', 'surname', 'attendeelastname', 'attendeesurname', 'familyname'],
  email: ['email', 'attendeeemail', 'emailaddress', 'useremail', 'buyeremail', 'diachiemail'],
  status: ['approvalstatus', 'attendeestatus', 'rsvp', 'status', 'orderstatus', 'trangthai'],
  quantity: ['quantity', 'ticketquantity', 'people', 'songuoi'],
  guests: ['guests'],
  ticket: ['tickettype', 'ticketname', 'tickets', 'ticket', 'loaive'],
  externalId: ['apiid', 'attendee', 'attendeeid', 'userid', 'memberid', 'barcode', 'barcodenumber'],
};

/** A title as it is compared: small letters and digits alone. */
export function keyOf(title: string): string {
  return fold(title).replace(/[^a-z0-9]/g, '');
}

/** Where each is, by the titles' keys; null where nobody is named. */
export function columnsOf(keys: readonly string[]): GuestColumns | null {
  const columns: { [Name in Field]?: number } = {};
  for (const [field, names] of Object.entries(titles) as [Field, readonly string[]][]) {
    const known = names.map((name) => keys.indexOf(name)).find((at) => at >= 0);
    if (known !== undefined) columns[field] = known;
  }
  const isOfPeople = [columns.name, columns.firstName, columns.email].some(
    (at) => at !== undefined,
  );
  return isOfPeople ? columns : null;
}

/** Whose list it is, by the titles' keys. */
export function sourceOf(keys: ReadonlySet<string>): GuestListSource {
  const has = (...names: readonly string[]) => names.some((name) => keys.has(name));
  if (has('apiid') && has('approvalstatus')) return 'LUMA';
  if (has('rsvp') && has('rsvpedon', 'urlofmemberprofile', 'userid', 'memberid')) return 'MEETUP';
  const isOrdered = has('order', 'orderid', 'orderdate');
  return isOrdered && has('attendeestatus', 'attendee', 'tickettype', 'orderstatus')
    ? 'EVENTBRITE'
    : 'OTHER';
}
