import type { Client } from 'urql';
import { graphql } from '#gql/gql.ts';
import { isPass } from '#lib/is-pass.ts';
import { deviceName, forgetSent, waitingOf } from './door-db.ts';

const Sync = graphql(/* GraphQL */ `
  mutation SyncCheckIns($input: SyncCheckInsInput!) {
    syncCheckIns(input: $input) {
      results {
        nonce
        checkIn {
          id
          result
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** What came of sending: people this device let in who were in already, and why the rest stays here. */
export interface Sent {
  readonly duplicates: number;
  readonly problem: string | null;
}

// A body holds 64 kB, and a scan with its code takes some 350 bytes.
const batchSize = 100;

/** Sends what a door did with no network. What the platform did not take stays on this device. */
export async function sendWaiting(client: Client, listId: string): Promise<Sent> {
  let duplicates = 0;
  for (;;) {
    const waiting = await waitingOf(listId);
    const scans = waiting.scans.slice(0, batchSize);
    const undos = waiting.undos.slice(0, batchSize);
    if (scans.length + undos.length === 0) return { duplicates, problem: null };
    const input = {
      listId,
      device: deviceName(),
      scans: scans.map(({ listId: _list, hash: _hash, ...scan }) => scan),
      undos: undos.map(({ listId: _list, ...undo }) => undo),
    };
    const { data, error } = await client.mutation(Sync, { input }).toPromise();
    // No answer: the same again later, which changes nothing if it did arrive.
    if (!data)
      return { duplicates, problem: error?.networkError ? null : (error?.message ?? null) };
    const { results, userErrors } = data.syncCheckIns;
    const refusal = userErrors.find(({ path }) => path?.[1] !== 'scans');
    if (refusal) return { duplicates, problem: refusal.message };
    const byNonce = new Map(results.map(({ nonce, checkIn }) => [nonce, checkIn.result]));
    duplicates += scans.filter(
      ({ nonce, result, direction }) =>
        isPass(result) && direction !== 'OUT' && !isPass(byNonce.get(nonce) ?? result),
    ).length;
    // A scan that is wrong in itself would be refused for ever.
    const undone = new Set(undos.map(({ nonce }) => nonce));
    const passes = scans.filter(
      ({ nonce }) => !undone.has(nonce) && isPass(byNonce.get(nonce) ?? 'UNKNOWN_TICKET'),
    );
    await forgetSent(listId, { scans, undos }, passes);
  }
}
