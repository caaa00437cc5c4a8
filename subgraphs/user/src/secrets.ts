import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** What the platform's secret key is used for. */
export interface Secrets {
  /** Encrypts a text (AES-256-GCM); it opens only under the same name. */
  seal(name: string, text: string): string;
  /** The text that was sealed under this name; throws when the key or the name is another. */
  open(name: string, sealed: string): string;
  /** A peppered hash: useless to who has the database alone. */
  hash(purpose: string, text: string): string;
}

const ivBytes = 12;
const tagBytes = 16;

/** Makes keys for encryption and hashing from the platform's secret key, 32 bytes in base64url. */
export function createSecrets(secretKey: string): Secrets {
  const key = Buffer.from(secretKey, 'base64url');
  if (key.length !== 32) throw new Error('The secret key must be 32 bytes in base64url.');
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', key, '', `hoi:user:${use}`, 32));
  const sealingKey = derive('seal');
  const pepper = derive('pepper');
  return {
    seal(name, text) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', sealingKey, iv).setAAD(Buffer.from(name));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(name, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', sealingKey, bytes.subarray(0, ivBytes))
        .setAAD(Buffer.from(name))
        .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      const body = bytes.subarray(ivBytes + tagBytes);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
    hash: (purpose, text) =>
      createHmac('sha256', pepper).update(`${purpose}\n${text}`).digest('base64url'),
  };
}

/** Whether two hashes are equal, in a time that tells nothing. */
export function isSameHash(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A secret that cannot be guessed, in base64url. */
export function randomSecret(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}
