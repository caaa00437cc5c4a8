import { createEventSubgraph, packageRoot } from '@hoi/event/subgraph.ts';
import { diskMediaStore } from '@hoi/event/upload/media-store.ts';
import { newId } from '@hoi/kit/ids.ts';
import { silentLogger } from '@hoi/kit/log.ts';
import { prepareDatabase, serviceUrl } from '@hoi/kit/migrate.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import { callerFor, run } from '@hoi/kit/testing/run.ts';
import { startPostgres } from '@hoi/standalone/postgres/start-postgres.ts';
import postgres from 'postgres';
import { anEventWithTickets, type Send, type TicketedEvent } from '../check-in/make-tickets.ts';
import type { Act, Delivery } from './history.ts';
import { outcomeText } from './outcomes.ts';

/** The doors of several events on a real service. */
export interface Doors extends AsyncDisposable {
  /** Some deliveries to one list; each has a ticket of its own, given by its place. */
  at(list: number, tickets: ReadonlyMap<Delivery, number>): Door;
  /** Lists whose count differs from their rows. */
  wrongCounters(): Promise<number>;
}

interface Door {
  /** Sends what devices did, each delivery's uploads in its order; gives how many uploads that took. */
  deliver(): Promise<number>;
  /** What each delivery came to. */
  ends(): Promise<ReadonlyMap<Delivery, string>>;
}

/** Starts a Postgres and an event service, with events that have a number of tickets each. */
export async function openDoors(folder: string, lists: number, tickets: number): Promise<Doors> {
  const cluster = await startPostgres({ dataDir: `${folder}/db`, durable: false });
  const secret = Buffer.alloc(32, 1).toString('base64url');
  await prepareDatabase(cluster.url, [{ name: 'event', packageRoot, password: secret }]);
  const subgraph = await createEventSubgraph({
    databaseUrl: serviceUrl(cluster.url, 'event', secret),
    pubsub: memoryPubSub(),
    log: silentLogger,
    publicUrl: 'http://localhost',
    secretKey: secret,
    media: await diskMediaStore(folder),
  });
  const sql = postgres(cluster.url, { max: 4, onnotice: () => undefined });
  const host = callerFor(newId('usr'));
  const send: Send = async (query, variables) => {
    const { data, errors } = await run(subgraph, host, query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const events: TicketedEvent[] = [];
  for (let at = 0; at < lists; at++) events.push(await anEventWithTickets(send, sql, tickets));
  return {
    at(list, own) {
      const event = events[list];
      if (!event) throw new Error('there is no such list');
      return doorOf(send, sql, event, own);
    },
    async wrongCounters() {
      const rows = await sql`
        select l.id from event.check_in_list l left join event.check_in c
          on c.list_id = l.id and c.result = 'ADMITTED' and c.undone_at is null
        group by l.id having l.checked_in <> count(c.id)`;
      return rows.length;
    },
    async [Symbol.asyncDispose]() {
      await sql.end();
      await subgraph[Symbol.asyncDispose]();
      await cluster[Symbol.asyncDispose]();
    },
  };
}

function doorOf(
  send: Send,
  sql: postgres.Sql,
  event: TicketedEvent,
  tickets: ReadonlyMap<Delivery, number>,
): Door {
  const turn = [...tickets.keys()];
  const ticketOf = (delivery: Delivery) => event.ticketIds[tickets.get(delivery) ?? -1] ?? '';
  const steps = Math.max(...turn.map(({ uploads }) => uploads.length));
  return {
    async deliver() {
      let sent = 0;
      for (let step = 0; step < steps; step++) {
        const parts = turn.flatMap((delivery) => {
          const part = delivery.uploads[step];
          return part ? [{ delivery, ...part }] : [];
        });
        for (const [device, own] of Map.groupBy(parts, (part) => part.device)) {
          for (const some of inUploads(own)) {
            await upload(send, event, `device-${device}`, some, ticketOf);
            sent++;
          }
        }
      }
      return sent;
    },
    async ends() {
      const rows = await sql`
        select c.ticket_id, c.nonce, c.result, p.nonce as previous, c.undone_at
        from event.check_in c left join event.check_in p on p.id = c.previous_id
        where c.ticket_id = any(${turn.map(ticketOf)})`;
      const byTicket = Map.groupBy(rows, (row) => String(row.ticket_id));
      const ends = turn.map((delivery) => {
        const scans = (byTicket.get(ticketOf(delivery)) ?? []).map((row) => ({
          nonce: withinHistory(row.nonce),
          result: String(row.result),
          previous: row.previous === null ? null : withinHistory(row.previous),
          isUndone: row.undone_at !== null,
        }));
        return [delivery, outcomeText(scans)] as const;
      });
      return new Map(ends);
    },
  };
}

// What one upload may hold.
const mostActs = 200;

interface Part {
  readonly delivery: Delivery;
  readonly acts: readonly Act[];
}

function inUploads(parts: readonly Part[]): Part[][] {
  const uploads: Part[][] = [];
  let acts = mostActs;
  for (const part of parts) {
    if (acts + part.acts.length > mostActs) {
      uploads.push([]);
      acts = 0;
    }
    uploads.at(-1)?.push(part);
    acts += part.acts.length;
  }
  return uploads;
}

// The prefix is the same for all of a delivery, so its nonces keep their order.
const nonceOf = ({ number }: Delivery, nonce: number) => `${number}.${nonce}`;
const withinHistory = (nonce: string) => Number(nonce.split('.')[1]);
const now = Date.now();
const timeOf = ({ ago }: Act) => new Date(now - ago * 1000).toISOString();

const sync = `mutation ($input: SyncCheckInsInput!) {
  syncCheckIns(input: $input) { userErrors { code path } } }`;

async function upload(
  send: Send,
  { listId }: TicketedEvent,
  device: string,
  parts: readonly Part[],
  ticketOf: (delivery: Delivery) => string,
): Promise<void> {
  const scans: object[] = [];
  const undos: object[] = [];
  for (const { delivery, acts } of parts) {
    for (const act of acts) {
      const entry = { nonce: nonceOf(delivery, act.nonce), at: timeOf(act) };
      if (act.kind === 'undo') undos.push(entry);
      else {
        const result = act.letIn ? 'ADMITTED' : 'ALREADY_IN';
        scans.push({ ...entry, ticketId: ticketOf(delivery), result });
      }
    }
  }
  const answer = JSON.stringify(await send(sync, { input: { listId, device, scans, undos } }));
  if (!answer.includes('"userErrors":[]')) throw new Error(answer);
}
