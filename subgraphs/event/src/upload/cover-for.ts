import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { findUploads } from './upload.store.ts';

/** The caller's own upload, to be a cover; null takes a cover off. Refuses what is not theirs. */
export async function coverFor(
  ctx: Context,
  tx: Tx,
  uploadId: string | null,
  path: readonly string[],
): Promise<{ id: string; tint: number } | null> {
  if (uploadId === null) return null;
  const [upload] = await findUploads(tx, [uploadId]);
  if (upload?.ownerId !== ctx.caller.viewer.userId) throw new Rejected('UPLOAD_INVALID', path);
  return upload;
}
