import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { pageRequest, toConnection, totalCountLimit } from '@hoi/kit/connection.ts';
import type { Viewer as ViewerRow } from '@hoi/kit/viewer.ts';
import type { PasskeyRow } from '../passkey/passkey.store.ts';
import type {
  PasskeyResolvers,
  QueryResolvers,
  SessionResolvers,
  ViewerResolvers,
} from '../schema.generated.ts';
import type { SessionRow } from '../session/session.store.ts';
import { credentialOwner } from './user.policy.ts';

export const Query: Pick<QueryResolvers, 'viewer'> = {
  viewer: (_root, _args, { viewer }) => viewer,
};

const anonymousId = 'anonymous';

export const Viewer: Complete<ViewerResolvers, ViewerRow> = {
  __resolveReference: ({ id }, { viewer }) =>
    id === (viewer.userId ?? anonymousId) ? viewer : null,
  id: ({ userId }) => userId ?? anonymousId,
  kind: ({ kind }) => (kind === 'SYSTEM' ? 'ANONYMOUS' : kind),
  user: ({ userId }, _args, ctx) => (userId ? ctx.loaders.user.load(userId) : null),
  sessions: (viewer, _args, ctx) => {
    const owner = credentialOwner(viewer);
    return owner ? ctx.sessions.ofUser(owner, ctx.clock.now()) : [];
  },
  passkeys: (viewer, _args, ctx) => {
    const owner = credentialOwner(viewer);
    return owner ? ctx.passkeys.ofUser(owner) : [];
  },
  apiKeys: async (viewer, args, ctx) => {
    const page = pageRequest(args);
    const owner = credentialOwner(viewer);
    const rows = owner ? await ctx.apiKeys.page(owner, page.after, page.first + 1) : [];
    return toConnection(
      rows,
      page,
      ({ id }) => [id],
      () => (owner ? ctx.apiKeys.count(owner, totalCountLimit + 1) : 0),
    );
  },
};

export const Session: Complete<SessionResolvers, SessionRow> = {
  current: ({ id }, _args, { viewer }) => id === viewer.credentialId,
};

export const Passkey: Complete<PasskeyResolvers, PasskeyRow> = {};
