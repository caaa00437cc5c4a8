import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { loadLangChain } from './load-langchain.ts';
import type { Situation } from './turn.ts';

/** What the assistant runs on. */
export type ModelChoice =
  | { readonly kind: 'rules' }
  | {
      readonly kind: 'bedrock';
      readonly modelId: string;
      readonly region: string;
      /** Where Bedrock is reached; by default AWS's own address. */
      readonly endpoint?: string;
    };

/** The model's name, as people see it. */
export function modelName(choice: ModelChoice): string {
  return choice.kind === 'rules' ? 'hoi-rules' : choice.modelId;
}

/** The model for one question; loads what it needs when it is first used. */
export async function loadModel(choice: ModelChoice, situation: Situation): Promise<BaseChatModel> {
  await loadLangChain();
  if (choice.kind === 'rules') {
    const { RuleModel } = await import('./rule-model.ts');
    return new RuleModel(situation);
  }
  const { bedrockModel } = await import('./bedrock-model.ts');
  return bedrockModel(choice);
}
