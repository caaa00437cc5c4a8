import { readEnv } from '@hoi/kit/env.ts';
import { runService } from '@hoi/kit/run-service.ts';
import { z } from 'zod';
import type { ModelChoice } from './agent/model.ts';
import { graphOverHttp } from './graph/graph.ts';
import { createAssistantSubgraph } from './subgraph.ts';

const env = readEnv({
  GATEWAY_URL: z.url(),
  // Compose files hand an unset variable on as an empty one.
  ASSISTANT_MODEL: z
    .string()
    .transform((model) => model || 'rules')
    .default('rules'),
  AWS_REGION: z.string().default('us-east-1'),
  AWS_ENDPOINT_URL_BEDROCK_RUNTIME: z.string().default(''),
});
const endpoint = env.AWS_ENDPOINT_URL_BEDROCK_RUNTIME;
const model: ModelChoice =
  env.ASSISTANT_MODEL === 'rules'
    ? { kind: 'rules' }
    : {
        kind: 'bedrock',
        modelId: env.ASSISTANT_MODEL,
        region: env.AWS_REGION,
        ...(endpoint !== '' && { endpoint }),
      };

await runService('assistant', (options) =>
  createAssistantSubgraph({ ...options, graph: graphOverHttp(env.GATEWAY_URL), model }),
);
