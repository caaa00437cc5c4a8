// A ticket's code: 47 bytes of payload, 64 bytes of Ed25519 signature over them, all in Base45.
//   ver(1) kid(2) ticket(16) event(16) type(2) seq(2) nbf(4) exp(4)   big-endian, times in seconds
// It holds no name: who reads a code learns nothing about a person.
import { decodeBase45, encodeBase45 } from './base45.ts';

const version = 1;
const payloadLength = 47;
const signatureLength = 64;

/** What a ticket's code says. */
export interface TicketClaims {
  /** Which of the issuer's keys signed it, 0 to 65,535. */
  readonly keyId: number;
  /** The ticket, as a UUID. */
  readonly ticket: string;
  /** The event, as a UUID. */
  readonly event: string;
  /** The number of the ticket type within the event, 0 to 65,535. */
  readonly ticketType: number;
  /** Grows when the ticket is issued again, 0 to 65,535. */
  readonly seq: number;
  /** Whole seconds; before this it admits nobody. */
  readonly notBefore: Date;
  /** Whole seconds; from this on it admits nobody. */
  readonly expiresAt: Date;
}

/** What became of checking a code; its time is left to the caller, whose clock may be corrected. */
export type Verified =
  | { readonly result: 'VALID'; readonly claims: TicketClaims }
  | { readonly result: 'INVALID_SIGNATURE' }
  | { readonly result: 'UNKNOWN_KEY'; readonly keyId: number }
  | { readonly result: 'WRONG_VERSION' }
  | { readonly result: 'MALFORMED' };

/** Signs a ticket's code. */
export async function signTicketCode(claims: TicketClaims, privateKey: CryptoKey): Promise<string> {
  const payload = encodePayload(claims);
  const code = new Uint8Array(payloadLength + signatureLength);
  code.set(payload);
  code.set(new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, payload)), payloadLength);
  return encodeBase45(code);
}

/** Checks a code's form and signature with the issuer's public keys by key id. */
export async function verifyTicketCode(
  code: string,
  publicKeys: ReadonlyMap<number, CryptoKey>,
): Promise<Verified> {
  const bytes = decodeBase45(code);
  if (!bytes || bytes.length === 0) return { result: 'MALFORMED' };
  if (bytes[0] !== version) return { result: 'WRONG_VERSION' };
  if (bytes.length !== payloadLength + signatureLength) return { result: 'MALFORMED' };
  const payload = bytes.subarray(0, payloadLength);
  const claims = decodePayload(payload);
  const key = publicKeys.get(claims.keyId);
  if (!key) return { result: 'UNKNOWN_KEY', keyId: claims.keyId };
  const isOurs = await crypto.subtle.verify('Ed25519', key, bytes.subarray(payloadLength), payload);
  return isOurs ? { result: 'VALID', claims } : { result: 'INVALID_SIGNATURE' };
}

/** Whether a code admits at an instant, by its own time. */
export function isWithinTime({ notBefore, expiresAt }: TicketClaims, at: Date): boolean {
  return notBefore <= at && at < expiresAt;
}

function encodePayload(claims: TicketClaims): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(payloadLength);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, version);
  view.setUint16(1, uint(claims.keyId, 0xffff));
  bytes.set(uuidBytes(claims.ticket), 3);
  bytes.set(uuidBytes(claims.event), 19);
  view.setUint16(35, uint(claims.ticketType, 0xffff));
  view.setUint16(37, uint(claims.seq, 0xffff));
  view.setUint32(39, uint(claims.notBefore.getTime() / 1000, 0xffffffff));
  view.setUint32(43, uint(claims.expiresAt.getTime() / 1000, 0xffffffff));
  return bytes;
}

function decodePayload(bytes: Uint8Array<ArrayBuffer>): TicketClaims {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    keyId: view.getUint16(1),
    ticket: uuidText(bytes.subarray(3, 19)),
    event: uuidText(bytes.subarray(19, 35)),
    ticketType: view.getUint16(35),
    seq: view.getUint16(37),
    notBefore: new Date(view.getUint32(39) * 1000),
    expiresAt: new Date(view.getUint32(43) * 1000),
  };
}

// DataView wraps numbers that are too large; a code that says something else must never be signed.
function uint(value: number, max: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= max) return value;
  throw new RangeError(`A ticket code holds whole numbers from 0 to ${max}, not ${value}`);
}

function uuidBytes(uuid: string): Uint8Array {
  const hex = uuid.replaceAll('-', '');
  if (!/^[0-9a-f]{32}$/.test(hex)) throw new RangeError('A ticket code names things by UUID');
  return Uint8Array.from({ length: 16 }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  );
}

function uuidText(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
