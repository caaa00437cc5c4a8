import { Rejected } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { lockedEventFor } from './authorize.ts';
import { deleteEvent } from './event.store.ts';

/** Deletes a draft that nobody ever saw; gives its id. */
export function deleteDraft(ctx: Context, id: string): Promise<string> {
  return ctx.database.transaction(async (tx) => {
    const draft = await lockedEventFor(ctx, tx, id, 'CANCEL', ['id']);
    if (draft.status !== 'DRAFT') throw new Rejected('NOT_A_DRAFT', ['id']);
    await deleteEvent(tx, id);
    return id;
  });
}
