import type { Tx } from '@hoi/kit/database.ts';
import { newId } from '@hoi/kit/ids.ts';
import type { Context } from '../context.ts';
import { findLiveGuests } from '../guest/guest.store.ts';
import { hashOfEmail } from '../guest/guest.ts';
import { isLive } from '../registration/end-registration.ts';
import { findRegistrations, type RegistrationRow } from '../registration/registration.store.ts';
import { hashOfKey } from './guest-key.ts';
import { findImportedGuests, findLivePeople, type ImportedGuestRow } from './guest-list.store.ts';
import type { GuestProblem, GuestStatus, SaidStatus } from './guest-row.ts';
import type { GuestParty } from './parties-of.ts';

/** A party that is to be taken in: for the first time, or again after the list had taken it out. */
export interface NewParty extends GuestParty {
  readonly status: GuestStatus;
  readonly hash: string;
  readonly userId: string;
  /** The registration that the list had ended. */
  readonly before: RegistrationRow | null;
}

/** A party that is here, of whom the list says something else than it did. */
export interface ChangedParty {
  readonly party: GuestParty;
  readonly hash: string;
  readonly row: RegistrationRow;
  readonly to: Exclude<SaidStatus, 'PENDING_APPROVAL'>;
}

/** What a list has of an event, beside what is here. */
export interface Compared {
  readonly fresh: readonly NewParty[];
  readonly changed: readonly ChangedParty[];
  /** Those of whom the list says what is here already, or said nothing before. */
  readonly agreed: readonly Pick<ImportedGuestRow, 'key' | 'registrationId' | 'said'>[];
  /** What is to be known of lines that change nothing. */
  readonly problems: readonly GuestProblem[];
  /** How many stay as they are. */
  readonly known: number;
}

/** Compares the parties of a list with those who are here, by earlier lists or by themselves. */
export async function compareGuests(
  ctx: Context,
  tx: Tx,
  eventId: string,
  parties: readonly GuestParty[],
): Promise<Compared> {
  const keyed = parties.map((party) => ({ party, hash: hashOfKey(ctx, party.key) }));
  const before = await importedBefore(
    tx,
    eventId,
    keyed.map(({ hash }) => hash),
  );
  const hashOf = (email: string) => hashOfEmail(ctx.secretKey, email);
  const addresses = parties.flatMap(({ email }) => (email ? [hashOf(email)] : []));
  const here = new Set([
    ...(await findLiveGuests(tx, eventId, addresses)),
    ...(await findLivePeople(tx, eventId, addresses)),
  ]);
  const found = keyed.map(({ party, hash }): Found => {
    const imported = before.get(hash);
    if (imported) return again(party, hash, imported);
    const { status, email } = party;
    const isHere = email !== null && here.has(hashOf(email));
    if (status === 'NOT_COMING') return {};
    if (isHere) return { isKnown: true };
    return { fresh: { ...party, status, hash, userId: newId('gst'), before: null } };
  });
  return {
    fresh: found.flatMap((one) => one.fresh ?? []),
    changed: found.flatMap((one) => one.changed ?? []),
    agreed: found.flatMap((one) => one.agreed ?? []),
    problems: found.flatMap((one) => one.problem ?? []),
    known: found.filter((one) => one.isKnown).length,
  };
}

/** What one party of a list is. */
interface Found {
  readonly fresh?: NewParty;
  readonly changed?: ChangedParty;
  readonly agreed?: Compared['agreed'][number];
  readonly problem?: GuestProblem;
  readonly isKnown?: boolean;
}

/** What a party is that a list brought before. */
function again(party: GuestParty, hash: string, imported: Imported): Found {
  const { row, registrationId } = imported;
  const { status, line, name } = party;
  const step = row ? stepOf(row, imported.said, status) : 'STAY';
  if (step === 'CHANGE' && row && status !== 'PENDING_APPROVAL') {
    return { changed: { party, hash, row, to: status } };
  }
  if (step === 'RETURN' && row && status !== 'NOT_COMING') {
    return { fresh: { ...party, status, hash, userId: row.userId, before: row } };
  }
  if (step === 'AGREE')
    return { isKnown: true, agreed: { key: hash, registrationId, said: status } };
  const isNoted = step === 'KEEPS_PLACE' || step === 'GAVE_UP_HERE';
  return { isKnown: true, ...(isNoted && { problem: { line, code: step, detail: name } }) };
}

type Imported = ImportedGuestRow & { readonly row: RegistrationRow | null };

type Step = 'STAY' | 'AGREE' | 'CHANGE' | 'RETURN' | 'KEEPS_PLACE' | 'GAVE_UP_HERE';

/** What becomes of somebody who is where `row` says, when the list that said `said` says `to`. */
function stepOf(row: RegistrationRow, said: SaidStatus | null, to: SaidStatus): Step {
  if (said === to) return 'STAY';
  // What an earlier list said is not known: nothing is taken for news.
  if (said === null) return 'AGREE';
  if (!isLive(row)) {
    if (to === 'NOT_COMING') return 'STAY';
    // Only whom the list itself took out does it bring back.
    const byList =
      said === 'NOT_COMING' && row.status === 'CANCELLED' && row.cancelledBy === 'HOST';
    return byList ? 'RETURN' : 'GAVE_UP_HERE';
  }
  if (to === 'NOT_COMING') return 'CHANGE';
  if (row.status === to) return 'AGREE';
  if (to === 'CONFIRMED') return 'CHANGE';
  // A list takes no place away from somebody who comes, and sends nobody back to ask.
  return to === 'WAITLISTED' && row.status === 'PENDING_APPROVAL' ? 'CHANGE' : 'KEEPS_PLACE';
}

async function importedBefore(
  tx: Tx,
  eventId: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Imported>> {
  const rows = await findImportedGuests(tx, eventId, hashes);
  const ids = rows.map(({ registrationId }) => registrationId);
  const registrations = new Map((await findRegistrations(tx, ids)).map((row) => [row.id, row]));
  return new Map(
    rows.map((one) => [one.key, { ...one, row: registrations.get(one.registrationId) ?? null }]),
  );
}
