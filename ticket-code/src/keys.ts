/** A new Ed25519 key pair: the public part raw (32 bytes), the private part as PKCS #8. */
export async function generateKeyPair(): Promise<{
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly privateKey: Uint8Array<ArrayBuffer>;
}> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  // The overloads of generateKey cannot tell that Ed25519 always gives a pair.
  if (!('publicKey' in pair)) throw new Error('Ed25519 gives a key pair');
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  };
}

/** A key that checks codes, from its 32 bytes. */
export function importPublicKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'Ed25519', true, ['verify']);
}

/** A key that signs codes, from its PKCS #8 form. */
export function importPrivateKey(pkcs8: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
}
