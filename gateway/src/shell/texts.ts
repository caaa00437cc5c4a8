import type { Locale } from '@hoi/kit/viewer.ts';

/** What the shell says of pages that are nobody's text. */
export const shellTexts: Readonly<
  Record<Locale, { title: string; description: string; notFound: string; notFoundHint: string }>
> = {
  vi: {
    title: 'Hội: sự kiện và cộng đồng quanh bạn',
    description:
      'Tìm sự kiện gần bạn, đăng ký trong vài giây, gặp những người cùng sở thích. Mở, miễn phí, ai cũng tự dựng được.',
    notFound: 'Không tìm thấy trang · Hội',
    notFoundHint: 'Trang này đã bị gỡ, hoặc bạn cần đăng nhập để xem.',
  },
  en: {
    title: 'Hội: events and communities around you',
    description:
      'Find events near you, sign up in seconds and meet people who like what you like. Open, free, and yours to host.',
    notFound: 'Page not found · Hội',
    notFoundHint: 'It may have been removed, or you may need to sign in to see it.',
  },
};
