import { importPublicKey } from '@hoi/ticket-code/keys.ts';
import { type TicketClaims, verifyTicketCode } from '@hoi/ticket-code/ticket-code.ts';
import type { ScanDirection, ScanResult } from '#gql/graphql.ts';
import { isPass } from '#lib/is-pass.ts';
import type { OfflineDoor, Waiting } from './door-db.ts';

/** What a device says to a code, and which ticket it was. */
export interface Decision {
  readonly result: ScanResult;
  readonly hash: string | null;
  /** What kind of ticket it is, by its number. */
  readonly ticketType: number | null;
}

const nobodys = { hash: null, ticketType: null };

/**
 * Checks a code with nothing but what the device holds: the signature, the event, the time, and
 * whether the ticket was revoked, issued again, or is in already.
 */
export async function decide(
  door: OfflineDoor,
  waiting: Waiting,
  { code, direction }: { readonly code: string; readonly direction: ScanDirection },
  now: Date,
): Promise<Decision> {
  const verified = await verifyTicketCode(code, await publicKeys(door));
  if (verified.result !== 'VALID') return { result: 'INVALID_SIGNATURE', ...nobodys };
  const { claims } = verified;
  if (claims.event !== door.eventUuid) return { result: 'WRONG_EVENT', ...nobodys };
  const hash = await ticketHash(claims.ticket);
  const refusal = refusalOf(door, claims, hash, now.getTime());
  const result = refusal ?? passOf(door, placeOf(door, waiting, hash), direction, now);
  return { result, hash, ticketType: claims.ticketType };
}

function refusalOf(
  door: OfflineDoor,
  { seq, ticketType }: TicketClaims,
  hash: string,
  at: number,
): ScanResult | null {
  if (at < door.admitsFrom || at >= door.admitsUntil) return 'WRONG_TIME';
  if (door.revoked.has(hash)) return 'REVOKED';
  if (seq < (door.reissued.get(hash) ?? 0)) return 'REPLACED';
  return door.ticketTypes?.includes(ticketType) === false ? 'NOT_ON_LIST' : null;
}

function passOf(
  { opensAt, closesAt, mayReenter }: OfflineDoor,
  { hasCome, isInside }: ReturnType<typeof placeOf>,
  direction: ScanDirection,
  now: Date,
): ScanResult {
  if (direction === 'OUT') return isInside ? 'CHECKED_OUT' : 'NOT_INSIDE';
  const at = now.getTime();
  if (at < (opensAt ?? at) || at >= (closesAt ?? Infinity)) return 'LIST_CLOSED';
  if (!hasCome) return 'ADMITTED';
  if (isInside) return 'ALREADY_IN';
  return mayReenter ? 'READMITTED' : 'NO_REENTRY';
}

/** Whether a ticket came in, and is in still: as the platform last said, and by what was done here since. */
function placeOf(door: OfflineDoor, { scans, undos }: Waiting, hash: string) {
  const undone = new Set(undos.map(({ nonce }) => nonce));
  let hasCome = door.checkedIn.has(hash);
  let isInside = hasCome && !door.outside.has(hash);
  const own = scans
    .filter((scan) => scan.hash === hash && isPass(scan.result) && !undone.has(scan.nonce))
    .toSorted((a, b) => a.at.localeCompare(b.at));
  for (const { direction } of own) {
    isInside = direction !== 'OUT';
    hasCome ||= isInside;
  }
  return { hasCome, isInside };
}

/** The manifest's name of a ticket: the first 12 bytes of the SHA-256 of its UUID, base64url. */
export async function ticketHash(uuid: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(uuid));
  return btoa(String.fromCharCode(...new Uint8Array(digest, 0, 12)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

const imported = new Map<string, Promise<CryptoKey>>();

async function publicKeys({ keys }: OfflineDoor): Promise<ReadonlyMap<number, CryptoKey>> {
  const entries = [...keys].map(async ([kid, text]) => {
    const key = imported.get(text) ?? importPublicKey(bytesOf(text));
    imported.set(text, key);
    return [kid, await key] as const;
  });
  return new Map(await Promise.all(entries));
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
