import { randomUUID } from 'node:crypto';
import { createEventSubgraph, packageRoot } from '@hoi/event/subgraph.ts';
import { diskMediaStore } from '@hoi/event/upload/media-store.ts';
import { newId } from '@hoi/kit/ids.ts';
import { silentLogger } from '@hoi/kit/log.ts';
import { prepareDatabase, serviceUrl } from '@hoi/kit/migrate.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import { callerFor, run } from '@hoi/kit/testing/run.ts';
import { startPostgres } from '@hoi/standalone/postgres/start-postgres.ts';
import postgres from 'postgres';
import { anEventWithTickets, type Send } from '../check-in/make-tickets.ts';

/** A past event with many registrations, and the service that tells of it. */
export interface LargeEvent extends AsyncDisposable {
  readonly id: string;
  /** Runs an operation as its host. */
  readonly send: Send;
  /** A plain route of the service. */
  fetch(path: string): Promise<Response>;
  /** Statements since the last call, without those of transactions and workers. */
  statements(): readonly string[];
}

/** Starts a Postgres and an event service with such an event: seven in ten came, one in ten cancelled. */
export async function aLargeEvent(folder: string, registrations: number): Promise<LargeEvent> {
  const cluster = await startPostgres({ dataDir: `${folder}/db`, durable: false });
  const secret = Buffer.alloc(32, 1).toString('base64url');
  await prepareDatabase(cluster.url, [{ name: 'event', packageRoot, password: secret }]);
  let statements: string[] = [];
  const subgraph = await createEventSubgraph({
    databaseUrl: serviceUrl(cluster.url, 'event', secret),
    pubsub: memoryPubSub(),
    log: silentLogger,
    publicUrl: 'http://localhost',
    secretKey: secret,
    media: await diskMediaStore(folder),
    onQuery: (statement) => statements.push(statement),
  });
  const sql = postgres(cluster.url, { max: 2, onnotice: () => undefined });
  const host = callerFor(newId('usr'));
  const send: Send = async (query, variables) => {
    const { data, errors } = await run(subgraph, host, query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const event = await anEventWithTickets(send, sql, registrations);
  // An earlier one of the same host, so that there is somebody to come back.
  const before = await anEventWithTickets(send, sql, Math.round(registrations / 2));
  await fill(sql, event, before.id);
  return {
    id: event.id,
    send,
    async fetch(path) {
      const request = new Request(`http://localhost${path}`);
      const answer = await subgraph.fetch(request, callerFor(null));
      if (!answer) throw new Error(`no route for ${path}`);
      return answer;
    },
    statements() {
      const seen = statements.filter((one) => !/bus\.|outbox|^(begin|commit|rollback)/i.test(one));
      statements = [];
      return seen;
    },
    async [Symbol.asyncDispose]() {
      await sql.end();
      await subgraph[Symbol.asyncDispose]();
      await cluster[Symbol.asyncDispose]();
    },
  };
}

async function fill(
  sql: postgres.Sql,
  { id, listId }: { readonly id: string; readonly listId: string },
  beforeId: string,
): Promise<void> {
  const nonce = randomUUID();
  await sql`
    insert into event.check_in (id, list_id, event_id, ticket_id, result, nonce, fingerprint, at,
      revision, let_in)
    select 'chk_' || t.id, ${listId}, ${id}, t.id, 'ADMITTED', ${nonce} || t.id, '',
      now() - interval '3 hours' + random() * interval '90 minutes', 1, true
    from event.ticket t where t.event_id = ${id} and abs(hashtext(t.id)) % 10 < 7`;
  await sql`update event.check_in_list set checked_in = (
    select count(*) from event.check_in where list_id = ${listId}) where id = ${listId}`;
  await sql`
    update event.registration set
      created_at = now() - (abs(hashtext(id)) % 30) * interval '1 day',
      referral = (array['zalo', 'facebook.com', 'newsletter', null])[1 + abs(hashtext(id)) % 4],
      status = case when abs(hashtext(id)) % 10 = 9 then 'CANCELLED' else status end
    where event_id = ${id}`;
  // Half of those who have a place had one there.
  await sql`
    with before as (
      select id, row_number() over (order by id) as place from event.registration
      where event_id = ${beforeId}),
    now as (
      select user_id, row_number() over (order by id) as place from event.registration
      where event_id = ${id})
    update event.registration r set user_id = now.user_id
    from before join now using (place) where r.id = before.id`;
  await sql`update event.event set starts_at = now() - interval '4 hours',
    ends_at = now() - interval '1 hours' where id = ${id}`;
  await sql`update event.event set starts_at = now() - interval '40 days',
    ends_at = now() - interval '39 days' where id = ${beforeId}`;
  await sql`insert into event.event_view (event_id, day, source, views, visitors)
    select ${id}, current_date - n, s, 900, 600
    from generate_series(0, 29) n, unnest(array['zalo', 'facebook.com', 'direct']) s`;
  await sql`insert into event.feedback (id, event_id, author_key, rating, comment)
    select 'fbk_' || lpad(n::text, 8, '0'), ${id}, ${nonce} || n, 1 + n % 5, 'Hay ' || n
    from generate_series(1, 10000) n`;
  await sql`vacuum analyze event.registration, event.ticket, event.check_in, event.feedback,
    event.event_view`;
}
