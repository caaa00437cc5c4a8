import { type DBSchema, openDB } from 'idb';
import type { ScanDirection, ScanResult } from '#gql/graphql.ts';
import type { Question } from '#lib/asked-questions.ts';

/** What this device keeps of a door, so that it can admit people with no network. It holds no name. */
export interface OfflineDoor {
  readonly listId: string;
  readonly eventUuid: string;
  /** Raw Ed25519 keys in base64url, by key id. */
  readonly keys: ReadonlyMap<number, string>;
  readonly admitsFrom: number;
  readonly admitsUntil: number;
  readonly expiresAt: number;
  /** How far the platform's clock is ahead of this device's, in milliseconds. */
  readonly clockOffset: number;
  readonly revision: number;
  readonly revoked: ReadonlySet<string>;
  readonly reissued: ReadonlyMap<string, number>;
  /** The ticket types that the list takes, by number; null for all. */
  readonly ticketTypes: readonly number[] | null;
  readonly checkedIn: ReadonlySet<string>;
  /** Of those, the ones that went out again. */
  readonly outside: ReadonlySet<string>;
  /** Whether who went out may come in again. */
  readonly mayReenter: boolean;
  /** When the list lets people in; null for as long as the tickets admit. */
  readonly opensAt: number | null;
  readonly closesAt: number | null;
  /** What to ask whoever comes in, by the numbers of their ticket types; null for all. */
  readonly questions: readonly {
    readonly question: Question;
    readonly ticketTypes: readonly number[] | null;
  }[];
}

/** A scan that has still to be sent. */
export interface WaitingScan {
  readonly nonce: string;
  readonly listId: string;
  readonly code: string;
  readonly gate: string | null;
  readonly direction: ScanDirection;
  /** The ticket, where the code was one of ours. */
  readonly hash: string | null;
  /** By the platform's clock. */
  readonly at: string;
  readonly result: ScanResult;
}

/** A scan that is to be taken back. */
export interface WaitingUndo {
  readonly nonce: string;
  readonly listId: string;
  readonly at: string;
  readonly reason: string;
}

/** What somebody answered at the door that has still to be sent, after their scan. */
export interface WaitingAnswers {
  /** Of the scan. */
  readonly nonce: string;
  readonly listId: string;
  readonly answers: readonly { readonly questionId: string; readonly value: unknown }[];
}

interface Schema extends DBSchema {
  doors: { key: string; value: OfflineDoor };
  scans: { key: string; value: WaitingScan; indexes: { byList: string } };
  undos: { key: string; value: WaitingUndo; indexes: { byList: string } };
  answers: { key: string; value: WaitingAnswers; indexes: { byList: string } };
}

const database = openDB<Schema>('hoi-door', 3, {
  upgrade(db, before, _after, transaction) {
    db.createObjectStore('answers', { keyPath: 'nonce' }).createIndex('byList', 'listId');
    // A door kept before people could go out, or were asked, knows too little; it is prepared anew.
    if (before > 0) return void transaction.objectStore('doors').clear();
    db.createObjectStore('doors', { keyPath: 'listId' });
    db.createObjectStore('scans', { keyPath: 'nonce' }).createIndex('byList', 'listId');
    db.createObjectStore('undos', { keyPath: 'nonce' }).createIndex('byList', 'listId');
  },
});

/** The door of a check-in list, if this device was prepared for it. */
export const doorOf = async (listId: string): Promise<OfflineDoor | undefined> =>
  (await database).get('doors', listId);

/** Keeps a door, in place of what was known of it. */
export async function keepDoor(door: OfflineDoor): Promise<void> {
  await (await database).put('doors', door);
}

/** What a door did since it last sent. */
export interface Waiting {
  readonly scans: readonly WaitingScan[];
  readonly undos: readonly WaitingUndo[];
}

/** What a door has still to send. */
export async function waitingOf(listId: string): Promise<Waiting> {
  const db = await database;
  const [scans, undos] = await Promise.all([
    db.getAllFromIndex('scans', 'byList', listId),
    db.getAllFromIndex('undos', 'byList', listId),
  ]);
  return { scans, undos };
}

/** What was answered at a door and is still to be sent. */
export const answersOf = async (listId: string): Promise<readonly WaitingAnswers[]> =>
  (await database).getAllFromIndex('answers', 'byList', listId);

/** How much a door has still to send. */
export async function countWaiting(listId: string): Promise<number> {
  const { scans, undos } = await waitingOf(listId);
  return scans.length + undos.length + (await answersOf(listId)).length;
}

/** Keeps what somebody answered until it is sent. */
export async function keepAnswers(answers: WaitingAnswers): Promise<void> {
  const transaction = (await database).transaction('answers', 'readwrite', {
    durability: 'strict',
  });
  await Promise.all([transaction.store.put(answers), transaction.done]);
}

/** Forgets answers that were sent. */
export async function forgetAnswers(nonce: string): Promise<void> {
  await (await database).delete('answers', nonce);
}

/** Keeps a scan until it is sent. Durable when this returns. */
export async function keepScan(scan: WaitingScan): Promise<void> {
  const transaction = (await database).transaction('scans', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(scan), transaction.done]);
}

/** Keeps an undo until it is sent. */
export async function keepUndo(undo: WaitingUndo): Promise<void> {
  const transaction = (await database).transaction('undos', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(undo), transaction.done]);
}

/** Forgets what was sent; where its tickets are is remembered with the door, until it is brought up to date. */
export async function forgetSent(
  listId: string,
  { scans, undos }: Waiting,
  passes: readonly WaitingScan[] = [],
): Promise<void> {
  const transaction = (await database).transaction(['doors', 'scans', 'undos'], 'readwrite');
  const doors = transaction.objectStore('doors');
  const door = await doors.get(listId);
  await Promise.all([
    ...(door ? [doors.put(afterPasses(door, passes))] : []),
    ...scans.map(({ nonce }) => transaction.objectStore('scans').delete(nonce)),
    ...undos.map(({ nonce }) => transaction.objectStore('undos').delete(nonce)),
    transaction.done,
  ]);
}

function afterPasses(door: OfflineDoor, passes: readonly WaitingScan[]): OfflineDoor {
  const [checkedIn, outside] = [new Set(door.checkedIn), new Set(door.outside)];
  for (const { hash, direction } of passes) {
    if (hash === null) continue;
    if (direction === 'OUT') outside.add(hash);
    else {
      checkedIn.add(hash);
      outside.delete(hash);
    }
  }
  return { ...door, checkedIn, outside };
}

/** Forgets a door and all it has still to send. */
export async function forgetDoor(listId: string): Promise<void> {
  await forgetSent(listId, await waitingOf(listId));
  for (const { nonce } of await answersOf(listId)) await forgetAnswers(nonce);
  await (await database).delete('doors', listId);
}

/** This device's name for itself, the same in all its uploads. */
export function deviceName(): string {
  const known = localStorage.getItem('hoi_device');
  if (known) return known;
  const name = crypto.randomUUID();
  localStorage.setItem('hoi_device', name);
  return name;
}
