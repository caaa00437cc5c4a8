import type { Situation } from '../agent/turn.ts';
import type { FoundEvents } from '../tools/search-events.ts';
import type { EventView } from '../tools/tool.ts';
import { plain } from './plain.ts';
import { whenInWords } from './when.ts';

/** The events that a search found. */
export function eventsInWords(
  { events, total, leftOut }: FoundEvents,
  situation: Situation,
): string {
  const { locale } = situation;
  if (events.length === 0) {
    return locale === 'vi'
      ? 'Mình chưa tìm thấy sự kiện nào như vậy. Bạn thử nới ngày, đổi thành phố, hoặc hỏi một chủ đề rộng hơn nhé.'
      : 'I found no event like that. Try other dates, another city, or a broader topic.';
  }
  return [
    opening(events.length, total, leftOut, locale),
    '',
    ...events.map((event) => line(event, situation)),
  ].join('\n');
}

function opening(
  shown: number,
  total: number,
  leftOut: readonly string[],
  locale: 'vi' | 'en',
): string {
  const isLoose = leftOut.includes('text');
  if (locale === 'vi') {
    if (isLoose) return 'Không có sự kiện nào khớp hẳn, nhưng cùng thể loại thì có:';
    if (total === 1) return 'Có một sự kiện phù hợp:';
    return total > shown
      ? `Có ${many(total)} sự kiện phù hợp, ${shown} sự kiện gần nhất là:`
      : `Có ${total} sự kiện phù hợp:`;
  }
  if (isLoose) return 'Nothing matches exactly, but of the same kind there is:';
  if (total === 1) return 'One event fits:';
  return total > shown
    ? `${many(total)} events fit; the next ${shown} are:`
    : `${total} events fit:`;
}

const many = (total: number) => (total > 10_000 ? '10.000+' : String(total));

/** One event on a line: title, marker, when, where, what it costs. */
export function line(event: EventView, { locale, now }: Situation): string {
  const facts = [
    whenInWords(event, locale, now.year),
    whereInWords(event, locale),
    event.isFree ? (locale === 'vi' ? 'miễn phí' : 'free') : null,
    event.distanceKm === undefined || event.distanceKm === null
      ? null
      : distance(event.distanceKm, locale),
    event.spotsLeft === 0 ? (locale === 'vi' ? 'hết chỗ' : 'full') : null,
    event.isCancelled ? (locale === 'vi' ? '**đã huỷ**' : '**cancelled**') : null,
  ].filter((fact) => fact !== null && fact !== '');
  return `- **${plain(event.title)}** [${event.marker}] · ${facts.join(' · ')}`;
}

/** Where an event takes place, in a few words. */
export function whereInWords(
  { format, place, city }: Pick<EventView, 'format' | 'place' | 'city'>,
  locale: 'vi' | 'en',
): string {
  if (format === 'ONLINE') return locale === 'vi' ? 'trực tuyến' : 'online';
  const spot = place ? plain(place) : '';
  const town = city ? plain(city, 60) : '';
  const where =
    town !== '' && !spot.includes(town) ? [spot, town].filter(Boolean).join(', ') : spot;
  if (format !== 'HYBRID') return where;
  return `${where} ${locale === 'vi' ? '(và trực tuyến)' : '(and online)'}`.trim();
}

function distance(km: number, locale: 'vi' | 'en'): string {
  const rounded = km < 10 ? Math.round(km * 10) / 10 : Math.round(km);
  const shown = rounded.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en-GB');
  return locale === 'vi' ? `cách ${shown} km` : `${shown} km away`;
}
