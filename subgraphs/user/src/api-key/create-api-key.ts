import { createHash } from 'node:crypto';
import { parse } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { randomSecret } from '../secrets.ts';
import { line } from '../user/profile-fields.ts';
import { mustOwnCredentials } from '../user/user.policy.ts';
import type { ApiKeyRow } from './api-key.store.ts';

const inputSchema = (now: Date) =>
  z.object({
    name: line,
    scopes: z
      .array(z.enum(['READ', 'WRITE']))
      .min(1)
      // Who may change a thing may see it.
      .transform((scopes) =>
        scopes.includes('WRITE') ? (['READ', 'WRITE'] as const) : (['READ'] as const),
      ),
    expiresAt: z.date().min(now).nullish(),
  });

/** A key and, this once, its secret. */
export interface CreatedApiKey {
  readonly apiKey: ApiKeyRow;
  readonly secret: string;
}

/** Makes a key with which a program acts for the caller. */
export async function createApiKey(ctx: Context, input: unknown): Promise<CreatedApiKey> {
  const userId = mustOwnCredentials(ctx.viewer);
  const { name, scopes, expiresAt = null } = parse(inputSchema(ctx.clock.now()), input);
  await ctx.throttle.countAttempt([['credential:person', userId]]);
  const secret = `hoi_${randomSecret()}`;
  const apiKey = {
    id: newId('key'),
    userId,
    name,
    prefix: secret.slice(0, 12),
    hash: createHash('sha256').update(secret).digest('base64url'),
    scopes: [...scopes],
    createdAt: ctx.clock.now(),
    expiresAt,
    lastUsedAt: null,
    revokedAt: null,
  };
  await ctx.transaction((tx) => ctx.apiKeys.add(tx, apiKey));
  return { apiKey, secret };
}
