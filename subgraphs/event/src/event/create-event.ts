import { parse } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import type { Context } from '../context.ts';
import { coverFor } from '../upload/cover-for.ts';
import { addEvents } from './add-events.ts';
import { communityFor } from './community-for.ts';
import type { EventRow } from './event.store.ts';
import { columnsOf } from './event-fields.ts';
import { createEventInput } from './event-input.ts';

/** Makes a draft that its maker owns. */
export async function createEvent(ctx: Context, input: unknown): Promise<EventRow> {
  const userId = personOf(ctx.caller.viewer);
  const wish = parse(createEventInput, input);
  const community =
    wish.communityId === null
      ? null
      : await communityFor(ctx, wish.communityId, ['input', 'communityId']);
  const columns = columnsOf(wish, { path: ['input'] });
  return ctx.database.transaction(async (tx) => {
    const cover = await coverFor(ctx, tx, wish.coverUploadId, ['input', 'coverUploadId']);
    const locale = wish.locale ?? ctx.caller.locale;
    const owner = { userId, role: 'OWNER', isListed: true } as const;
    const added = { wish, columns, community, locale, cover };
    const [event] = await addEvents(ctx, tx, [added], [owner]);
    if (!event) throw new Error('the insert gave no row');
    return event;
  });
}
