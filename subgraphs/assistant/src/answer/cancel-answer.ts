import { Rejected } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import type { Context } from '../context.ts';
import type { Asked } from '../conversation/ask.ts';
import { maySee } from '../conversation/conversation.policy.ts';
import { messagesBefore, messagesByIds } from '../conversation/conversation.store.ts';
import { writeAnswer } from './answer.store.ts';
import { answerTopic } from './answer-writer.ts';

/** Stops an answer; what was written of it stays. One that has ended already is left as it is. */
export async function cancelAnswer(ctx: Context, messageId: string): Promise<Asked> {
  const { viewer } = ctx.caller;
  if (viewer.userId !== null) personOf(viewer);
  const answer = await ctx.loaders.message.load(messageId);
  const conversation = answer && (await ctx.loaders.conversation.load(answer.conversationId));
  if (
    answer?.role !== 'ASSISTANT' ||
    !conversation ||
    !maySee(viewer, conversation, ctx.clock.now())
  ) {
    throw new Rejected('NOT_FOUND', ['messageId']);
  }
  await ctx.database.transaction(async (tx) => {
    await writeAnswer(tx, messageId, { status: 'CANCELLED', leaseUntil: null });
    ctx.database.announce(tx, answerTopic(messageId));
  });
  ctx.writer.stop(messageId);
  const { read } = ctx.database;
  const [now] = await messagesByIds(read, [messageId]);
  const [question] = await messagesBefore(read, conversation.id, answer.position, 1);
  return { conversation, question: question ?? answer, answer: now ?? answer };
}
