import type { Locale } from '@hoi/kit/viewer.ts';
import type { Saying } from '../grammar/frame.ts';

const sayings: Readonly<Record<Saying, Readonly<Record<Locale, string>>>> = {
  hello: {
    vi: 'Chào bạn! Bạn muốn tìm sự kiện gì? Ví dụ: “Tối thứ sáu này ở Hà Nội có nhạc gì?”',
    en: 'Hello! What would you like to find? For example: “Any live music in Hanoi this Friday evening?”',
  },
  thanks: {
    vi: 'Không có gì đâu, cần gì bạn cứ hỏi nhé.',
    en: 'You are welcome. Ask me anytime.',
  },
  help: {
    vi: 'Mình tìm sự kiện theo chủ đề, ngày, thành phố, miễn phí hay trực tuyến; tìm cộng đồng; xem vé của bạn; chuẩn bị đăng ký hoặc huỷ để bạn xác nhận; giải thích cách dùng Hội. Ví dụ: “Cuối tuần này ở Đà Nẵng có gì cho trẻ em?”',
    en: 'I find events by topic, date, city, free or online; find communities; show your tickets; prepare a registration or a cancellation for you to confirm; and explain how Hội works. For example: “What is on for kids in Da Nang this weekend?”',
  },
  refuse: {
    vi: 'Việc này mình không làm được: mình chỉ xem được những gì bạn có quyền xem, và không chia sẻ thông tin của người khác hay cách mình được cài đặt. Mình giúp bạn tìm sự kiện hoặc xem vé của chính bạn nhé?',
    en: 'I cannot do that: I only see what you may see, and I do not share other people’s information or how I am set up. Shall I look for events, or show your own tickets?',
  },
  out_of_scope: {
    vi: 'Chuyện này nằm ngoài khả năng của mình. Mình giúp về sự kiện, cộng đồng, vé và cách dùng Hội thôi.',
    en: 'That is outside what I can help with. I know about events, communities, tickets and how Hội works.',
  },
  which_event: {
    vi: 'Bạn đang nói tới sự kiện nào? Cho mình xin tên nhé.',
    en: 'Which event do you mean? Tell me its name.',
  },
};

/** What is said without looking anything up. */
export const say = (saying: Saying, locale: Locale): string => sayings[saying][locale];
