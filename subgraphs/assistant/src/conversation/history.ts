import type { Reader } from '@hoi/kit/database.ts';
import { z } from 'zod';
import type { Exchange } from '../agent/history.ts';
import { toolCallsOf } from '../answer/answer.store.ts';
import { type MessageRow, messagesBefore } from './conversation.store.ts';

const mostExchanges = 6;
const argumentsSchema = z.record(z.string(), z.unknown());

/** The latest exchanges of a conversation before a question, oldest first. */
export async function historyBefore(
  reader: Reader,
  { conversationId, position }: Pick<MessageRow, 'conversationId' | 'position'>,
): Promise<Exchange[]> {
  const messages = await messagesBefore(reader, conversationId, position, mostExchanges * 2);
  const answers = messages.filter((message) => message.role === 'ASSISTANT');
  if (answers.length === 0) return [];
  const calls = Map.groupBy(
    await toolCallsOf(
      reader,
      answers.map((answer) => answer.id),
    ),
    (call) => call.messageId,
  );
  return messages.flatMap((question, index) => {
    const answer = messages[index + 1];
    if (question.role !== 'USER' || answer?.role !== 'ASSISTANT') return [];
    const toolCalls = (calls.get(answer.id) ?? []).map(({ id, name, arguments: args, result }) => ({
      id,
      name,
      arguments: argumentsSchema.parse(args),
      result,
    }));
    return { question: question.text, answer: answer.text, toolCalls };
  });
}
