import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { ChatBedrockConverse } from '@langchain/aws';
import type { ModelChoice } from './model.ts';

const maxTokens = 1_500;
const streamIdleMs = 20_000;

/** A model on Amazon Bedrock, reached with the credentials of the process. */
export function bedrockModel({
  modelId,
  region,
  endpoint,
}: ModelChoice & { kind: 'bedrock' }): ChatBedrockConverse {
  return new ChatBedrockConverse({
    model: modelId,
    region,
    maxTokens,
    temperature: 0,
    maxRetries: 1,
    streamIdleTimeout: streamIdleMs,
    // Given as a whole because the model overwrites the endpoint of `clientOptions`.
    client: new BedrockRuntimeClient({ region, ...(endpoint && { endpoint }), maxAttempts: 2 }),
  });
}
