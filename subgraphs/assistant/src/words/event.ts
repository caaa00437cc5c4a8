import type { Locale } from '@hoi/kit/viewer.ts';
import type { Situation } from '../agent/turn.ts';
import type { FaqAnswer } from '../tools/answer-faq.ts';
import type { FullEventView, Topic } from '../tools/get-event.ts';
import { excerpt, plain } from './plain.ts';
import { whereInWords } from './search.ts';
import { whenInWords } from './when.ts';

/** What was asked of an event; all that matters when nothing in particular was. */
export function eventInWords(
  { event, topics }: { readonly event: FullEventView; readonly topics: readonly Topic[] },
  situation: Situation,
): string {
  const { locale } = situation;
  const head = `**${plain(event.title)}** [${event.marker}]`;
  const cancelled = event.isCancelled
    ? locale === 'vi'
      ? ' Lưu ý: sự kiện này **đã huỷ**.'
      : ' Note: this event has been **cancelled**.'
    : '';
  const isOverview = topics.length === 0 || topics.includes('description');
  if (!isOverview) {
    return `${head}: ${topics.map((topic) => topicInWords(topic, event, situation)).join(' ')}${cancelled}`;
  }
  const about = excerpt(event.summary ?? null) ?? excerpt(event.description);
  const more = event.summary ? excerpt(event.description) : null;
  return [
    `${head}${cancelled}`,
    '',
    `- ${locale === 'vi' ? 'Thời gian' : 'When'}: ${whenInWords(event, locale, situation.now.year)}`,
    `- ${locale === 'vi' ? 'Địa điểm' : 'Where'}: ${whereInWords(event, locale) || unknown(locale)}`,
    `- ${locale === 'vi' ? 'Giá vé' : 'Price'}: ${priceInWords(event, locale)}`,
    `- ${locale === 'vi' ? 'Chỗ' : 'Places'}: ${placesInWords(event, locale)}`,
    ...(event.hosts.length > 0
      ? [`- ${locale === 'vi' ? 'Tổ chức' : 'Hosts'}: ${hostsInWords(event)}`]
      : []),
    ...(about
      ? ['', `${locale === 'vi' ? 'Ban tổ chức viết' : 'The hosts write'}: “${about}”`]
      : []),
    ...(more && more !== about ? [`“${more}”`] : []),
  ].join('\n');
}

function topicInWords(topic: Topic, event: FullEventView, { locale, now }: Situation): string {
  const vi = locale === 'vi';
  switch (topic) {
    case 'time':
      return vi
        ? `diễn ra ${whenInWords(event, locale, now.year)}.`
        : `it is on ${whenInWords(event, locale, now.year)}.`;
    case 'place': {
      const where = whereInWords(event, locale);
      if (where === '')
        return vi ? 'địa điểm chưa được công bố.' : 'the place is not announced yet.';
      const hint = event.howToFind ? excerpt(event.howToFind, 160) : null;
      return (vi ? `địa điểm: ${where}.` : `it takes place: ${where}.`) + (hint ? ` ${hint}` : '');
    }
    case 'price':
      return vi
        ? `giá vé: ${priceInWords(event, locale)}.`
        : `price: ${priceInWords(event, locale)}.`;
    case 'host':
      if (event.hosts.length === 0)
        return vi ? 'ban tổ chức không để tên.' : 'the hosts are not listed.';
      return vi ? `do ${hostsInWords(event)} tổ chức.` : `hosted by ${hostsInWords(event)}.`;
    default:
      return `${placesInWords(event, locale)}.`;
  }
}

const unknown = (locale: Locale) => (locale === 'vi' ? 'chưa công bố' : 'not announced yet');

function hostsInWords(event: FullEventView): string {
  const names = event.hosts.slice(0, 4).map((name) => plain(name, 60));
  const community = event.community ? plain(event.community, 80) : null;
  return [...names, ...(community ? [community] : [])].filter(Boolean).join(', ');
}

function priceInWords(event: FullEventView, locale: Locale): string {
  const priced = event.tickets.filter((ticket) => ticket.price !== null);
  if (event.isFree || priced.length === 0) return locale === 'vi' ? 'miễn phí' : 'free';
  const free = locale === 'vi' ? 'miễn phí' : 'free';
  return event.tickets
    .slice(0, 5)
    .map(({ name, price }) => `${plain(name, 60)} ${price ?? free}`)
    .join('; ');
}

function placesInWords(event: FullEventView, locale: Locale): string {
  const vi = locale === 'vi';
  if (event.registrationMode === 'NONE') {
    return vi ? 'không cần đăng ký, cứ đến thôi' : 'no registration needed, just come';
  }
  if (event.registrationMode === 'EXTERNAL') {
    return vi
      ? 'đăng ký ở trang của ban tổ chức, liên kết có trên trang sự kiện'
      : 'registration is on the host’s own site, linked from the event page';
  }
  if (event.registrationMode === 'CLOSED') {
    return vi ? 'đã đóng đăng ký' : 'registration is closed';
  }
  const left = event.spotsLeft;
  if (left === null || left === undefined) {
    return vi ? 'không giới hạn chỗ, vẫn nhận đăng ký' : 'no limit, registration is open';
  }
  if (left === 0) {
    return vi
      ? `hết chỗ, ${event.waitlisted} người đang chờ; bạn vẫn vào danh sách chờ được`
      : `full, with ${event.waitlisted} waiting; you can still join the waitlist`;
  }
  return vi ? `còn ${left} chỗ` : `${left} places left`;
}

/** An answer about the platform, or what an event's text says of a matter. */
export function faqInWords({ answer, event, said }: FaqAnswer, situation: Situation): string {
  const { locale } = situation;
  if (event) {
    const head = `**${plain(event.title)}** [${event.marker}]`;
    const words = said.map((sentence) => excerpt(sentence, 240)).filter((one) => one !== null);
    if (words.length > 0) {
      return locale === 'vi'
        ? `${head}: ban tổ chức viết “${words.join(' ')}”`
        : `${head}: the hosts write “${words.join(' ')}”`;
    }
    const hosts = hostsInWords(event);
    return locale === 'vi'
      ? `${head}: trang sự kiện không nói về việc này. Bạn hỏi thẳng ban tổ chức${hosts ? ` (${hosts})` : ''} nhé.`
      : `${head}: its page does not say. Please ask the hosts${hosts ? ` (${hosts})` : ''}.`;
  }
  if (answer) return answer;
  return locale === 'vi'
    ? 'Câu này mình chưa có sẵn câu trả lời. Mình giải thích được chuyện đăng ký, huỷ, vé QR, danh sách chờ, hoàn tiền, tạo sự kiện, thông báo và tài khoản.'
    : 'I have no ready answer to that. I can explain registering, cancelling, QR tickets, the waitlist, refunds, creating events, notifications and accounts.';
}
