import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager';
import {
  BaseChatModel,
  type BaseChatModelCallOptions,
} from '@langchain/core/language_models/chat_models';
import { AIMessageChunk, type BaseMessage } from '@langchain/core/messages';
import { ChatGenerationChunk, type ChatResult } from '@langchain/core/outputs';
import { previousOf } from '../grammar/previous.ts';
import { understand } from '../grammar/understand.ts';
import { toolNameSchema } from '../tools/tool.ts';
import { composeAnswer } from '../words/compose-answer.ts';
import { say } from '../words/sayings.ts';
import type { Situation } from './turn.ts';

const paceMs = 12;

/**
 * A chat model without a network: a grammar of Vietnamese and English turns a question into a tool
 * call, and templates turn the tool's result into an answer. The same question gives the same answer.
 */
export class RuleModel extends BaseChatModel {
  readonly #situation: Situation;

  constructor(situation: Situation) {
    super({});
    this.#situation = situation;
  }

  override _llmType(): string {
    return 'hoi-rules';
  }

  /** The tools are known to the grammar already. */
  override bindTools(): this {
    return this;
  }

  override async _generate(
    messages: BaseMessage[],
    _options: this['ParsedCallOptions'],
    _runManager?: CallbackManagerForLLMRun,
  ): Promise<ChatResult> {
    const message = this.#reply(messages);
    return { generations: [{ text: message.text, message }] };
  }

  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: BaseChatModelCallOptions,
    runManager?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    const reply = this.#reply(messages);
    const pieces = reply.text.match(/(?:\S+\s*){1,3}|\s+/g) ?? [''];
    for (const [index, piece] of pieces.entries()) {
      // At the pace of a fast reader, so that an answer grows instead of jumping in.
      if (index > 0) await sleep(paceMs, undefined, { signal: options.signal });
      options.signal?.throwIfAborted();
      const chunk = new ChatGenerationChunk({
        text: piece,
        message: new AIMessageChunk({
          content: piece,
          id: reply.id ?? '',
          ...(index === 0 && { tool_call_chunks: reply.tool_call_chunks ?? [] }),
        }),
      });
      yield chunk;
      await runManager?.handleLLMNewToken(piece, undefined, undefined, undefined, undefined, {
        chunk,
      });
    }
  }

  #reply(messages: BaseMessage[]): AIMessageChunk {
    const last = messages.at(-1);
    const id = `rules-${randomUUID()}`;
    if (last?.getType() === 'tool') {
      const name = toolNameSchema.parse(last.name);
      const content = composeAnswer(name, JSON.parse(last.text), this.#situation);
      return new AIMessageChunk({ id, content });
    }
    const frame = understand(last?.text ?? '', {
      ...this.#situation,
      previous: previousOf(messages.slice(0, -1)),
    });
    if (frame.tool === null) {
      return new AIMessageChunk({ id, content: say(frame.say, this.#situation.locale) });
    }
    return new AIMessageChunk({
      id,
      content: '',
      tool_call_chunks: [
        {
          id: randomUUID(),
          index: 0,
          name: frame.tool,
          args: JSON.stringify(frame.args),
          type: 'tool_call_chunk',
        },
      ],
    });
  }
}
