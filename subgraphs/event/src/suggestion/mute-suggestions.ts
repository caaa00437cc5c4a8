import { parse, Rejected } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { everything } from './suggestion.policy.ts';
import { countMutes, setMute } from './suggestion.store.ts';

const mostMutes = 500;
const inputSchema = z.object({
  key: z
    .string()
    .max(200)
    .regex(/^(FOLLOWED|TOPIC|MEMBER|PAST_COMMUNITY|PAST_HOST|CATEGORY|CITY):[^\p{Cc}]+$/u)
    .nullish(),
  isMuted: z.boolean(),
});

/** Turns one reason for suggestions off for the viewer, or all of them; or on again. */
export function muteSuggestions(ctx: Context, input: object): Promise<void> {
  const { key, isMuted } = parse(inputSchema, input);
  const userId = personOf(ctx.caller.viewer);
  return ctx.database.transaction(async (tx) => {
    if (isMuted && (await countMutes(tx, userId)) >= mostMutes) {
      throw new Rejected('INVALID', ['input', 'key']);
    }
    await setMute(tx, userId, key ?? everything, isMuted);
  });
}
