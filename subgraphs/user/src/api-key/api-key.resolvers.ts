import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { payload, payloadOf } from '@hoi/kit/errors.ts';
import type { ApiKeyResolvers, MutationResolvers, QueryResolvers } from '../schema.generated.ts';
import { ownsApiKey } from './api-key.policy.ts';
import type { ApiKeyRow } from './api-key.store.ts';
import { apiKeyViewer } from './api-key-viewer.ts';
import { createApiKey } from './create-api-key.ts';
import { revokeApiKey } from './revoke-api-key.ts';

export const Query: Pick<QueryResolvers, 'apiKeyViewer'> = {
  apiKeyViewer: (_root, { hash }, ctx) => apiKeyViewer(ctx, hash),
};

export const Mutation: Pick<MutationResolvers, 'createApiKey' | 'revokeApiKey'> = {
  createApiKey: (_root, { input }, ctx) =>
    payloadOf(() => createApiKey(ctx, input), { apiKey: null, secret: null }),
  revokeApiKey: (_root, { id }, ctx) => payload('revokedId', () => revokeApiKey(ctx, id)),
};

export const ApiKey: Complete<ApiKeyResolvers, ApiKeyRow> = {
  __resolveReference: async ({ id }, ctx) => {
    const key = await ctx.loaders.apiKey.load(id);
    return key && ownsApiKey(ctx.viewer, key) ? key : null;
  },
};
