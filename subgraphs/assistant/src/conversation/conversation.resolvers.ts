import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { pageRequest, toConnection } from '@hoi/kit/connection.ts';
import { payload, payloadOf, Unauthenticated } from '@hoi/kit/errors.ts';
import { modelName } from '../agent/model.ts';
import { cancelAnswer } from '../answer/cancel-answer.ts';
import type {
  ConversationResolvers,
  MessageResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../schema.generated.ts';
import { ask } from './ask.ts';
import { maySee } from './conversation.policy.ts';
import {
  type ConversationRow,
  conversationsOf,
  countConversations,
  countMessages,
  type MessageRow,
  messagesOf,
} from './conversation.store.ts';
import { deleteConversation } from './delete-conversation.ts';

const nothing = { conversation: null, question: null, answer: null };

export const Query: Pick<QueryResolvers, 'conversation' | 'conversations' | 'assistantStatus'> = {
  conversation: async (_root, { id }, ctx) => {
    const conversation = await ctx.loaders.conversation.load(id);
    const isSeen = conversation && maySee(ctx.caller.viewer, conversation, ctx.clock.now());
    return isSeen ? conversation : null;
  },
  conversations: async (_root, args, ctx) => {
    const { userId } = ctx.caller.viewer;
    if (userId === null) throw new Unauthenticated();
    const page = pageRequest(args);
    const [updatedAt, id] = page.after ?? [];
    const after = updatedAt && id ? { updatedAt: new Date(updatedAt), id: String(id) } : null;
    const { read } = ctx.database;
    return toConnection(
      await conversationsOf(read, userId, after, page.first + 1),
      page,
      (row) => [row.updatedAt.toISOString(), row.id],
      () => countConversations(read, userId),
    );
  },
  assistantStatus: (_root, _args, ctx) => ({
    isAvailable: true,
    mode: ctx.model.kind === 'rules' ? 'RULES' : 'BEDROCK',
    model: modelName(ctx.model),
  }),
};

export const Mutation: Pick<MutationResolvers, 'ask' | 'cancelAnswer' | 'deleteConversation'> = {
  ask: (_root, { input }, ctx) => payloadOf(() => ask(ctx, input), nothing),
  cancelAnswer: (_root, { messageId }, ctx) =>
    payloadOf(() => cancelAnswer(ctx, messageId), nothing),
  deleteConversation: (_root, { id }, ctx) =>
    payload('deletedId', () => deleteConversation(ctx, id)),
};

export const Conversation: Complete<ConversationResolvers, ConversationRow> = {
  __resolveReference: async ({ id }, ctx) => {
    const conversation = await ctx.loaders.conversation.load(id);
    const isSeen = conversation && maySee(ctx.caller.viewer, conversation, ctx.clock.now());
    return isSeen ? conversation : null;
  },
  messages: async ({ id }, args, ctx) => {
    const page = pageRequest({ first: args.first ?? 50, after: args.after ?? null });
    const { read } = ctx.database;
    return toConnection(
      await messagesOf(read, id, Number(page.after?.[0] ?? 0), page.first + 1),
      page,
      (row) => [row.position],
      () => countMessages(read, id),
    );
  },
};

export const Message: Complete<MessageResolvers, MessageRow> = {
  __resolveReference: async ({ id }, ctx) => {
    const message = await ctx.loaders.message.load(id);
    const conversation = message && (await ctx.loaders.conversation.load(message.conversationId));
    const isSeen = conversation && maySee(ctx.caller.viewer, conversation, ctx.clock.now());
    return isSeen ? message : null;
  },
  citations: async ({ id }, _args, ctx) => [...(await ctx.loaders.citations.load(id))],
  toolCalls: async ({ id }, _args, ctx) => [...(await ctx.loaders.toolCalls.load(id))],
  proposedActions: async ({ id }, _args, ctx) => [...(await ctx.loaders.actions.load(id))],
};
