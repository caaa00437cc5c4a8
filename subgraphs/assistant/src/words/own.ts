import type { Situation } from '../agent/turn.ts';
import type { Draft } from '../tools/draft-description.ts';
import type { EventStats } from '../tools/event-stats.ts';
import type { RegistrationView } from '../tools/my-registrations.ts';
import type { Proposed } from '../tools/register.ts';
import { plain } from './plain.ts';
import { line } from './search.ts';

const states: Readonly<Record<string, { vi: string; en: string }>> = {
  CONFIRMED: { vi: 'đã xác nhận', en: 'confirmed' },
  WAITLISTED: { vi: 'đang ở danh sách chờ', en: 'on the waitlist' },
  PENDING_APPROVAL: { vi: 'chờ duyệt', en: 'waiting for approval' },
};

/** What the person goes to. */
export function registrationsInWords(
  { registrations }: { readonly registrations: readonly RegistrationView[] },
  situation: Situation,
): string {
  const { locale } = situation;
  if (registrations.length === 0) {
    return locale === 'vi'
      ? 'Khoảng thời gian này bạn chưa đăng ký sự kiện nào. Muốn mình tìm giúp không?'
      : 'You have no registrations in that time. Shall I look for something?';
  }
  const head =
    locale === 'vi'
      ? `Bạn có ${registrations.length} đăng ký:`
      : `You have ${registrations.length === 1 ? 'one registration' : `${registrations.length} registrations`}:`;
  const lines = registrations.map(({ event, status, quantity, waitlistPosition }) => {
    const state = states[status]?.[locale] ?? status;
    const place = waitlistPosition
      ? ` (${locale === 'vi' ? 'thứ' : 'number'} ${waitlistPosition})`
      : '';
    const people = quantity > 1 ? ` · ${quantity} ${locale === 'vi' ? 'người' : 'people'}` : '';
    return `${line(event, situation)} · ${state}${place}${people}`;
  });
  return [head, '', ...lines].join('\n');
}

/** That a write is ready to be confirmed; said by the server, whatever the model. */
export function proposalInWords(
  { proposed, event, quantity, willWait }: Proposed,
  { locale }: Situation,
): string {
  const title = `**${plain(event.title)}** [${event.marker}]`;
  if (locale === 'vi') {
    if (proposed === 'CANCEL_REGISTRATION') {
      return `Mình đã chuẩn bị huỷ đăng ký ${title}. Chưa có gì thay đổi: bạn xem thẻ bên dưới rồi bấm xác nhận nhé.`;
    }
    const waiting = willWait ? ' Sự kiện hiện không đủ chỗ nên bạn sẽ vào danh sách chờ.' : '';
    return `Mình đã chuẩn bị đăng ký ${title} cho ${quantity} người.${waiting} Chưa có gì được gửi đi: bạn xem thẻ bên dưới rồi bấm xác nhận nhé.`;
  }
  if (proposed === 'CANCEL_REGISTRATION') {
    return `I have prepared giving up your registration for ${title}. Nothing has changed yet: check the card below and confirm.`;
  }
  const waiting = willWait ? ' There is not enough room now, so you would join the waitlist.' : '';
  const people = quantity === 1 ? 'one person' : `${quantity} people`;
  return `I have prepared a registration for ${title}, for ${people}.${waiting} Nothing has been sent yet: check the card below and confirm.`;
}

/** The numbers of an event. */
export function statsInWords(stats: EventStats, { locale }: Situation): string {
  const { marker, confirmed, pending, waitlisted, checkedIn, remaining, capacity } = stats;
  const title = `**${plain(stats.title)}** [${marker}]`;
  const rate = confirmed > 0 ? ` (${Math.round((100 * checkedIn) / confirmed)}%)` : '';
  const of = capacity === null ? '' : `/${capacity}`;
  if (locale === 'vi') {
    const left = remaining === null ? '' : `, còn ${remaining} chỗ`;
    return `${title}: ${confirmed}${of} chỗ đã xác nhận${left}; ${waitlisted} người chờ, ${pending} chờ duyệt; ${checkedIn} người đã check-in${rate}.`;
  }
  const left = remaining === null ? '' : `, ${remaining} left`;
  return `${title}: ${confirmed}${of} places confirmed${left}; ${waitlisted} on the waitlist, ${pending} waiting for approval; ${checkedIn} checked in${rate}.`;
}

/** A drafted description. */
export function draftInWords({ draft, event }: Draft, { locale }: Situation): string {
  const marker = event ? ` [${event.marker}]` : '';
  return locale === 'vi'
    ? `Đây là bản nháp${marker}, bạn sửa lại tuỳ ý rồi dán vào trang sự kiện:\n\n${draft}`
    : `Here is a draft${marker}; change what you like and paste it into the event page:\n\n${draft}`;
}
