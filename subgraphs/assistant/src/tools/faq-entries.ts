import type { Locale } from '@hoi/kit/viewer.ts';

/** A question about the platform that needs no look-up. */
export interface FaqEntry {
  readonly topic: string;
  /** On folded text. */
  readonly pattern: RegExp;
  readonly answer: Readonly<Record<Locale, string>>;
}

/** What people ask about the platform itself; the first that matches answers. */
export const faqEntries: readonly FaqEntry[] = [
  {
    topic: 'waitlist',
    pattern: /waitlist|waiting list|wait list|danh sach cho|hang cho|full|het cho/,
    answer: {
      vi: 'Khi sự kiện hết chỗ, bạn vẫn đăng ký được để vào danh sách chờ. Có chỗ trống là người kế tiếp tự động được lên, và bạn nhận thông báo ngay. Số thứ tự của bạn nằm trên trang sự kiện.',
      en: 'When an event is full you can still register to join the waitlist. As soon as a place frees up, the next person moves up automatically and is notified. Your position is on the event page.',
    },
  },
  {
    topic: 'refund',
    pattern: /refund|money back|hoan tien|hoan ve|tra lai tien|hoan phi/,
    answer: {
      vi: 'Hội không thu tiền hộ: vé có giá được trả tại cửa hoặc qua liên kết của ban tổ chức. Muốn hoàn tiền, bạn nhắn thẳng ban tổ chức; tên họ có trên trang sự kiện. Huỷ đăng ký thì chỗ của bạn được nhường cho người sau.',
      en: 'Hội does not take payments: priced tickets are paid at the door or through the host’s own link. For a refund, ask the hosts named on the event page. Cancelling your registration gives your place to the next person.',
    },
  },
  {
    topic: 'cancel',
    pattern: /cancel|huy (dang ky|ve|cho)|khong di duoc|give up|unregister/,
    answer: {
      vi: 'Mở trang sự kiện, chọn “Huỷ đăng ký”; chỗ của bạn sẽ được nhường cho người tiếp theo trong danh sách chờ. Hoặc nói với mình: “Huỷ đăng ký …”, mình chuẩn bị sẵn để bạn xác nhận.',
      en: 'Open the event page and choose “Cancel registration”; your place goes to the next person waiting. Or tell me “cancel my registration for …” and I will prepare it for you to confirm.',
    },
  },
  {
    topic: 'ticket',
    pattern:
      /\bqr\b|ticket code|my ticket|e-?ticket|where.*ticket|ve (o dau|dien tu|cua (minh|toi))|ma ve|xem ve|tim ve|check.?in|transfer|chuyen ve|nhuong ve/,
    answer: {
      vi: 'Vé của bạn là mã QR trên trang sự kiện sau khi đăng ký được xác nhận, và trong thư xác nhận. Đến cửa, bạn đưa mã cho người soát vé quét; quên điện thoại thì đọc tên cũng được. Vé gắn với tên người đăng ký, muốn nhường thì huỷ để người khác đăng ký.',
      en: 'Your ticket is the QR code on the event page once your registration is confirmed, and in the confirmation e-mail. At the door, show it to be scanned; without your phone, your name works too. Tickets carry the registered name, so to pass one on, cancel and let the other person register.',
    },
  },
  {
    topic: 'sign_in',
    pattern:
      /password|mat khau|log ?in|sign ?in|sign ?up|dang nhap|tao tai khoan|create an account|passkey|login code|ma dang nhap/,
    answer: {
      vi: 'Hội không dùng mật khẩu. Bạn nhập e-mail, nhận mã sáu số rồi gõ vào là xong; lần đầu thì tài khoản được tạo luôn. Trong trang Tài khoản bạn thêm passkey để lần sau chỉ cần vân tay hoặc khuôn mặt.',
      en: 'Hội has no passwords. Enter your e-mail, type in the six-digit code we send, and you are in; the first time also creates your account. On the Account page you can add a passkey so that next time a fingerprint or your face is enough.',
    },
  },
  {
    topic: 'create_event',
    pattern:
      /(create|host|organi[sz]e|set up|publish|run|make|start).{0,25}(event|meetup|workshop)|(tao|dang|to chuc|lap|mo) .{0,15}(su kien|event|workshop|hoi thao)/,
    answer: {
      vi: 'Chọn “Tạo sự kiện”, điền tên, thời gian, địa điểm hoặc liên kết trực tuyến, số chỗ, rồi lưu nháp. Xem lại thấy ổn thì bấm “Đăng”. Bạn có thể bật duyệt người tham gia, danh sách chờ và nhiều loại vé.',
      en: 'Choose “Create event”, fill in the title, time, place or online link and the number of places, and save the draft. When it looks right, press “Publish”. You can turn on approval, a waitlist and several ticket types.',
    },
  },
  {
    topic: 'create_community',
    pattern:
      /(create|start|found|make|join|leave).{0,20}(community|group|club)|(tao|lap|mo|tham gia|roi|vao) .{0,15}(cong dong|nhom|hoi|clb|cau lac bo)/,
    answer: {
      vi: 'Vào mục Cộng đồng: bấm “Tạo cộng đồng” để lập nhóm mới, hoặc mở trang một cộng đồng rồi bấm “Tham gia”. Nhóm mở thì vào được ngay, nhóm cần duyệt thì chờ ban tổ chức đồng ý. Muốn rời cũng bấm ở trang đó.',
      en: 'Under Communities, press “Create community” to found one, or open a community’s page and press “Join”. Open groups let you in at once; others ask an organiser first. You leave on the same page.',
    },
  },
  {
    topic: 'notifications',
    pattern:
      /notification|remind|e-?mail.{0,20}(stop|off|too many)|unsubscribe|thong bao|nhac (nho|lich)|nhac truoc/,
    answer: {
      vi: 'Hội báo cho bạn khi đăng ký được xác nhận, khi được lên từ danh sách chờ, khi sự kiện đổi giờ, đổi chỗ hay bị huỷ, và nhắc trước giờ bắt đầu. Trong Thông báo → Cài đặt, bạn bật tắt từng loại cho ứng dụng và e-mail.',
      en: 'Hội tells you when a registration is confirmed, when you move up from the waitlist, when an event changes or is cancelled, and reminds you before it starts. Under Notifications → Settings you turn each kind on or off, in the app and by e-mail.',
    },
  },
  {
    topic: 'calendar',
    pattern: /calendar|\bics\b|google calendar|outlook|them vao lich|dong bo lich/,
    answer: {
      vi: 'Trên trang sự kiện có nút “Thêm vào lịch”: tải tệp .ics dùng được với Google Calendar, Apple Calendar và Outlook. Sự kiện đổi giờ thì bạn được báo.',
      en: 'The event page has “Add to calendar”: an .ics file that Google Calendar, Apple Calendar and Outlook understand. If the time changes, you are told.',
    },
  },
  {
    topic: 'privacy',
    pattern:
      /privacy|personal data|my data|delete my account|rieng tu|du lieu ca nhan|xoa tai khoan|ai thay/,
    answer: {
      vi: 'Ban tổ chức thấy tên và trạng thái đăng ký của bạn; danh sách người tham gia hiện cho ai là do sự kiện chọn. Ảnh, giới thiệu và quyền riêng tư bạn sửa trong trang Tài khoản. Các cuộc trò chuyện với mình bạn xoá lúc nào cũng được.',
      en: 'Hosts see your name and the state of your registration; each event decides who sees its attendee list. You change your picture, bio and privacy on the Account page. You can delete your conversations with me at any time.',
    },
  },
  {
    topic: 'language',
    pattern:
      /(change|switch).{0,20}(language|time ?zone)|language setting|doi (ngon ngu|mui gio|sang tieng)/,
    answer: {
      vi: 'Vào Tài khoản → Cài đặt để đổi ngôn ngữ (Tiếng Việt, English) và múi giờ. Mình trả lời theo ngôn ngữ bạn hỏi.',
      en: 'Under Account → Settings you change the language (Tiếng Việt, English) and the time zone. I answer in the language you ask in.',
    },
  },
  {
    topic: 'price',
    pattern:
      /(hoi|platform|app|service).{0,20}(cost|price|fee|free)|(phi|gia).{0,15}(nen tang|dich vu|su dung)|pay(ment)?|thanh toan|tra tien/,
    answer: {
      vi: 'Dùng Hội không mất phí. Sự kiện có thu tiền thì giá hiện trên trang sự kiện; bạn trả tại cửa hoặc qua liên kết của ban tổ chức.',
      en: 'Using Hội is free. If an event has a price, it is shown on its page; you pay at the door or through the host’s own link.',
    },
  },
  {
    topic: 'register',
    pattern: /register|sign up|dang ky|dat (ve|cho)|book|rsvp|lay ve|mua ve|buy/,
    answer: {
      vi: 'Mở trang sự kiện, chọn loại vé và bấm “Đăng ký”. Hết chỗ thì bạn vào danh sách chờ; sự kiện cần duyệt thì chờ ban tổ chức đồng ý. Hoặc nói với mình: “Đăng ký …”, mình chuẩn bị để bạn xác nhận.',
      en: 'Open the event page, choose a ticket and press “Register”. If it is full you join the waitlist; if the hosts approve people, you wait for their yes. Or tell me “register me for …” and I will prepare it for you to confirm.',
    },
  },
];
