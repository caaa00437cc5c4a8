import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { s3MediaStore } from '../src/upload/s3-media-store.ts';

let s3: FauxqsServer;
let endpoint: string;

beforeAll(async () => {
  s3 = await startFauxqs({ port: 0, logger: false });
  s3.createBucket('media');
  endpoint = `http://127.0.0.1:${s3.port}`;
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
});
afterAll(() => s3.stop());

test('a picture comes back byte by byte, and one that is not there is none', async () => {
  const store = await s3MediaStore({ bucket: 'media', endpoint });
  const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 251);
  await store.put('upl_1-600.webp', bytes);
  expect(Buffer.from((await store.get('upl_1-600.webp')) ?? []).equals(bytes)).toBe(true);
  expect(await store.get('upl_2-600.webp')).toBeNull();
});

test('nothing but pictures can be written or read', async () => {
  const store = await s3MediaStore({ bucket: 'media', endpoint });
  await expect(store.put('../secret', new Uint8Array(1))).rejects.toThrow('Not a media name');
  expect(await store.get('../secret')).toBeNull();
});

test('a bucket that may not be read is an error, not a missing picture', async () => {
  const store = await s3MediaStore({ bucket: 'of-somebody-else', endpoint });
  await expect(store.get('upl_1-600.webp')).rejects.toThrow();
});
