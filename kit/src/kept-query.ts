import { type Placeholder, sql } from 'drizzle-orm';
import type { Reader } from './database.ts';
import { arrayLiteral } from './is-one-of.ts';

/** A query of Drizzle that can be kept. */
interface Keepable<Row> {
  prepare(name: string): { execute(values: Record<string, unknown>): Promise<readonly Row[]> };
}

/** A query that is asked with lists of keys. */
type KeptQuery<Wanted, Row> = (reader: Reader, wanted: Wanted) => Promise<readonly Row[]>;

/** A query by a list of keys; see `keptQuery`. */
export function queryByKeys<Row>(
  build: (reader: Reader, keys: Placeholder) => Keepable<Row>,
): KeptQuery<Iterable<string>, Row> {
  return keptQuery(
    (keys: Iterable<string>) => ({ keys }),
    (reader, { keys }) => build(reader, keys),
  );
}

/**
 * A query by lists of text that Drizzle puts together once for a database: that costs more of the
 * processor than all the rest of a small query. A transaction is another reader, and has its own.
 */
export function keptQuery<Wanted, Name extends string, Row>(
  listsOf: (wanted: Wanted) => Readonly<Record<Name, Iterable<string>>>,
  build: (reader: Reader, lists: Readonly<Record<Name, Placeholder>>) => Keepable<Row>,
): KeptQuery<Wanted, Row> {
  const kept = new WeakMap<Reader, ReturnType<Keepable<Row>['prepare']>>();
  return (reader, wanted) => {
    const lists = Object.entries<Iterable<string>>(listsOf(wanted));
    let query = kept.get(reader);
    if (!query) {
      const places = lists.map(([name]) => [name, sql.placeholder(name)]);
      query = build(reader, Object.fromEntries(places)).prepare('');
      kept.set(reader, query);
    }
    return query.execute(
      Object.fromEntries(lists.map(([name, list]) => [name, arrayLiteral(list)])),
    );
  };
}
