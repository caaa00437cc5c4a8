import type { Clock } from '@hoi/kit/clock.ts';
import type { Database } from '@hoi/kit/database.ts';
import { generateKeyPair, importPrivateKey, importPublicKey } from '@hoi/ticket-code/keys.ts';
import { signTicketCode, type Verified, verifyTicketCode } from '@hoi/ticket-code/ticket-code.ts';
import type { EventRow } from '../event/event.store.ts';
import type { TicketTypeRow } from '../ticket-type/ticket-type.store.ts';
import { openKey, sealKey } from './sealed-key.ts';
import {
  addSigningKey,
  findSigningKeys,
  lastKeyId,
  lastTicketedEnd,
  lockSigningKeys,
  retireSigningKeys,
} from './signing-key.store.ts';
import type { TicketRow } from './ticket.store.ts';

/** Signs and checks ticket codes with this service's keys. */
export interface TicketCodes {
  /** The code of a ticket that admits. */
  sign(ticket: TicketRow, event: EventRow, type: TicketTypeRow): Promise<string>;
  verify(code: string): Promise<Verified>;
  /** The keys that check codes, as 32 raw bytes in base64url. */
  publicKeys(): Promise<readonly { readonly kid: number; readonly publicKey: string }[]>;
}

interface Parts {
  readonly database: Database;
  readonly secretKey: string;
  readonly clock: Clock;
}

const dayMs = 86_400_000;
const cacheMs = 30_000;
// An unknown key may have been made a moment ago; forged ones must not read the database each time.
const minReloadMs = 1_000;
const maxSeconds = 0xffffffff;

/** Opens the ticket keys; the first start makes one. */
export async function openTicketCodes(parts: Parts): Promise<TicketCodes> {
  const { database, clock } = parts;
  await database.transaction(async (tx) => {
    await lockSigningKeys(tx);
    if ((await lastKeyId(tx)) === 0) await addSigningKey(tx, await newKey(parts, 1));
  });
  let loading = loadKeys(parts);
  await loading;
  const keys = async (maxAgeMs: number) => {
    const loaded = await loading;
    if (clock.now().getTime() - loaded.readAtMs < maxAgeMs) return loaded;
    loading = loadKeys(parts);
    // A failed read is not remembered: the next call tries again.
    loading.catch(() => {
      loading = Promise.resolve(loaded);
    });
    return loading;
  };
  return {
    async sign(ticket, event, type) {
      const { keyId, privateKey } = await keys(cacheMs);
      const { notBefore, expiresAt } = admissionTime(event);
      return signTicketCode(
        {
          keyId,
          ticket: uuidOf(ticket.id),
          event: uuidOf(event.id),
          ticketType: type.number,
          seq: ticket.seq,
          notBefore: wholeSeconds(notBefore),
          expiresAt: wholeSeconds(expiresAt),
        },
        privateKey,
      );
    },
    async publicKeys() {
      return (await keys(cacheMs)).published;
    },
    async verify(code) {
      const verified = await verifyTicketCode(code, (await keys(cacheMs)).publicKeys);
      if (verified.result !== 'UNKNOWN_KEY') return verified;
      return verifyTicketCode(code, (await keys(minReloadMs)).publicKeys);
    },
  };
}

/** When an event's tickets admit: from a day before it starts to a day after it ends. */
export function admissionTime({ startsAt, endsAt }: Pick<EventRow, 'startsAt' | 'endsAt'>) {
  return {
    notBefore: new Date(startsAt.getTime() - dayMs),
    expiresAt: new Date(endsAt.getTime() + dayMs),
  };
}

/**
 * Puts a new key in use; codes of the old ones are accepted until the last event with tickets is
 * over. Gives its id.
 */
export function rotateTicketKeys(parts: Parts): Promise<number> {
  const { database, clock } = parts;
  return database.transaction(async (tx) => {
    await lockSigningKeys(tx);
    const kid = (await lastKeyId(tx)) + 1;
    const now = clock.now();
    const lastEnd = Math.max((await lastTicketedEnd(tx))?.getTime() ?? 0, now.getTime());
    // A day of admission after the end, and one for processes that have not noticed the new key.
    await retireSigningKeys(tx, now, new Date(lastEnd + 2 * dayMs));
    await addSigningKey(tx, await newKey(parts, kid));
    return kid;
  });
}

async function newKey({ secretKey }: Parts, kid: number) {
  const { publicKey, privateKey } = await generateKeyPair();
  return {
    kid,
    publicKey: Buffer.from(publicKey),
    privateKey: sealKey(secretKey, kid, privateKey),
  };
}

async function loadKeys({ database, secretKey, clock }: Parts) {
  const readAt = clock.now();
  const rows = await findSigningKeys(database.read, readAt);
  const [current] = rows;
  if (!current || current.retiredAt) throw new Error('There is no ticket key; rotate the keys.');
  const publicKeys = new Map<number, CryptoKey>();
  for (const { kid, publicKey } of rows) {
    publicKeys.set(kid, await importPublicKey(new Uint8Array(publicKey)));
  }
  return {
    readAtMs: readAt.getTime(),
    keyId: current.kid,
    privateKey: await importPrivateKey(openKey(secretKey, current.kid, current.privateKey)),
    publicKeys,
    published: rows.map(({ kid, publicKey }) => ({
      kid,
      publicKey: publicKey.toString('base64url'),
    })),
  };
}

/** The UUID within an id: `tic_…` without its prefix. */
export function uuidOf(id: string): string {
  return id.slice(id.indexOf('_') + 1);
}

// A code holds 32 bits of seconds; an event long past or far off still gets one.
function wholeSeconds(instant: Date): Date {
  const seconds = Math.floor(instant.getTime() / 1000);
  return new Date(Math.min(Math.max(seconds, 0), maxSeconds) * 1000);
}
