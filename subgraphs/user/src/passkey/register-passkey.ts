import { randomUUID } from 'node:crypto';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { line } from '../user/profile-fields.ts';
import { mustOwnCredentials } from '../user/user.policy.ts';
import type { PasskeyRow } from './passkey.store.ts';
import { algorithms, ceremonyLifetimeMs, relyingParty } from './relying-party.ts';

/** A ceremony that the browser can begin. */
export interface StartedCeremony {
  readonly ceremonyId: string;
  readonly options: unknown;
}

/** The options with which a signed-in person's browser makes a passkey. */
export async function startPasskeyRegistration(ctx: Context): Promise<StartedCeremony> {
  const userId = mustOwnCredentials(ctx.viewer);
  await ctx.throttle.countAttempt([['credential:person', userId]]);
  const user = await ctx.loaders.user.load(userId);
  if (!user) throw new Rejected('UNAUTHENTICATED');
  const { id: rpID, name: rpName } = relyingParty(ctx.publicUrl);
  const options = await generateRegistrationOptions({
    rpID,
    rpName,
    userID: new TextEncoder().encode(userId),
    userName: user.email,
    userDisplayName: user.displayName,
    timeout: ceremonyLifetimeMs,
    attestationType: 'none',
    excludeCredentials: (await ctx.passkeys.ofUser(userId)).map(({ credentialId, transports }) => ({
      id: credentialId,
      transports,
    })),
    supportedAlgorithmIDs: algorithms,
    // A passkey is all that is asked for, so it must be found without a name and verify its person.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return begin(ctx, userId, options.challenge, options);
}

/** Stores a ceremony's challenge until the browser answers. */
export async function begin(
  ctx: Context,
  userId: string | null,
  challenge: string,
  options: unknown,
): Promise<StartedCeremony> {
  const ceremonyId = randomUUID();
  const expiresAt = new Date(ctx.clock.now().getTime() + ceremonyLifetimeMs);
  await ctx.passkeys.beginCeremony({ id: ceremonyId, userId, challenge, expiresAt });
  return { ceremonyId, options };
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
      attestationObject: text,
      transports: z.array(z.string().max(40)).max(10).optional(),
    }),
  }),
  name: line.nullish(),
});

/** Adds the passkey that the browser made. */
export async function finishPasskeyRegistration(ctx: Context, input: unknown): Promise<PasskeyRow> {
  const userId = mustOwnCredentials(ctx.viewer);
  const { ceremonyId, credential, name } = parse(inputSchema, input);
  const now = ctx.clock.now();
  const ceremony = await ctx.passkeys.takeCeremony(ceremonyId, now);
  if (ceremony?.userId !== userId) throw new Rejected('PASSKEY_INVALID', ['input', 'ceremonyId']);
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(ctx.publicUrl);
  const { registrationInfo } = await verifyRegistrationResponse({
    // Its form was checked above; what else the library reads, it checks itself.
    response: credential as unknown as RegistrationResponseJSON,
    expectedChallenge: ceremony.challenge,
    expectedOrigin,
    expectedRPID,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => ({ registrationInfo: undefined }));
  if (!registrationInfo) throw new Rejected('PASSKEY_INVALID', ['input', 'credential']);
  const made: PasskeyRow = {
    id: newId('pky'),
    userId,
    credentialId: registrationInfo.credential.id,
    publicKey: Buffer.from(registrationInfo.credential.publicKey).toString('base64url'),
    counter: registrationInfo.credential.counter,
    transports: credential.response.transports ?? [],
    name: name ?? 'Passkey',
    createdAt: now,
    lastUsedAt: null,
  };
  const isAdded = await ctx.transaction((tx) => ctx.passkeys.add(tx, made));
  if (!isAdded) throw new Rejected('CONFLICT', ['input', 'credential']);
  return made;
}

/** Removes one of the caller's passkeys; gives its id. */
export async function removePasskey(ctx: Context, id: string): Promise<string> {
  const userId = mustOwnCredentials(ctx.viewer);
  const isRemoved = await ctx.transaction((tx) => ctx.passkeys.remove(tx, id, userId));
  if (!isRemoved) throw new Rejected('NOT_FOUND', ['id']);
  return id;
}
