import { randomUUIDv7 } from 'node:crypto';

/** The prefix that tells an id's type, so that `node(id)` needs no look-up. */
export const idPrefixes = {
  usr: 'User',
  ses: 'Session',
  pky: 'Passkey',
  key: 'ApiKey',
  com: 'Community',
  mem: 'Membership',
  pst: 'Post',
  evt: 'Event',
  ser: 'EventSeries',
  fim: 'FeedImport',
  tkt: 'TicketType',
  reg: 'Registration',
  tic: 'Ticket',
  gst: 'Guest',
  inv: 'Invitation',
  cil: 'CheckInList',
  chk: 'CheckIn',
  adm: 'DoorAdmission',
  dev: 'ScanDevice',
  upl: 'Upload',
  fbk: 'Feedback',
  ntf: 'Notification',
  cnv: 'Conversation',
  msg: 'Message',
  act: 'ProposedAction',
} as const;

type Prefix = keyof typeof idPrefixes;

/** A new id: a type prefix and a UUIDv7 (RFC 9562 §5.7), so ids sort by the time they were made. */
export function newId(prefix: Prefix): string {
  return `${prefix}_${randomUUIDv7()}`;
}

/** Whether a string looks like an id of one type. */
export function isId(prefix: Prefix, value: string): boolean {
  return (
    /^[a-z]{3}_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(value) &&
    value.startsWith(`${prefix}_`)
  );
}
