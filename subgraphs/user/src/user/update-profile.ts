import { isUniqueViolation } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { handlePattern, isReserved, maxHandle } from './handle.ts';
import { personFact } from './person-fact.ts';
import { line, timeZone } from './profile-fields.ts';
import type { UserRow } from './user.store.ts';

/** An optional text: null and blank both take it away. */
const clearable = (schema: z.ZodType<string, string>) =>
  z
    .string()
    .trim()
    .transform((text) => text || null)
    .pipe(schema.nullable())
    .nullable()
    .optional();

const profileSchema = z.object({
  displayName: line.optional(),
  handle: z.string().trim().toLowerCase().max(maxHandle).regex(handlePattern).optional(),
  bio: clearable(z.string().max(2_000)),
  city: clearable(line),
  website: clearable(z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500)),
});

/** Changes what others see of the caller. */
export async function updateProfile(ctx: Context, input: unknown): Promise<UserRow> {
  const userId = personOf(ctx.viewer);
  const changes = parse(profileSchema, input);
  if (changes.handle && isReserved(changes.handle)) throw handleTaken();
  try {
    return await change(ctx, userId, changes);
  } catch (error) {
    if (isUniqueViolation(error, 'user_handle_unique')) throw handleTaken();
    throw error;
  }
}

const settingsSchema = z.object({
  locale: z.enum(['vi', 'en']).optional(),
  timeZone: timeZone.optional(),
  personalisation: z.boolean().optional(),
});

/** Changes the caller's language, zone and privacy. */
export async function updateSettings(ctx: Context, input: unknown): Promise<UserRow> {
  const userId = personOf(ctx.viewer);
  return change(ctx, userId, parse(settingsSchema, input));
}

type Changes = z.output<typeof profileSchema> | z.output<typeof settingsSchema>;

function change(ctx: Context, userId: string, changes: Changes): Promise<UserRow> {
  return ctx.transaction(async (tx) => {
    const before = await ctx.users.lock(tx, userId);
    if (!before) throw new Rejected('NOT_FOUND');
    const isChanged = Object.entries(changes).some(
      ([name, value]) => value !== undefined && value !== before[name as keyof UserRow],
    );
    if (!isChanged) return before;
    const after = await ctx.users.update(tx, userId, changes);
    await ctx.outbox.add(tx, 'user.profile_changed', userId, personFact(after));
    return after;
  });
}

function handleTaken(): Rejected {
  return new Rejected('HANDLE_TAKEN', ['input', 'handle']);
}
