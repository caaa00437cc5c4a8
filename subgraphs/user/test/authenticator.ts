import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What an authenticator does wrong, for tests that expect a refusal. */
interface Faults {
  readonly origin?: string;
  readonly challenge?: string;
  readonly isVerified?: boolean;
  readonly counter?: number;
}

/** A software authenticator with one ES256 credential; speaks the bytes of WebAuthn Level 3. */
export function softwareAuthenticator(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(32);
  const id = credentialId.toString('base64url');
  const base = { id, rawId: id, type: 'public-key', clientExtensionResults: {} };
  let counter = 0;
  let userHandle: string | null = null;
  const use = (faults: Faults) => ({ origin, counter: ++counter, isVerified: true, ...faults });

  return {
    /** `navigator.credentials.create`. */
    create({ challenge, user }: { challenge: string; user: { id: string } }, faults: Faults = {}) {
      userHandle = user.id;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(credentialId.length);
      const authData = Buffer.concat([
        authenticatorData(origin, 0x40, use(faults)),
        Buffer.alloc(16),
        length,
        credentialId,
        coseKey(publicKey.export({ format: 'jwk' })),
      ]);
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]);
      const response = {
        clientDataJSON: clientData('webauthn.create', { challenge, ...use(faults) }),
        attestationObject: cbor(attestation).toString('base64url'),
        transports: ['internal'],
      };
      return { ...base, response };
    },
    /** `navigator.credentials.get`. */
    get({ challenge }: { challenge: string }, faults: Faults = {}) {
      const clientDataJSON = clientData('webauthn.get', { challenge, ...use(faults) });
      const data = authenticatorData(origin, 0, use(faults));
      const clientDataHash = createHash('sha256')
        .update(Buffer.from(clientDataJSON, 'base64url'))
        .digest();
      const signature = sign('sha256', Buffer.concat([data, clientDataHash]), privateKey);
      const response = {
        clientDataJSON,
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle,
      };
      return { ...base, response };
    },
  };
}

/** §5.8.1, in base64url. */
function clientData(
  type: string,
  { challenge, origin }: { readonly challenge: string; readonly origin: string },
): string {
  const data = { type, challenge, origin, crossOrigin: false };
  return Buffer.from(JSON.stringify(data)).toString('base64url');
}

/** §6.1: bit 0 says the person is present, bit 2 that they were verified, bit 6 that a credential follows. */
function authenticatorData(
  origin: string,
  flags: number,
  { counter, isVerified }: { readonly counter: number; readonly isVerified: boolean },
): Buffer {
  const rpIdHash = createHash('sha256').update(new URL(origin).hostname).digest();
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([rpIdHash, Buffer.from([0x01 | (isVerified ? 0x04 : 0) | flags]), count]);
}

/** An ES256 public key in COSE (RFC 9053 §7.1). */
function coseKey({ x = '', y = '' }: { x?: string; y?: string }): Buffer {
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  );
}

/** The part of CBOR (RFC 8949) that WebAuthn needs: integers, bytes, text, maps. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') {
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  }
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  if (!(value instanceof Map)) throw new Error(`cannot encode ${typeof value}`);
  return Buffer.concat([
    head(5, value.size),
    ...[...value].flatMap(([key, item]) => [cbor(key), cbor(item)]),
  ]);
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 0xff]);
}
