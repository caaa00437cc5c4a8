import { payloadOf } from '@hoi/kit/errors.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { signedOut } from '../session/open-session.ts';
import { requestEmailCode } from './request-email-code.ts';
import { confirmSignInLink, signIn } from './sign-in.ts';

export const Mutation: Pick<
  MutationResolvers,
  'requestEmailCode' | 'signIn' | 'confirmSignInLink'
> = {
  requestEmailCode: (_root, { input }, ctx) =>
    payloadOf(
      async () => {
        await requestEmailCode(ctx, input);
        return { sent: true };
      },
      { sent: false },
    ),
  signIn: (_root, { input }, ctx) => payloadOf(() => signIn(ctx, input), signedOut),
  confirmSignInLink: (_root, { token }, ctx) =>
    payloadOf(() => confirmSignInLink(ctx, token), signedOut),
};
