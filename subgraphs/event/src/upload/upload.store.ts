import type { Reader } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { sql } from 'drizzle-orm';
import { upload } from '../tables.ts';

/** A picture that was uploaded. */
export type UploadRow = Readonly<typeof upload.$inferSelect>;

/** Uploads by id, in no order. */
export function findUploads(reader: Reader, ids: readonly string[]): Promise<readonly UploadRow[]> {
  return reader.select().from(upload).where(isOneOf(upload.id, ids));
}

/** Notes an upload; false when its owner has had too many within a day. */
export async function insertUpload(
  reader: Reader,
  row: Omit<UploadRow, 'createdAt'>,
  mostADay: number,
): Promise<boolean> {
  const recent = sql`${upload.ownerId} = ${row.ownerId} and ${upload.createdAt} > now() - interval '1 day'`;
  if ((await reader.$count(upload, recent)) >= mostADay) return false;
  await reader.insert(upload).values(row);
  return true;
}
