import { readEnv } from '@hoi/kit/env.ts';
import { runService } from '@hoi/kit/run-service.ts';
import { z } from 'zod';
import { createEventSubgraph } from './subgraph.ts';
import { diskMediaStore } from './upload/media-store.ts';
import { s3MediaStore } from './upload/s3-media-store.ts';

const env = readEnv({
  SECRET_KEY: z.string().min(32),
  MEDIA_DIR: z.string().default(''),
  MEDIA_BUCKET: z.string().default(''),
  AWS_ENDPOINT_URL_S3: z.string().default(''),
});
const { MEDIA_DIR: folder, MEDIA_BUCKET: bucket, AWS_ENDPOINT_URL_S3: endpoint } = env;
if (!folder && !bucket) throw new Error('Uploads need MEDIA_DIR or MEDIA_BUCKET');

await runService('event', async (options) =>
  createEventSubgraph({
    ...options,
    secretKey: env.SECRET_KEY,
    media: bucket ? await s3MediaStore({ bucket, endpoint }) : await diskMediaStore(folder),
  }),
);
