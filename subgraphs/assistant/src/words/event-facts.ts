import type { Locale } from '@hoi/kit/viewer.ts';
import type { FullEventView } from '../tools/get-event.ts';
import { plain } from './plain.ts';

/** What one pays. */
export function priceInWords({ isFree, tickets }: FullEventView, locale: Locale): string {
  const free = locale === 'vi' ? 'miễn phí' : 'free';
  const isPriced = tickets.some((ticket) => ticket.price !== null);
  if (isFree || !isPriced) return free;
  return tickets
    .slice(0, 5)
    .map(({ name, price }) => `${plain(name, 60)} ${price ?? free}`)
    .join('; ');
}

/** Who holds it. */
export function hostsInWords({ hosts, community }: FullEventView): string {
  const names = hosts.slice(0, 4).map((name) => plain(name, 60));
  return [...names, community ? plain(community, 80) : ''].filter(Boolean).join(', ');
}

const withoutPlaces: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  NONE: { vi: 'không cần đăng ký, cứ đến thôi', en: 'no registration needed, just come' },
  EXTERNAL: {
    vi: 'đăng ký ở trang của ban tổ chức, liên kết có trên trang sự kiện',
    en: 'registration is on the host’s own site, linked from the event page',
  },
  CLOSED: { vi: 'đã đóng đăng ký', en: 'registration is closed' },
};

/** How many places are left, or how else one comes in. */
export function placesInWords(event: FullEventView, locale: Locale): string {
  const { registrationMode, waitlisted } = event;
  const otherwise = withoutPlaces[registrationMode]?.[locale];
  if (otherwise !== undefined) return otherwise;
  const left = event.spotsLeft ?? null;
  if (locale === 'vi') {
    if (left === null) return 'không giới hạn chỗ, vẫn nhận đăng ký';
    return left === 0
      ? `hết chỗ, ${waitlisted} người đang chờ; bạn vẫn vào danh sách chờ được`
      : `còn ${left} chỗ`;
  }
  if (left === null) return 'no limit, registration is open';
  return left === 0
    ? `full, with ${waitlisted} waiting; you can still join the waitlist`
    : `${left} places left`;
}
