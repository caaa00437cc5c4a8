import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { frame, readFrame } from './postgres-frames.ts';

const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** Logs in to Postgres by SCRAM-SHA-256, after the startup message. */
export async function scramLogin(server: Socket, password: string): Promise<void> {
  await readFrame(server);
  const first = `n=,r=${randomBytes(18).toString('base64')}`;
  const size = Buffer.alloc(4);
  size.writeInt32BE(first.length + 3);
  server.write(frame('p', Buffer.from('SCRAM-SHA-256\0'), size, Buffer.from(`n,,${first}`)));
  const challenge = (await readFrame(server)).body.toString('utf8', 4);
  const {
    r: nonce = '',
    s: salt = '',
    i: rounds = '',
  } = Object.fromEntries(challenge.split(',').map((part) => [part[0], part.slice(2)]));
  const salted = pbkdf2Sync(password, Buffer.from(salt, 'base64'), Number(rounds), 32, 'sha256');
  const clientKey = hmac(salted, 'Client Key');
  const storedKey = createHash('sha256').update(clientKey).digest();
  const last = `c=biws,r=${nonce}`;
  const signature = hmac(storedKey, `${first},${challenge},${last}`);
  const proof = Buffer.from(clientKey.map((byte, at) => byte ^ (signature[at] ?? 0)));
  server.write(frame('p', Buffer.from(`${last},p=${proof.toString('base64')}`)));
  await readFrame(server);
  await readFrame(server);
}
