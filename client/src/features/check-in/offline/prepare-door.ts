import type { Client } from 'urql';
import { readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { AskedQuestion } from '#lib/asked-questions.ts';
import { doorOf, keepDoor, type OfflineDoor } from './door-db.ts';

const Manifest = graphql(/* GraphQL */ `
  query OfflineManifest($listId: ID!, $since: Int!) {
    offlineManifest(listId: $listId, since: $since) {
      eventUuid
      issuedAt
      expiresAt
      admitsFrom
      admitsUntil
      keys {
        kid
        publicKey
      }
      ticketTypeNumbers
      revokedTicketHashes
      reissuedTickets {
        hash
        seq
      }
      mayReenter
      opensAt
      closesAt
      checkedInTicketHashes
      outsideTicketHashes
      notCheckedInTicketHashes
      questions {
        ticketTypeNumbers
        question {
          id
          ...AskedQuestion
        }
      }
      revision
    }
  }
`);

/** Makes this device ready to admit people with no network, or brings what it holds up to date. */
export async function prepareDoor(
  client: Client,
  listId: string,
): Promise<OfflineDoor | undefined> {
  const known = await doorOf(listId);
  const asked = Date.now();
  const variables = { listId, since: known?.revision ?? 0 };
  const { data } = await client
    .query(Manifest, variables, { requestPolicy: 'network-only' })
    .toPromise();
  const manifest = data?.offlineManifest;
  if (!manifest) return known;
  // The answer was made about halfway between the question and its arrival.
  const clockOffset = Date.parse(manifest.issuedAt) - (asked + Date.now()) / 2;
  const { checkedInTicketHashes, outsideTicketHashes, notCheckedInTicketHashes } = manifest;
  const changed = new Set([...checkedInTicketHashes, ...notCheckedInTicketHashes]);
  const unchanged = (hashes: Iterable<string> = []) =>
    [...hashes].filter((hash) => !changed.has(hash));
  const door: OfflineDoor = {
    ...{ listId, clockOffset },
    eventUuid: manifest.eventUuid,
    keys: new Map(manifest.keys.map(({ kid, publicKey }) => [kid, publicKey])),
    admitsFrom: Date.parse(manifest.admitsFrom),
    admitsUntil: Date.parse(manifest.admitsUntil),
    expiresAt: Date.parse(manifest.expiresAt),
    ticketTypes: manifest.ticketTypeNumbers ?? null,
    revision: manifest.revision,
    revoked: new Set(manifest.revokedTicketHashes),
    reissued: new Map(manifest.reissuedTickets.map(({ hash, seq }) => [hash, seq])),
    checkedIn: new Set([...unchanged(known?.checkedIn), ...checkedInTicketHashes]),
    outside: new Set([...unchanged(known?.outside), ...outsideTicketHashes]),
    mayReenter: manifest.mayReenter,
    opensAt: manifest.opensAt ? Date.parse(manifest.opensAt) : null,
    closesAt: manifest.closesAt ? Date.parse(manifest.closesAt) : null,
    questions: manifest.questions.map(({ question, ticketTypeNumbers }) => ({
      question: readFragment(AskedQuestion, question),
      ticketTypes: ticketTypeNumbers ?? null,
    })),
  };
  await keepDoor(door);
  return door;
}
