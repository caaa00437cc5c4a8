import type { Reader } from '@hoi/kit/database.ts';
import { inArray } from 'drizzle-orm';
import { upload } from '../tables.ts';

/** A picture that was uploaded. */
export type UploadRow = Readonly<typeof upload.$inferSelect>;

/** Uploads by id, in no order. */
export function findUploads(reader: Reader, ids: readonly string[]): Promise<readonly UploadRow[]> {
  return reader
    .select()
    .from(upload)
    .where(inArray(upload.id, [...ids]));
}
