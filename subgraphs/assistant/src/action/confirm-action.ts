import { Rejected } from '@hoi/kit/errors.ts';
import type { Locale } from '@hoi/kit/viewer.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import type { Context } from '../context.ts';
import { GraphFailure } from '../graph/graph.ts';
import { type ActionRow, actionsByIds, claimAction, finishAction } from './action.store.ts';

/**
 * Does what was proposed with the caller's own rights. However often it is confirmed it happens
 * once: the action's id is the idempotency key of the write.
 */
export async function confirmAction(ctx: Context, id: string): Promise<ActionRow> {
  const action = await ownAction(ctx, id);
  if (action.status === 'EXECUTED') return action;
  const claimed =
    (await ctx.database.transaction((tx) => claimAction(tx, id, ctx.clock.now()))) ??
    (await confirmedByTwin(ctx, id));
  if (claimed.status !== 'PROPOSED') return claimed;
  const end = await execute(ctx, claimed, await languageOf(ctx, claimed));
  return ctx.database.transaction((tx) => finishAction(tx, id, end));
}

/**
 * An action that somebody confirmed meanwhile: as it ended, or, while its answer has not come yet, to be
 * asked for again under the same key.
 */
async function confirmedByTwin(ctx: Context, id: string): Promise<ActionRow> {
  const [action] = await actionsByIds(ctx.database.read, [id]);
  const isOpen = action?.status === 'PROPOSED' && action.confirmedAt !== null;
  if (isOpen || action?.status === 'EXECUTED') return action;
  throw new Rejected('ACTION_NOT_OPEN', ['actionId']);
}

/** An action of the caller's; anybody else's does not exist for them. */
export async function ownAction(ctx: Context, id: string): Promise<ActionRow> {
  const person = personOf(ctx.caller.viewer);
  const [action] = await actionsByIds(ctx.database.read, [id]);
  if (action?.ownerId !== person) throw new Rejected('NOT_FOUND', ['actionId']);
  return action;
}

/** The outcome is told in the language of the talk, as the card was. */
async function languageOf(ctx: Context, { messageId }: ActionRow): Promise<Locale> {
  const message = await ctx.loaders.message.load(messageId);
  const conversation = message && (await ctx.loaders.conversation.load(message.conversationId));
  return conversation?.locale ?? ctx.caller.locale;
}

async function execute(
  ctx: Context,
  action: ActionRow,
  locale: Locale,
): Promise<{ status: ActionRow['status']; outcome: string }> {
  const { timeZone, delegatedToken } = ctx.caller;
  // Without a token the write would run as nobody.
  if (delegatedToken === null) throw new Rejected('FORBIDDEN', ['actionId']);
  const caller = { token: delegatedToken, locale, timeZone: timeZone ?? 'UTC' };
  const options = { signal: ctx.signal, idempotencyKey: action.id };
  try {
    const done =
      action.kind === 'REGISTER'
        ? (await ctx.graph.execute('register', { input: registerInput(action) }, caller, options))
            .register
        : (
            await ctx.graph.execute(
              'cancel-registration',
              { id: action.registrationId ?? '' },
              caller,
              options,
            )
          ).cancelRegistration;
    if (done.userErrors.length > 0 || !done.registration) {
      const outcome = done.userErrors.map((error) => error.message).join(' ');
      return { status: 'FAILED', outcome: outcome || unknownOutcome[locale] };
    }
    return { status: 'EXECUTED', outcome: outcomeInWords(done.registration, locale) };
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error;
    ctx.log.warn({ err: error, action: action.id }, 'a confirmed action got no answer');
    // It may have happened; confirming again asks for the same answer.
    return { status: 'PROPOSED', outcome: unknownOutcome[locale] };
  }
}

function registerInput({ eventId, ticketTypeId, quantity }: ActionRow) {
  return {
    eventId,
    ...(ticketTypeId && { tickets: [{ ticketTypeId, quantity: quantity ?? 1 }] }),
    joinWaitlist: true,
  };
}

const unknownOutcome: Readonly<Record<Locale, string>> = {
  vi: 'Nền tảng chưa trả lời. Bạn bấm xác nhận lại nhé; việc này chỉ được làm một lần.',
  en: 'The platform did not answer. Confirm once more; it will be done only once.',
};

const outcomes: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  CONFIRMED: {
    vi: 'Đăng ký thành công. Vé của bạn ở trang sự kiện.',
    en: 'You are registered. Your ticket is on the event page.',
  },
  WAITLISTED: {
    vi: 'Sự kiện đã hết chỗ, bạn đang ở danh sách chờ.',
    en: 'The event is full; you are on the waitlist.',
  },
  PENDING_APPROVAL: {
    vi: 'Đã gửi đăng ký, chờ ban tổ chức duyệt.',
    en: 'Your request was sent; the hosts will decide.',
  },
  CANCELLED: { vi: 'Đã huỷ đăng ký.', en: 'Your registration has been cancelled.' },
};

function outcomeInWords(
  registration: { readonly status: string; readonly waitlistPosition?: number | null },
  locale: Locale,
): string {
  const outcome = outcomes[registration.status]?.[locale] ?? unknownOutcome[locale];
  const place = registration.waitlistPosition;
  if (!place) return outcome;
  return `${outcome} ${locale === 'vi' ? `Bạn đứng thứ ${place}.` : `You are number ${place}.`}`;
}
