import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import postgres from 'postgres';
import { z } from 'zod';
import { prepareDatabase, type ServiceSchema } from '../migrate.ts';
import type { ArchiveFile } from './archive.ts';
import { lines } from './dump-database.ts';
import { BackupProblem, files, type Manifest, tailSchema } from './manifest.ts';

/**
 * Loads the rows of an archive into an empty database: first brings it to the migrations the rows
 * were written under, then puts them in, all or none, then runs the later migrations. Hands on the
 * files that are not the database's, so that the archive is read once.
 */
export async function* loadDatabase(
  adminUrl: string,
  services: readonly ServiceSchema[],
  manifest: Manifest,
  archive: AsyncIterable<ArchiveFile>,
): AsyncGenerator<ArchiveFile> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    await refuseUsed(sql);
    await prepareAsOf(adminUrl, services, manifest);
    await sql`begin`;
    // Rows come table by table, so references to rows not yet there are not checked, and triggers rest.
    await sql`set local session_replication_role = replica`;
    // A migration may have put rows there itself; the archive has them too.
    for (const table of manifest.tables) await sql`delete from ${nameOf(sql, table)}`;
    yield* loadRows(sql, manifest, archive);
    await sql`commit`;
    await sql`analyze`;
  } finally {
    await sql.end();
  }
  await prepareDatabase(adminUrl, services);
}

type Table = Manifest['tables'][number];

const nameOf = (sql: postgres.Sql, { schema, name }: Table) => sql`${sql(schema)}.${sql(name)}`;

/** Puts rows in and passes on what is not the database's. */
async function* loadRows(
  sql: postgres.Sql,
  { tables }: Manifest,
  archive: AsyncIterable<ArchiveFile>,
): AsyncGenerator<ArchiveFile> {
  const byFolder = new Map(
    tables.map((table) => [`${files.rows}${table.schema}.${table.name}`, { table, rows: 0 }]),
  );
  let isWhole = false;
  for await (const file of archive) {
    const target = byFolder.get(file.name.slice(0, file.name.lastIndexOf('/')));
    if (target) {
      await copyIn(sql, target.table, file.bytes);
      target.rows += lines(file.bytes);
    } else if (file.name === files.tail) {
      const tail = tailSchema.parse(JSON.parse(file.bytes.toString()));
      isWhole = tables.every(
        ({ schema, name }) =>
          byFolder.get(`${files.rows}${schema}.${name}`)?.rows === tail.rows[`${schema}.${name}`],
      );
      await setSequences(sql, tail.sequences);
    } else {
      yield file;
    }
  }
  if (!isWhole) throw new BackupProblem('The archive lacks rows: use another copy of it.');
}

async function setSequences(
  sql: postgres.Sql,
  sequences: z.infer<typeof tailSchema>['sequences'],
): Promise<void> {
  for (const { schema, name, lastValue } of sequences) {
    await sql`select setval(format('%I.%I', ${schema}::text, ${name}::text)::regclass, ${lastValue}::bigint)`;
  }
}

async function copyIn(sql: postgres.Sql, table: Table, bytes: Buffer): Promise<void> {
  const to = await sql`copy ${nameOf(sql, table)} (${sql(table.columns)}) from stdin`.writable();
  to.end(bytes);
  await once(to, 'finish');
}

async function refuseUsed(sql: postgres.Sql): Promise<void> {
  const [used] = await sql`select from pg_namespace where nspname = 'bus'`;
  if (!used) return;
  throw new BackupProblem(
    'This database is in use already: nothing was changed; restore into an empty one.',
  );
}

const journalSchema = z.looseObject({ entries: z.array(z.looseObject({ when: z.number() })) });

/** The database as it was for the Hội that made the archive. */
async function prepareAsOf(
  adminUrl: string,
  services: readonly ServiceSchema[],
  { migrations }: Manifest,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hoi-restore-'));
  try {
    const then = services.map(async (service) => {
      const root = join(folder, service.name);
      const newest = migrations[service.name] ?? 0;
      await cp(
        fileURLToPath(new URL('migrations', service.packageRoot)),
        join(root, 'migrations'),
        {
          recursive: true,
        },
      );
      const file = join(root, 'migrations', 'meta', '_journal.json');
      const journal = journalSchema.parse(JSON.parse(await readFile(file, 'utf8')));
      if (newest > 0 && !journal.entries.some(({ when }) => when === newest)) {
        throw new BackupProblem(
          'The archive was made by a newer Hội: update this one first, then restore.',
        );
      }
      const entries = journal.entries.filter(({ when }) => when <= newest);
      await writeFile(file, JSON.stringify({ ...journal, entries }));
      return { ...service, packageRoot: pathToFileURL(`${root}/`) };
    });
    await prepareDatabase(adminUrl, await Promise.all(then));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
