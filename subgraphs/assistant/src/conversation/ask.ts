import { parse, Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { isTimeZone } from '@hoi/kit/wall-clock.ts';
import { z } from 'zod';
import { rejectOpenActionsIn } from '../action/action.store.ts';
import { answerTopic } from '../answer/answer-writer.ts';
import type { Context } from '../context.ts';
import { languageOf } from '../grammar/language.ts';
import { askerOf, chargeQuestion } from './budget.ts';
import { maySee } from './conversation.policy.ts';
import {
  appendMessages,
  type ConversationRow,
  continueConversation,
  insertConversation,
  lockConversation,
  type MessageRow,
  stopAnswersIn,
} from './conversation.store.ts';
import { historyBefore } from './history.ts';

const askSchema = z.object({
  conversationId: z.string().max(60).nullish(),
  text: z.string().trim().min(1).max(2_000),
  eventId: z.string().max(60).nullish(),
  timeZone: z
    .string()
    .refine(isTimeZone, { params: { code: 'UNKNOWN_TIME_ZONE' } })
    .nullish(),
  near: z
    .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullish(),
});

const defaultTimeZone = 'Asia/Ho_Chi_Minh';
const leaseMs = 20_000;
const titleLength = 80;

/** A question and the answer that is being written. */
export interface Asked {
  readonly conversation: ConversationRow;
  readonly question: MessageRow;
  readonly answer: MessageRow;
}

/** Takes a question; its answer is written after this returns. */
export async function ask(ctx: Context, raw: unknown): Promise<Asked> {
  const { viewer } = ctx.caller;
  if (viewer.userId !== null) personOf(viewer);
  const input = parse(askSchema, raw);
  const now = ctx.clock.now();
  const asker = askerOf(ctx.caller);
  using place = ctx.writer.reserve(asker);
  if (!place) throw new Rejected('RATE_LIMITED', null, { seconds: 5 }, 5);
  await chargeQuestion(ctx.budget, asker);

  const locale = languageOf(input.text) ?? ctx.caller.locale;
  const asked = await ctx.database.transaction(async (tx): Promise<Asked> => {
    const conversation = await openConversation();
    const [question, answer] = await appendMessages(tx, conversation.id, [
      {
        id: newId('msg'),
        role: 'USER',
        text: input.text,
        status: 'COMPLETE',
        createdAt: now,
      },
      {
        id: newId('msg'),
        role: 'ASSISTANT',
        text: '',
        status: 'STREAMING',
        leaseUntil: new Date(now.getTime() + leaseMs),
        createdAt: now,
      },
    ]);
    return { conversation, question, answer };

    async function openConversation(): Promise<ConversationRow> {
      const id = input.conversationId;
      if (!id) {
        const title = shortened(input.text);
        const times = { createdAt: now, updatedAt: now };
        const row = { id: newId('cnv'), ownerId: viewer.userId, title, locale, ...times };
        return insertConversation(tx, row);
      }
      const existing = await lockConversation(tx, id);
      if (!existing || !maySee(viewer, existing, now)) {
        throw new Rejected('NOT_FOUND', ['input', 'conversationId']);
      }
      // What was offered before belongs to a talk that has moved on.
      await rejectOpenActionsIn(tx, id, outcomeOfMovingOn[existing.locale]);
      for (const stopped of await stopAnswersIn(tx, id)) {
        ctx.writer.stop(stopped);
        ctx.database.announce(tx, answerTopic(stopped));
      }
      return continueConversation(tx, id, {
        ownerId: existing.ownerId ?? viewer.userId,
        updatedAt: now,
      });
    }
  });

  const timeZone = input.timeZone ?? ctx.caller.timeZone ?? defaultTimeZone;
  place.start({
    messageId: asked.answer.id,
    ownerId: asked.conversation.ownerId,
    question: input.text,
    history: await historyBefore(ctx.database.read, asked.question),
    situation: {
      now: Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone),
      locale,
      eventId: input.eventId ?? null,
      near: input.near ?? null,
      isSignedIn: viewer.userId !== null,
    },
    caller: { token: ctx.caller.delegatedToken, locale, timeZone },
  });
  return asked;
}

const outcomeOfMovingOn = {
  vi: 'Đã bỏ qua vì bạn hỏi sang việc khác.',
  en: 'Set aside, because you went on to something else.',
};

function shortened(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= titleLength ? flat : `${flat.slice(0, titleLength - 1).trimEnd()}…`;
}
