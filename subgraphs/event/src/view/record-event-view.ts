import { parse, Rejected } from '@hoi/kit/errors.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { rightsOf } from '../event/event.policy.ts';
import { idInput } from '../id-input.ts';
import { direct, sourceName } from './source-name.ts';

const inputSchema = z.object({
  eventId: idInput('evt'),
  referral: z.string().max(2_000).nullish(),
  isFirst: z.boolean(),
});

/** Counts a view of a published event's page; of the caller nothing is kept, and hosts do not count. */
export async function recordEventView(ctx: Context, input: object): Promise<boolean> {
  const { eventId, referral, isFirst } = parse(inputSchema, input);
  const [event, standing] = await Promise.all([
    ctx.loaders.event.load(eventId),
    ctx.loaders.standing.load(eventId),
  ]);
  if (!event) throw new Rejected('NOT_FOUND', ['input', 'eventId']);
  const isHost = standing.eventRole !== null || rightsOf(standing).size > 0;
  if (isHost || event.status === 'DRAFT') return false;
  ctx.viewTally.count({ eventId, source: sourceName(referral) ?? direct, isFirst });
  return true;
}
