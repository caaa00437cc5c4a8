import { Rejected } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { type ActionRow, rejectOpenAction } from './action.store.ts';
import { ownAction } from './confirm-action.ts';

const outcome = { vi: 'Bạn đã từ chối.', en: 'You turned this down.' };

/** Turns a proposal down. */
export async function rejectAction(ctx: Context, id: string): Promise<ActionRow> {
  const action = await ownAction(ctx, id);
  if (action.status === 'REJECTED') return action;
  const rejected = await ctx.database.transaction((tx) =>
    rejectOpenAction(tx, id, outcome[ctx.caller.locale]),
  );
  if (!rejected) throw new Rejected('ACTION_NOT_OPEN', ['actionId']);
  return rejected;
}
