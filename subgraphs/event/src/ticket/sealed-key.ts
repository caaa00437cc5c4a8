import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

/** A private key as it is kept: encrypted (AES-256-GCM) under the service's secret key, for one key id. */
export function sealKey(secretKey: string, kid: number, privateKey: Uint8Array): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secretKey), iv).setAAD(nameOf(kid));
  const body = Buffer.concat([cipher.update(privateKey), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** The private key that was sealed; throws a sentence when the secret key is another. */
export function openKey(secretKey: string, kid: number, sealed: Buffer): Uint8Array<ArrayBuffer> {
  const decipher = createDecipheriv(
    'aes-256-gcm',
    sealingKey(secretKey),
    sealed.subarray(0, ivBytes),
  )
    .setAAD(nameOf(kid))
    .setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  try {
    const body = decipher.update(sealed.subarray(ivBytes + tagBytes));
    return new Uint8Array(Buffer.concat([body, decipher.final()]));
  } catch {
    throw new Error(
      'The secret key does not open the ticket keys in the database; use the same one as before.',
    );
  }
}

const nameOf = (kid: number) => Buffer.from(`ticket-key:${kid}`);

function sealingKey(secretKey: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, '', 'hoi:event:ticket-key', 32));
}
