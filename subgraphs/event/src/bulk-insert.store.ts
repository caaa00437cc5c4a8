import type { Tx } from '@hoi/kit/database.ts';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/**
 * Adds rows in one statement with one parameter. Drizzle's own insert costs a millisecond of CPU for
 * every 20 values, which an import of thousands of events cannot afford. Every row gives the same
 * columns; `computed` adds some that Postgres works out of a row's `extra`.
 */
export async function insertMany<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly { readonly row: Partial<Table['$inferInsert']>; readonly extra?: object }[],
  computed: Readonly<Record<string, SQL>> = {},
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.entries(getTableColumns(table))
    .filter(([key]) => key in first.row)
    .map(([key, column]) => ({ key, name: column.name }));
  const items = rows.map(({ row, extra }) => ({
    row: Object.fromEntries(columns.map(({ key, name }) => [name, Reflect.get(row, key)])),
    extra,
  }));
  const names = list([...columns.map(({ name }) => name), ...Object.keys(computed)], (name) =>
    sql.identifier(name),
  );
  const values = list(
    [...columns.map(({ name }) => sql`r.${sql.identifier(name)}`), ...Object.values(computed)],
    (value) => value,
  );
  await tx.execute(sql`
    insert into ${table} (${names}) select ${values}
    from jsonb_array_elements(${JSON.stringify(items)}::jsonb) with ordinality as item (value, at)
    cross join lateral jsonb_populate_record(null::${table}, item.value -> 'row') as r
    order by item.at`);
}

const list = <Item>(
  items: readonly Item[],
  chunkOf: (item: Item) => Parameters<typeof sql.join>[0][number],
) => sql.join(items.map(chunkOf), sql`, `);
