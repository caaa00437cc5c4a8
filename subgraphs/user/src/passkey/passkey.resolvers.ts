import { payload, payloadOf } from '@hoi/kit/errors.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { signedOut } from '../session/open-session.ts';
import {
  finishPasskeyRegistration,
  removePasskey,
  startPasskeyRegistration,
} from './register-passkey.ts';
import { finishPasskeySignIn, startPasskeySignIn } from './sign-in-with-passkey.ts';

const notStarted = { ceremonyId: null, options: null };

export const Mutation: Pick<
  MutationResolvers,
  | 'startPasskeyRegistration'
  | 'finishPasskeyRegistration'
  | 'startPasskeySignIn'
  | 'finishPasskeySignIn'
  | 'removePasskey'
> = {
  startPasskeyRegistration: (_root, _args, ctx) =>
    payloadOf(() => startPasskeyRegistration(ctx), notStarted),
  finishPasskeyRegistration: (_root, { input }, ctx) =>
    payload('passkey', () => finishPasskeyRegistration(ctx, input)),
  startPasskeySignIn: (_root, _args, ctx) => payloadOf(() => startPasskeySignIn(ctx), notStarted),
  finishPasskeySignIn: (_root, { input }, ctx) =>
    payloadOf(() => finishPasskeySignIn(ctx, input), signedOut),
  removePasskey: (_root, { id }, ctx) => payload('revokedId', () => removePasskey(ctx, id)),
};
