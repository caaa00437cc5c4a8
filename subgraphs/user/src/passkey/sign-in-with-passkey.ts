import type { Tx } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { networkOfCaller } from '@hoi/kit/network.ts';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { grant, type OpenedSession, openSession, type SignedIn } from '../session/open-session.ts';
import { begin, type StartedCeremony } from './register-passkey.ts';
import { ceremonyLifetimeMs, relyingParty } from './relying-party.ts';

/** The options with which a browser finds a passkey of this platform; they name nobody. */
export async function startPasskeySignIn(ctx: Context): Promise<StartedCeremony> {
  await ctx.throttle.countAttempt([['passkey:network', networkOfCaller(ctx.caller)]]);
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(ctx.publicUrl).id,
    timeout: ceremonyLifetimeMs,
    userVerification: 'required',
  });
  return begin(ctx, null, options.challenge, options);
}

const text = z.string().max(16_384);
const inputSchema = z.object({
  ceremonyId: z.string().max(64),
  credential: z.looseObject({
    id: text,
    rawId: text,
    type: z.literal('public-key'),
    response: z.looseObject({
      clientDataJSON: text,
      authenticatorData: text,
      signature: text,
      userHandle: text.nullish(),
    }),
  }),
});

type Credential = z.output<typeof inputSchema>['credential'];

/** Signs in with a passkey. */
export async function finishPasskeySignIn(ctx: Context, input: unknown): Promise<SignedIn> {
  const { ceremonyId, credential } = parse(inputSchema, input);
  await ctx.throttle.countAttempt([['sign-in:network', networkOfCaller(ctx.caller)]]);
  const ceremony = await ctx.passkeys.takeCeremony(ceremonyId, ctx.clock.now());
  if (ceremony?.userId !== null) throw new Rejected('PASSKEY_INVALID', ['input', 'ceremonyId']);
  const { challenge } = ceremony;
  const opened = await ctx.transaction((tx) => enter(ctx, tx, challenge, credential));
  return grant(ctx, opened);
}

async function enter(
  ctx: Context,
  tx: Tx,
  expectedChallenge: string,
  credential: Credential,
): Promise<OpenedSession> {
  const invalid = () => new Rejected('PASSKEY_INVALID', ['input', 'credential']);
  const known = await ctx.passkeys.lockByCredential(tx, credential.id);
  const user = known && (await ctx.users.byId(tx, known.userId));
  if (!user) throw invalid();
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(ctx.publicUrl);
  const result = await verifyAuthenticationResponse({
    // Its form was checked by the caller; what else the library reads, it checks itself.
    response: credential as unknown as AuthenticationResponseJSON,
    expectedChallenge,
    expectedOrigin,
    expectedRPID,
    credential: {
      id: known.credentialId,
      publicKey: new Uint8Array(Buffer.from(known.publicKey, 'base64url')),
      counter: known.counter,
      transports: known.transports,
    },
  }).catch(() => null);
  if (!result?.verified) throw invalid();
  await ctx.passkeys.noteUse(tx, known.id, result.authenticationInfo.newCounter, ctx.clock.now());
  return openSession(ctx, tx, { user, isNew: false });
}
