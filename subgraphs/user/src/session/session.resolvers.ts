import { payload, payloadOf } from '@hoi/kit/errors.ts';
import { publicChanges } from '@hoi/kit/public-changes.ts';
import type {
  MutationResolvers,
  QueryResolvers,
  SubscriptionResolvers,
} from '../schema.generated.ts';
import { delegatedToken } from './delegated-token.ts';
import { signedOut } from './open-session.ts';
import { refreshSession } from './refresh-session.ts';
import { revokeSession, signOut } from './revoke-session.ts';
import { credentialRevoked } from './revoked-credentials.ts';

export const Query: Pick<QueryResolvers, 'delegatedToken'> = {
  delegatedToken: (_root, _args, ctx) => delegatedToken(ctx),
};

export const Mutation: Pick<MutationResolvers, 'refreshSession' | 'revokeSession' | 'signOut'> = {
  refreshSession: (_root, _args, ctx) => payloadOf(() => refreshSession(ctx), signedOut),
  revokeSession: (_root, { id }, ctx) => payload('revokedId', () => revokeSession(ctx, id)),
  signOut: (_root, _args, ctx) => payload('revokedId', () => signOut(ctx)),
};

export const Subscription: SubscriptionResolvers = {
  credentialRevoked: {
    subscribe: (_root, _args, ctx) => credentialRevoked(ctx),
  },
  publicChanged: {
    subscribe: async function* (_root, _args, ctx) {
      for await (const publicChanged of publicChanges(ctx.pubsub, ctx.signal)) {
        yield { publicChanged };
      }
    },
  },
};
