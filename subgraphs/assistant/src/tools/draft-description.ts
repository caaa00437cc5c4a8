import { z } from 'zod';
import { plain } from '../words/plain.ts';
import { whenInWords } from '../words/when.ts';
import { findEvent } from './find-event.ts';
import { fullView } from './get-event.ts';
import { defineTool, type EventView, type Problem } from './tool.ts';

/** A text that an organiser can take over; nothing is saved. */
export interface Draft {
  readonly draft: string;
  readonly event: EventView | null;
}

/** Drafts the description of an event. */
export const draftDescription = defineTool({
  name: 'draft_description',
  description:
    'Drafts the description of an event from its facts (`event`: id or name) or from a brief. Saves nothing; the person copies it.',
  schema: z.object({
    event: z.string().min(1).max(200).optional(),
    text: z
      .string()
      .max(1_000)
      .optional()
      .describe('What it is about, in the words of the person.'),
  }),
  async run({ event: reference, text }, turn): Promise<Draft | Problem> {
    const { locale, now } = turn.situation;
    const named = reference ?? turn.situation.eventId;
    if (!named) return { draft: fromBrief(text ?? '', locale), event: null };
    const found = await findEvent(turn, named);
    // An event that is yet to be made has a name too.
    if ('problem' in found) return { draft: fromBrief(text ?? named, locale), event: null };
    const event = fullView(turn, found);
    const when = whenInWords(event, locale, now.year);
    const where = event.place ? plain(event.place) : null;
    return { draft: fromFacts({ title: plain(event.title), when, where, event }, locale), event };
  },
});

function fromBrief(brief: string, locale: 'vi' | 'en'): string {
  const about = plain(brief, 200);
  return locale === 'vi'
    ? `**${about || 'Tên sự kiện'}**\n\nBạn quan tâm đến ${about || '…'}? Hãy đến gặp những người cùng sở thích, nghe chia sẻ thực tế và đặt câu hỏi thoải mái.\n\n**Có gì trong buổi này**\n- Phần chia sẻ chính\n- Hỏi đáp và trao đổi\n- Làm quen, kết nối\n\n**Dành cho ai:** bất cứ ai tò mò, không cần biết trước.\n\nĐăng ký sớm để giữ chỗ nhé!`
    : `**${about || 'Event title'}**\n\nCurious about ${about || '…'}? Come and meet people who share the interest, hear from practice and ask whatever you like.\n\n**What to expect**\n- The main session\n- Questions and discussion\n- Time to meet each other\n\n**Who it is for:** anyone curious; no experience needed.\n\nRegister early to keep your place!`;
}

function fromFacts(
  facts: {
    readonly title: string;
    readonly when: string;
    readonly where: string | null;
    readonly event: { readonly format: string; readonly isFree?: boolean | undefined };
  },
  locale: 'vi' | 'en',
): string {
  const { title, when, where, event } = facts;
  const isOnline = event.format === 'ONLINE';
  if (locale === 'vi') {
    const place = isOnline ? 'trực tuyến' : where ? `tại ${where}` : 'tại địa điểm sẽ thông báo';
    return `**${title}**\n\nMời bạn đến với ${title}, diễn ra ${when}, ${place}.\n\n**Có gì trong buổi này**\n- Nội dung chính: …\n- Hỏi đáp và trao đổi\n- Làm quen, kết nối\n\n${event.isFree ? 'Sự kiện miễn phí. ' : ''}Đăng ký sớm để giữ chỗ nhé!`;
  }
  const place = isOnline ? 'online' : where ? `at ${where}` : 'at a place to be announced';
  return `**${title}**\n\nJoin us for ${title}, ${when}, ${place}.\n\n**What to expect**\n- The main part: …\n- Questions and discussion\n- Time to meet each other\n\n${event.isFree ? 'Admission is free. ' : ''}Register early to keep your place!`;
}
