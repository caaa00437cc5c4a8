import type { Locale } from '@hoi/kit/viewer.ts';
import type { GuestProblem, GuestProblemCode } from './guest-row.ts';

const words: Readonly<Record<GuestProblemCode, Readonly<Record<Locale, string>>>> = {
  EMAIL_LEFT_OUT: {
    en: '“{detail}” is no e-mail address; they come in by name alone.',
    vi: '“{detail}” không phải địa chỉ email; chỉ nhận theo tên.',
  },
  TICKET_UNKNOWN: {
    en: 'There is no ticket called “{detail}” here; they get the first one.',
    vi: 'Ở đây không có loại vé “{detail}”; khách nhận loại vé đầu tiên.',
  },
  WAITS_INSTEAD: {
    en: 'There is no room left for {detail}; they go to the waitlist.',
    vi: 'Không còn chỗ cho {detail}; chuyển vào danh sách chờ.',
  },
  NOT_COMING: {
    en: 'They do not come (“{detail}”), and are left out.',
    vi: 'Không tham gia (“{detail}”) nên được bỏ qua.',
  },
  ONLY_INVITED: {
    en: 'They were invited and have not answered (“{detail}”); left out.',
    vi: 'Mới được mời, chưa trả lời (“{detail}”) nên được bỏ qua.',
  },
  STATUS_UNKNOWN: {
    en: 'What “{detail}” means is not known here; left out.',
    vi: 'Không rõ trạng thái “{detail}” nghĩa là gì nên được bỏ qua.',
  },
  NAMELESS: {
    en: 'The line has no name and no e-mail address; left out.',
    vi: 'Dòng này không có tên cũng không có email nên được bỏ qua.',
  },
  PARTY_TOO_LARGE: {
    en: '{detail} would be a party of more than ten; left out.',
    vi: 'Nhóm của {detail} quá mười người nên được bỏ qua.',
  },
  NO_ROOM: {
    en: 'There is no room left for {detail}; left out.',
    vi: 'Không còn chỗ cho {detail} nên được bỏ qua.',
  },
  NO_WAITLIST: {
    en: '{detail} was on a waitlist, and this event has none; left out.',
    vi: '{detail} nằm trong danh sách chờ mà sự kiện này không có, nên được bỏ qua.',
  },
  STILL_WAITS: {
    en: 'There is no room for {detail} yet; they stay on the waitlist.',
    vi: 'Chưa có chỗ cho {detail}; vẫn ở trong danh sách chờ.',
  },
  KEEPS_PLACE: {
    en: '{detail} stands better here than on the list by now, and keeps that.',
    vi: '{detail} ở đây đã được xếp tốt hơn trong danh sách nên giữ nguyên.',
  },
  GAVE_UP_HERE: {
    en: '{detail} lost or gave up their place here, and is not brought back.',
    vi: '{detail} đã thôi giữ chỗ ở đây nên không được đưa trở lại.',
  },
};

/** The sentence for a line in one language. */
export function sayGuestProblem({ code, detail }: GuestProblem, locale: Locale): string {
  return words[code][locale].replace('{detail}', () => detail);
}
