import type { Locale } from '@hoi/kit/viewer.ts';
import type { Situation } from '../agent/turn.ts';
import type { FaqAnswer } from '../tools/answer-faq.ts';
import type { FullEventView, Topic } from '../tools/get-event.ts';
import { hostsInWords, placesInWords, priceInWords } from './event-facts.ts';
import { excerpt, plain } from './plain.ts';
import { whereInWords } from './search.ts';
import { whenInWords } from './when.ts';

/** What was asked of an event; all that matters when nothing in particular was. */
export function eventInWords(
  { event, topics }: { readonly event: FullEventView; readonly topics: readonly Topic[] },
  situation: Situation,
): string {
  const { locale } = situation;
  const cancelled = event.isCancelled ? ` ${cancelledNote[locale]}` : '';
  const head = headOf(event);
  if (topics.length > 0 && !topics.includes('description')) {
    const facts = topics.map((topic) => topicInWords[topic](event, situation));
    return `${head}: ${facts.join(' ')}${cancelled}`;
  }
  return `${head}${cancelled}\n\n${overview(event, situation)}`;
}

const headOf = ({ title, marker }: FullEventView) => `**${plain(title)}** [${marker}]`;

const cancelledNote = {
  vi: 'Lưu ý: sự kiện này **đã huỷ**.',
  en: 'Note: this event has been **cancelled**.',
};
const unannounced = { vi: 'chưa công bố', en: 'not announced yet' };
const labels = {
  vi: { when: 'Thời gian', where: 'Địa điểm', price: 'Giá vé', places: 'Chỗ', hosts: 'Tổ chức' },
  en: { when: 'When', where: 'Where', price: 'Price', places: 'Places', hosts: 'Hosts' },
};

function overview(event: FullEventView, { locale, now }: Situation): string {
  const label = labels[locale];
  const hosts = hostsInWords(event);
  const texts = [excerpt(event.summary ?? null), excerpt(event.description)];
  const [about] = texts.filter((text) => text !== null);
  return [
    `- ${label.when}: ${whenInWords(event, locale, now.year)}`,
    `- ${label.where}: ${whereInWords(event, locale) || unannounced[locale]}`,
    `- ${label.price}: ${priceInWords(event, locale)}`,
    `- ${label.places}: ${placesInWords(event, locale)}`,
    ...(hosts ? [`- ${label.hosts}: ${hosts}`] : []),
    ...(about ? ['', hostsWrite(about, locale)] : []),
  ].join('\n');
}

const hostsWrite = (words: string, locale: Locale) =>
  locale === 'vi' ? `Ban tổ chức viết: “${words}”` : `The hosts write: “${words}”`;

const pick = ({ locale }: Situation, vi: string, en: string) => (locale === 'vi' ? vi : en);

const topicInWords: Readonly<
  Record<Topic, (event: FullEventView, situation: Situation) => string>
> = {
  time: (event, situation) => {
    const when = whenInWords(event, situation.locale, situation.now.year);
    return pick(situation, `diễn ra ${when}.`, `it is on ${when}.`);
  },
  place: (event, situation) => {
    const where = whereInWords(event, situation.locale);
    if (where === '') {
      return pick(situation, 'địa điểm chưa được công bố.', 'the place is not announced yet.');
    }
    const hint = excerpt(event.howToFind, 160);
    return (
      pick(situation, `địa điểm: ${where}.`, `it takes place: ${where}.`) + (hint ? ` ${hint}` : '')
    );
  },
  price: (event, situation) => {
    const price = priceInWords(event, situation.locale);
    return pick(situation, `giá vé: ${price}.`, `price: ${price}.`);
  },
  host: (event, situation) => {
    const hosts = hostsInWords(event);
    return hosts
      ? pick(situation, `do ${hosts} tổ chức.`, `hosted by ${hosts}.`)
      : pick(situation, 'ban tổ chức không để tên.', 'the hosts are not listed.');
  },
  availability: (event, { locale }) => `${placesInWords(event, locale)}.`,
  registration: (event, { locale }) => `${placesInWords(event, locale)}.`,
  description: (event, situation) => overview(event, situation),
};

/** An answer about the platform, or what an event's text says of a matter. */
export function faqInWords({ answer, event, said }: FaqAnswer, situation: Situation): string {
  if (event) return saidOfEvent(event, said, situation);
  return answer ?? pick(situation, nothingKnown.vi, nothingKnown.en);
}

const nothingKnown = {
  vi: 'Câu này mình chưa có sẵn câu trả lời. Mình giải thích được chuyện đăng ký, huỷ, vé QR, danh sách chờ, hoàn tiền, tạo sự kiện, thông báo và tài khoản.',
  en: 'I have no ready answer to that. I can explain registering, cancelling, QR tickets, the waitlist, refunds, creating events, notifications and accounts.',
};

function saidOfEvent(event: FullEventView, said: readonly string[], situation: Situation): string {
  const words = said.map((sentence) => excerpt(sentence, 240)).filter((one) => one !== null);
  if (words.length > 0)
    return `${headOf(event)} · ${hostsWrite(words.join(' '), situation.locale)}`;
  const hosts = hostsInWords(event);
  const whom = hosts ? ` (${hosts})` : '';
  return `${headOf(event)}: ${pick(
    situation,
    `trang sự kiện không nói về việc này. Bạn hỏi thẳng ban tổ chức${whom} nhé.`,
    `its page does not say. Please ask the hosts${whom}.`,
  )}`;
}
