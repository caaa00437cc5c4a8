/** Who the platform is to an authenticator. */
export interface RelyingParty {
  readonly id: string;
  readonly name: string;
  readonly origin: string;
}

/** The relying party at the address where people reach the platform. */
export function relyingParty(publicUrl: string): RelyingParty {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, name: 'Hội', origin };
}

/** How long a ceremony may take. */
export const ceremonyLifetimeMs = 5 * 60_000;

/** COSE numbers of the signatures a passkey may use: EdDSA, ES256, RS256. */
export const algorithms = [-8, -7, -257];
