import type { Locale } from './viewer.ts';

/** What a person reads for each error code; `{name}` is filled from the error's parameters. */
const catalogue = {
  INVALID: {
    en: 'This value is not valid. Check it and try again.',
    vi: 'Giá trị này chưa đúng. Bạn xem lại rồi thử lần nữa nhé.',
  },
  REQUIRED: { en: 'Please fill this in.', vi: 'Bạn điền giúp mục này nhé.' },
  TOO_LONG: {
    en: 'This is too long; at most {max} are allowed.',
    vi: 'Hơi dài rồi, tối đa {max} thôi nhé.',
  },
  NOT_FOUND: {
    en: 'We could not find this. It may have been removed, or you may need to sign in.',
    vi: 'Không tìm thấy. Có thể nó đã bị gỡ, hoặc bạn cần đăng nhập.',
  },
  FORBIDDEN: {
    en: 'You do not have the right to do this. Ask one of the organisers.',
    vi: 'Bạn chưa có quyền làm việc này. Hãy hỏi một người trong ban tổ chức.',
  },
  UNAUTHENTICATED: { en: 'Please sign in first.', vi: 'Bạn đăng nhập trước nhé.' },
  CONFLICT: {
    en: 'Something else already has this value. Choose another.',
    vi: 'Giá trị này đã có rồi. Bạn chọn cái khác nhé.',
  },
  STALE_VERSION: {
    en: 'Somebody changed this in the meantime. Reload to see their changes, then try again.',
    vi: 'Vừa có người khác sửa mục này. Tải lại để xem thay đổi rồi thử lại nhé.',
  },
  RATE_LIMITED: {
    en: 'Too many tries. Wait {seconds} seconds, then try again.',
    vi: 'Bạn thử hơi nhiều lần. Chờ {seconds} giây rồi thử lại nhé.',
  },
  IDEMPOTENCY_REPLAY_MISMATCH: {
    en: 'This idempotency key was already used for another request. Use a new key.',
    vi: 'Khoá idempotency này đã dùng cho một yêu cầu khác. Hãy dùng khoá mới.',
  },
  CODE_INVALID: {
    en: 'This code is wrong or too old. Ask for a new one.',
    vi: 'Mã không đúng hoặc đã hết hạn. Bạn xin mã mới nhé.',
  },
  PASSKEY_INVALID: {
    en: 'This passkey could not be verified. Try again, or sign in with a code.',
    vi: 'Không xác minh được passkey. Bạn thử lại, hoặc đăng nhập bằng mã nhé.',
  },
  HANDLE_TAKEN: {
    en: 'This name is taken. Choose another.',
    vi: 'Tên này có người dùng rồi. Bạn chọn tên khác nhé.',
  },
  LAST_OWNER: {
    en: 'A community keeps at least one owner. Make somebody else an owner first.',
    vi: 'Cộng đồng phải có ít nhất một chủ nhóm. Hãy trao quyền cho người khác trước.',
  },
  ALREADY_MEMBER: { en: 'You are a member already.', vi: 'Bạn đã là thành viên rồi.' },
  JOIN_CLOSED: {
    en: 'This community takes no new members for now.',
    vi: 'Cộng đồng này tạm thời không nhận thêm thành viên.',
  },
  SOLD_OUT: {
    en: 'All places are taken, and there is no waitlist.',
    vi: 'Đã hết chỗ, và sự kiện không có danh sách chờ.',
  },
  CAPACITY_BELOW_CONFIRMED: {
    en: '{confirmed} people have a place already. Choose at least that many.',
    vi: 'Đã có {confirmed} người giữ chỗ. Bạn chọn số chỗ không ít hơn nhé.',
  },
  ALREADY_REGISTERED: {
    en: 'You have registered for this event already.',
    vi: 'Bạn đã đăng ký sự kiện này rồi.',
  },
  REGISTRATION_CLOSED: {
    en: 'Registration is not open for this event.',
    vi: 'Sự kiện này hiện không mở đăng ký.',
  },
  NOT_ON_SALE: {
    en: 'This ticket is not available now.',
    vi: 'Loại vé này hiện chưa mở hoặc đã đóng.',
  },
  OFFER_EXPIRED: {
    en: 'This offer has ended, and the place went to the next in the queue.',
    vi: 'Lời mời giữ chỗ đã hết hạn, chỗ đã chuyển cho người kế tiếp.',
  },
  MEMBERS_ONLY: {
    en: 'This ticket is for members of the community. Join it first.',
    vi: 'Loại vé này dành cho thành viên cộng đồng. Bạn tham gia trước nhé.',
  },
  TOO_FEW: {
    en: 'Take at least {min} of these.',
    vi: 'Loại này cần lấy ít nhất {min}.',
  },
  TOO_MANY: {
    en: 'You can take at most {max} of these.',
    vi: 'Loại này chỉ lấy được tối đa {max}.',
  },
  NO_ROOM: {
    en: 'There is no room for this many. Somebody who may decide at the door can still let them in.',
    vi: 'Không đủ chỗ cho chừng này người. Người có quyền quyết định ở cửa vẫn có thể cho vào.',
  },
  NOT_ON_LIST: {
    en: 'This kind of ticket is not for this door. Choose another list or ticket.',
    vi: 'Loại vé này không vào ở cửa này. Bạn chọn danh sách hoặc loại vé khác nhé.',
  },
  LIST_CLOSED: {
    en: 'This door lets nobody in now. Its hours stand in the event’s check-in lists.',
    vi: 'Cửa này hiện không cho vào. Giờ mở cửa nằm trong danh sách check-in của sự kiện.',
  },
  APPROVAL_REQUIRED: {
    en: 'The hosts decide who comes here. Ask one of them to do this for you.',
    vi: 'Ở đây ban tổ chức quyết định ai tham gia. Bạn nhờ ban tổ chức làm giúp nhé.',
  },
  LINK_INVALID: {
    en: 'This link was used already, or is too old. The newest mail has the one that works.',
    vi: 'Liên kết này đã được dùng hoặc đã quá hạn. Bạn mở thư mới nhất nhé.',
  },
  TICKET_USED: {
    en: 'Somebody came in with this ticket already.',
    vi: 'Vé này đã được dùng để vào cửa rồi.',
  },
  EVENT_CANCELLED: { en: 'This event was cancelled.', vi: 'Sự kiện này đã bị huỷ.' },
  EVENT_NOT_OVER: {
    en: 'The event is not over yet. Come back when it has ended.',
    vi: 'Sự kiện chưa kết thúc. Bạn quay lại sau khi sự kiện xong nhé.',
  },
  FEEDBACK_CLOSED: {
    en: 'Feedback is open for {days} days from the end of the event.',
    vi: 'Bạn có thể góp ý trong {days} ngày kể từ khi sự kiện kết thúc.',
  },
  INVALID_TRANSITION: {
    en: 'This is no longer possible in the state it is in. Reload to see where it stands.',
    vi: 'Trạng thái hiện tại không cho phép bước này. Tải lại để xem tình hình nhé.',
  },
  DEVICE_REVOKED: {
    en: 'This device may not work at the door any more. Ask the organiser for a new code.',
    vi: 'Thiết bị này không còn được dùng ở cửa. Bạn xin ban tổ chức mã mới nhé.',
  },
  INVALID_RRULE: {
    en: 'The repetition is not understood at “{part}”. It has to be a rule of RFC 5545, such as FREQ=WEEKLY;BYDAY=TU.',
    vi: 'Không hiểu quy tắc lặp ở chỗ “{part}”. Quy tắc cần theo RFC 5545, như FREQ=WEEKLY;BYDAY=TU.',
  },
  RULE_ENDS_TWICE: {
    en: 'A repetition ends after a number of times or on a date, not both. Choose one.',
    vi: 'Lịch lặp kết thúc sau một số lần hoặc vào một ngày, không thể cả hai. Bạn chọn một nhé.',
  },
  RULE_NEVER_HAPPENS: {
    en: 'This repetition has no date, or none that is still to come. Change its days or its end.',
    vi: 'Lịch lặp này không có ngày nào, hoặc không còn ngày nào sắp tới. Bạn đổi ngày hoặc điểm kết thúc nhé.',
  },
  TOO_MANY_OCCURRENCES: {
    en: 'This repeats too often. A series takes place once a day at most, {most} times in all.',
    vi: 'Lặp quá nhiều. Một chuỗi diễn ra nhiều nhất mỗi ngày một lần, tổng cộng {most} lần.',
  },
  SERIES_KEEPS_DAYS: {
    en: 'The days of a series come from its rule. Change the rule, or only this event.',
    vi: 'Ngày của chuỗi theo quy tắc lặp. Bạn đổi quy tắc, hoặc chỉ đổi riêng sự kiện này.',
  },
  SERIES_ONLY: {
    en: 'One registers for the whole series here, not for a single date.',
    vi: 'Ở đây chỉ đăng ký cho cả chuỗi, không đăng ký riêng từng buổi.',
  },
  FEED_UNREACHABLE: {
    en: 'This calendar could not be fetched ({reason}). It has to be at a public https address that answers quickly.',
    vi: 'Không tải được lịch này ({reason}). Lịch cần ở một địa chỉ https công khai và phản hồi nhanh.',
  },
  FEED_UNPARSABLE: {
    en: 'This is no calendar that can be read, or it is larger than 10 MB. Use an .ics file.',
    vi: 'Không đọc được lịch này, hoặc tệp lớn hơn 10 MB. Bạn dùng tệp .ics nhé.',
  },
  GUEST_LIST_UNPARSABLE: {
    en: 'This is no guest list that can be read, or it is larger than 2 MB. Use the CSV file from Luma, Eventbrite or Meetup, with its first line.',
    vi: 'Không đọc được danh sách khách này, hoặc tệp lớn hơn 2 MB. Hãy dùng tệp CSV từ Luma, Eventbrite hay Meetup, giữ nguyên dòng đầu.',
  },
  UNKNOWN_TIME_ZONE: {
    en: 'There is no such time zone. Choose one like Asia/Ho_Chi_Minh.',
    vi: 'Không có múi giờ này. Bạn chọn một múi giờ như Asia/Ho_Chi_Minh nhé.',
  },
  ENDS_BEFORE_START: {
    en: 'The end must be after the start.',
    vi: 'Giờ kết thúc phải sau giờ bắt đầu.',
  },
  NOT_A_DRAFT: {
    en: 'Only a draft can do this, and this one is published already.',
    vi: 'Việc này chỉ dành cho bản nháp, mà sự kiện đã được đăng rồi.',
  },
  UPLOAD_INVALID: {
    en: 'This file is not a picture we can read, or it is too large. Use JPEG, PNG, WebP or AVIF up to 10 MB.',
    vi: 'Không đọc được tệp này, hoặc tệp quá lớn. Bạn dùng ảnh JPEG, PNG, WebP hay AVIF tối đa 10 MB nhé.',
  },
  ACTION_NOT_OPEN: {
    en: 'This offer has ended or was decided already. Ask again.',
    vi: 'Đề nghị này đã hết hạn hoặc đã được quyết định. Bạn hỏi lại nhé.',
  },
} as const satisfies Record<string, Record<Locale, string>>;

/** A reason a mutation can be refused for; the schema's `ErrorCode`. */
export type ErrorCode = keyof typeof catalogue;

/** Every error code. */
export const errorCodes = Object.keys(catalogue).sort();

/** The sentence for an error code in one language. */
export function messageOf(
  code: ErrorCode,
  locale: Locale,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return catalogue[code][locale].replace(
    /\{(\w+)\}/g,
    (_, name: string) => `${params[name] ?? ''}`,
  );
}
