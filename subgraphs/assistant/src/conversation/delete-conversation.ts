import { Rejected } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { answerTopic } from '../answer/answer-writer.ts';
import type { Context } from '../context.ts';
import { maySee } from './conversation.policy.ts';
import { lockConversation, removeConversation, stopAnswersIn } from './conversation.store.ts';

/** Erases a conversation with everything in it. */
export async function deleteConversation(ctx: Context, id: string): Promise<string> {
  const { viewer } = ctx.caller;
  if (viewer.userId !== null) personOf(viewer);
  return ctx.database.transaction(async (tx) => {
    const conversation = await lockConversation(tx, id);
    if (!conversation || !maySee(viewer, conversation, ctx.clock.now())) {
      throw new Rejected('NOT_FOUND', ['id']);
    }
    for (const stopped of await stopAnswersIn(tx, id)) {
      ctx.writer.stop(stopped);
      ctx.database.announce(tx, answerTopic(stopped));
    }
    await removeConversation(tx, id);
    return id;
  });
}
