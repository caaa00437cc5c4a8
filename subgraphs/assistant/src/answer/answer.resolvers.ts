import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { liveFeed } from '@hoi/kit/live.ts';
import type { Context } from '../context.ts';
import { maySee } from '../conversation/conversation.policy.ts';
import {
  conversationsByIds,
  type MessageRow,
  messagesByIds,
} from '../conversation/conversation.store.ts';
import type { CitationResolvers, SubscriptionResolvers } from '../schema.generated.ts';
import type { CitationRow } from './answer.store.ts';
import { answerTopic } from './answer-writer.ts';

export const Citation: Complete<CitationResolvers, CitationRow> = {
  event: ({ kind, recordId }) => (kind === 'EVENT' ? { id: recordId } : null),
  community: ({ kind, recordId }) => (kind === 'COMMUNITY' ? { id: recordId } : null),
};

/** A piece of an answer for one listener. */
interface Piece {
  readonly messageId: string;
  readonly seq: number;
  readonly textDelta: string | null;
  readonly isDone: boolean;
  readonly message: MessageRow | null;
}

export const Subscription: Pick<SubscriptionResolvers, 'answer'> = {
  answer: {
    subscribe: async function* (_root, { messageId }, ctx) {
      for await (const piece of pieces(ctx, messageId)) {
        yield { answer: piece };
        if (piece.isDone) return;
      }
    },
  },
};

/** What a listener has heard. */
interface Heard {
  readonly seq: number;
  readonly length: number;
}

/** An answer as one listener hears it: all there is, then what is added, until it has ended. */
async function* pieces(ctx: Context, messageId: string): AsyncGenerator<Piece> {
  const changes = await ctx.pubsub.subscribe(answerTopic(messageId), ctx.signal);
  yield* liveFeed<Heard, Piece>(changes, async (heard) => {
    const message = await visibleAnswer(ctx, messageId);
    const seq = heard === null ? 0 : heard.seq + 1;
    const position = { seq, length: message?.text.length ?? 0 };
    // An unknown, hidden or erased answer has simply ended: a listener cannot tell them apart.
    const piece: Piece = {
      messageId,
      seq,
      textDelta: message ? message.text.slice(heard?.length ?? 0) : null,
      isDone: message?.status !== 'STREAMING',
      message,
    };
    return { position, message: piece };
  });
}

async function visibleAnswer(ctx: Context, id: string): Promise<MessageRow | null> {
  // The loaders of a subscription live as long as it does; what they remember is old by now.
  for (const loader of [ctx.loaders.citations, ctx.loaders.toolCalls, ctx.loaders.actions]) {
    loader.clear(id);
  }
  const { read } = ctx.database;
  const [message] = await messagesByIds(read, [id]);
  if (message?.role !== 'ASSISTANT') return null;
  const [conversation] = await conversationsByIds(read, [message.conversationId]);
  const isSeen = conversation && maySee(ctx.caller.viewer, conversation, ctx.clock.now());
  return isSeen ? message : null;
}
