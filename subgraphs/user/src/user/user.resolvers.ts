import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { payload } from '@hoi/kit/errors.ts';
import type {
  MutationResolvers,
  QueryResolvers,
  UserResolvers,
  UserSettingsResolvers,
} from '../schema.generated.ts';
import { updateProfile, updateSettings } from './update-profile.ts';
import { seesEmail, seesSettings } from './user.policy.ts';
import type { UserRow } from './user.store.ts';

export const Query: Pick<QueryResolvers, 'user'> = {
  user: (_root, { id, handle }, ctx) => {
    if (id) return ctx.loaders.user.load(id);
    return handle ? ctx.loaders.userByHandle.load(handle.toLowerCase()) : null;
  },
};

export const Mutation: Pick<MutationResolvers, 'updateProfile' | 'updateSettings'> = {
  updateProfile: (_root, { input }, ctx) => payload('user', () => updateProfile(ctx, input)),
  updateSettings: (_root, { input }, ctx) => payload('user', () => updateSettings(ctx, input)),
};

export const User: Complete<UserResolvers, UserRow> = {
  __resolveReference: ({ id }, ctx) => ctx.loaders.user.load(id),
  email: (user, _args, { viewer }) => (seesEmail(viewer, user) ? user.email : null),
  settings: (user, _args, { viewer }) => (seesSettings(viewer, user) ? user : null),
};

export const UserSettings: Complete<UserSettingsResolvers, UserRow> = {};
