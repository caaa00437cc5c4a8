import { isMediaName, type MediaStore } from './media-store.ts';

/** Where in S3, or at whoever else speaks its protocol. */
export interface S3MediaStoreOptions {
  readonly bucket: string;
  /** Of another than AWS; its buckets are part of the path, as those are not in its certificate. */
  readonly endpoint?: string;
}

/** Keeps uploads in a bucket. */
export async function s3MediaStore({ bucket, endpoint }: S3MediaStoreOptions): Promise<MediaStore> {
  const { S3Client, GetObjectCommand, PutObjectCommand, NoSuchKey } = await import(
    '@aws-sdk/client-s3'
  );
  const s3 = new S3Client({
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 10_000 },
    ...(endpoint && { endpoint, forcePathStyle: true }),
  });
  return {
    async put(name, bytes) {
      if (!isMediaName(name)) throw new Error(`Not a media name: ${name}`);
      await s3.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: name,
          Body: bytes,
          ContentType: 'image/webp',
          CacheControl: 'public, max-age=31536000, immutable',
        }),
      );
    },
    async get(name) {
      if (!isMediaName(name)) return null;
      try {
        const { Body: body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: name }));
        return body ? new Uint8Array(await body.transformToByteArray()) : null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
  };
}
