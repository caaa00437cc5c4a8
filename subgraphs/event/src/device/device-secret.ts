import { createHash, randomBytes } from 'node:crypto';

const devicePrefix = 'door_';

/** A secret nobody can guess, of a device or of the code that enrols one. */
export function newSecret(): string {
  return devicePrefix + randomBytes(32).toString('base64url');
}

/** What is kept of a secret: its SHA-256 in base64url. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
