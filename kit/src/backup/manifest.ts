import { z } from 'zod';

/** What an archive says of itself, before everything else in it. */
export const manifestSchema = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The major version of the Postgres it came from; any later one can take it. */
  postgres: z.number(),
  /** The newest migration of each service, in Unix milliseconds as drizzle's journal has it. */
  migrations: z.record(z.string(), z.number()),
  tables: z.array(z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()) })),
});

/** What an archive says of itself. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The last file of the database's part; an archive without it was cut short. */
export const tailSchema = z.object({
  rows: z.record(z.string(), z.number()),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), lastValue: z.string() })),
});

/** The files of an archive that are not a table's rows. */
export const files = {
  manifest: 'manifest.json',
  tail: 'database/end.json',
  keys: 'keys.json',
  rows: 'database/',
  media: 'media/',
} as const;

/** A backup that cannot be taken, or an archive that cannot be restored, as one sentence. */
export class BackupProblem extends Error {}
