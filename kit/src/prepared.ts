import type postgres from 'postgres';
import { problemOf, tracing } from './telemetry/tracing.ts';

// One statement is kept for each text: lists whose length is part of the text would leave one of each length.
const mostParameters = 64;

const mostText = 2_000;

/** A statement as a span of what runs it; its values are parameters, so the text holds nothing of anybody. */
function followed<Query extends PromiseLike<unknown>>(text: string, query: Query): Query {
  const follow = tracing();
  if (!follow?.current()) return query;
  const name = `SQL ${/^\s*\w+/.exec(text)?.[0].trim().toLowerCase() ?? ''}`;
  const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text.slice(0, mostText) };
  const span = follow.start(name, { service: 'database', kind: 'CLIENT', attributes });
  // It runs once, and not before whoever asked has said how they want the rows.
  query.then(
    () => span.end(),
    (error: unknown) => span.end(problemOf(error)),
  );
  return query;
}

type Run = (tx: postgres.TransactionSql) => unknown;

/**
 * The same client, with each statement prepared once a connection: one way to the database and back
 * instead of two, and nothing parsed again. Drizzle by itself prepares only queries that have a name.
 * `begin` is called whenever a connection of the client itself is wanted.
 */
export function prepared<Client extends postgres.Sql | postgres.TransactionSql>(
  client: Client,
  begin: () => void = () => undefined,
): Client {
  return new Proxy(client, {
    get(target, key, receiver) {
      if (key === 'unsafe' || key === 'begin') begin();
      if (key === 'unsafe') {
        return (text: string, params: postgres.ParameterOrJSON<never>[] = []) =>
          followed(text, target.unsafe(text, params, { prepare: params.length <= mostParameters }));
      }
      const value: unknown = Reflect.get(target, key, receiver);
      if ((key !== 'begin' && key !== 'savepoint') || !(value instanceof Function)) return value;
      return (run: Run) =>
        Reflect.apply(value, target, [(tx: postgres.TransactionSql) => run(prepared(tx))]);
    },
  });
}
