import { parse, Rejected } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { allKinds, ruleOf } from '../notification/kinds.ts';
import { type PreferenceRule, rulesFrom } from './preferences.ts';

const inputSchema = z.object({
  rules: z
    .array(
      z.object({
        kind: z.enum(allKinds),
        channels: z.array(z.enum(['IN_APP', 'EMAIL'])).transform((list) => [...new Set(list)]),
      }),
    )
    .max(allKinds.length),
});

/** Changes how the caller is told of some kinds. */
export async function updatePreferences(
  ctx: Context,
  input: object,
): Promise<{ readonly rules: readonly PreferenceRule[] }> {
  const userId = personOf(ctx.viewer);
  const { rules } = parse(inputSchema, input);
  const seen = new Set<string>();
  for (const [index, { kind, channels }] of rules.entries()) {
    const path = ['input', 'rules', String(index)];
    if (seen.has(kind)) throw new Rejected('INVALID', [...path, 'kind']);
    if (ruleOf(kind).isRequired && !channels.includes('EMAIL')) {
      throw new Rejected('INVALID', [...path, 'channels']);
    }
    seen.add(kind);
  }
  await ctx.transaction((tx) => ctx.preferences.put(tx, userId, rules));
  return { rules: rulesFrom(await ctx.preferences.of(userId)) };
}
