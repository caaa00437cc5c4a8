import { readEnv } from '@hoi/kit/env.ts';
import { runService } from '@hoi/kit/run-service.ts';
import { z } from 'zod';
import { createEventSubgraph } from './subgraph.ts';

const env = readEnv({ SECRET_KEY: z.string().min(32), MEDIA_DIR: z.string().min(1) });

await runService('event', (options) =>
  createEventSubgraph({ ...options, secretKey: env.SECRET_KEY, mediaDir: env.MEDIA_DIR }),
);
