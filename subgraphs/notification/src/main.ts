import { readEnv } from '@hoi/kit/env.ts';
import { mailerFromEnv, runService } from '@hoi/kit/run-service.ts';
import { z } from 'zod';
import { createNotificationSubgraph } from './subgraph.ts';

const env = readEnv({ SECRET_KEY: z.string().min(32) });

await runService('notification', (options) =>
  createNotificationSubgraph({
    ...options,
    mailer: mailerFromEnv(options.log),
    secretKey: env.SECRET_KEY,
  }),
);
