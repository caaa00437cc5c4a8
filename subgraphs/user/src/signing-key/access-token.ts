import type { Clock } from '@hoi/kit/clock.ts';
import type { Viewer } from '@hoi/kit/viewer.ts';
import { SignJWT } from 'jose';
import { type SigningKeys, tokenLifetimeSeconds } from './signing-keys.ts';

/** What an access token says. */
export interface Grant {
  readonly userId: string;
  readonly sessionId: string;
  readonly isAdmin: boolean;
}

/** A signed token and its end. */
export interface AccessToken {
  readonly accessToken: string;
  readonly expiresAt: Date;
}

/** Issues the tokens the gateway accepts. */
export interface AccessTokens {
  /** For a browser: ten minutes. */
  issue(grant: Grant): Promise<AccessToken>;
  /** For the assistant, acting as the person: five minutes, never as an administrator. */
  delegate(grant: Omit<Grant, 'isAdmin'>): Promise<AccessToken>;
}

const delegatedLifetimeSeconds = 300;
const scopes: Viewer['scopes'] = ['READ', 'WRITE'];

/** Tokens signed with the key in use, for the gateway at `publicUrl`. */
export function accessTokens(keys: SigningKeys, publicUrl: string, clock: Clock): AccessTokens {
  async function sign(
    { userId, sessionId, isAdmin }: Grant,
    seconds: number,
    extra: { azp?: string } = {},
  ): Promise<AccessToken> {
    const { kid, key } = await keys.current();
    const issuedAt = Math.floor(clock.now().getTime() / 1000);
    const accessToken = await new SignJWT({ sid: sessionId, adm: isAdmin, scp: scopes, ...extra })
      .setProtectedHeader({ alg: 'EdDSA', kid })
      .setIssuer(publicUrl)
      .setAudience('gateway')
      .setSubject(userId)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + seconds)
      .sign(key);
    return { accessToken, expiresAt: new Date((issuedAt + seconds) * 1000) };
  }
  return {
    issue: (grant) => sign(grant, tokenLifetimeSeconds),
    delegate: (grant) =>
      sign({ ...grant, isAdmin: false }, delegatedLifetimeSeconds, { azp: 'assistant' }),
  };
}
