import postgres from 'postgres';
import type { z } from 'zod';
import type { ArchiveFile } from './archive.ts';
import { files, type Manifest, type tailSchema } from './manifest.ts';

const partBytes = 4 * 2 ** 20;
const json = (name: string, value: unknown): ArchiveFile => ({
  name,
  bytes: Buffer.from(JSON.stringify(value)),
});

/**
 * Everything the services and the bus hold, as of one moment, while they go on working: a manifest,
 * each table's rows in Postgres' text format (COPY), and the sequences. Rows are not bound to a
 * version of Postgres, so a newer one takes them.
 */
export async function* dumpDatabase(
  adminUrl: string,
  services: readonly string[],
): AsyncGenerator<ArchiveFile> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    // By hand, because a generator cannot hand rows on from inside `sql.begin`; there is one connection.
    await sql`begin isolation level repeatable read read only`;
    const manifest = await describe(sql, services);
    yield json(files.manifest, manifest);
    const rows: Record<string, number> = {};
    for (const table of manifest.tables) {
      let part = 0;
      const name = `${table.schema}.${table.name}`;
      rows[name] = 0;
      for await (const bytes of parts(sql, table)) {
        rows[name] += lines(bytes);
        yield { name: `${files.rows}${name}/${String(part++).padStart(6, '0')}`, bytes };
      }
    }
    const sequences = await sql<{ schema: string; name: string; lastValue: string }[]>`
      select schemaname as schema, sequencename as name, last_value::text as "lastValue"
      from pg_sequences where last_value is not null and schemaname = any (${[...services, 'bus']})`;
    yield json(files.tail, { rows, sequences: [...sequences] } satisfies z.infer<
      typeof tailSchema
    >);
  } finally {
    await sql.end();
  }
}

async function describe(sql: postgres.Sql, services: readonly string[]): Promise<Manifest> {
  const [server] = await sql<[{ major: number }]>`
    select current_setting('server_version_num')::int / 10000 as major`;
  const migrations: Record<string, number> = {};
  for (const service of services) {
    const [newest] = await sql<[{ at: string | null }]>`
      select max(created_at)::text as at from ${sql(service)}.migration`;
    migrations[service] = Number(newest.at ?? 0);
  }
  // Partitions come with their parent; generated columns are made again.
  const tables = await sql<Manifest['tables']>`
    select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname = any (${[...services, 'bus']}) and c.relname <> 'migration'
    group by 1, 2 order by 1, 2`;
  return {
    format: 1,
    madeAt: new Date().toISOString(),
    postgres: server.major,
    migrations,
    tables: tables.map(({ schema, name, columns }) => ({ schema, name, columns })),
  };
}

/** A table's rows, in pieces that end with a row's end. */
async function* parts(
  sql: postgres.Sql,
  { schema, name, columns }: Manifest['tables'][number],
): AsyncGenerator<Buffer> {
  const stream =
    await sql`copy (select ${sql(columns)} from ${sql(schema)}.${sql(name)}) to stdout`.readable();
  let chunks: Buffer[] = [];
  let size = 0;
  // Postgres sends a row a message, so a chunk never ends inside a row.
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size < partBytes) continue;
    yield Buffer.concat(chunks);
    chunks = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(chunks);
}

const newline = 0x0a;

/** Rows of a piece; a newline inside a value is written as a backslash and an n. */
export function lines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) count++;
  return count;
}
