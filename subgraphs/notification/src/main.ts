import { readEnv } from '@hoi/kit/env.ts';
import { runService } from '@hoi/kit/run-service.ts';
import { mailerFromEnv } from '@hoi/kit/service-env.ts';
import { z } from 'zod';
import { createNotificationSubgraph } from './subgraph.ts';

const env = readEnv({ SECRET_KEY: z.string().min(32) });

await runService('notification', async (options) =>
  createNotificationSubgraph({
    ...options,
    mailer: await mailerFromEnv(options.log),
    secretKey: env.SECRET_KEY,
  }),
);
