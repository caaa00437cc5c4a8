import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';

/** The database of a running standalone, as its administrator. */
export function openSql(data: string): AsyncDisposable & { readonly sql: postgres.Sql } {
  const port = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  const password = readFileSync(join(data, 'postgres.password'), 'utf8').trim();
  const sql = postgres({
    host: '127.0.0.1',
    port: Number(port),
    user: 'postgres',
    password,
    database: 'hoi',
    max: 10,
    onnotice: () => undefined,
  });
  return { sql, [Symbol.asyncDispose]: () => sql.end() };
}
