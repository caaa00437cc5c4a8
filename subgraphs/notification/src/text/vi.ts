import type { Catalogue, Facts } from './texts.ts';

const at = ({ when, place }: Facts) =>
  when ? `${sentence(when)}${place ? `, tại ${place}` : ''}.` : '';
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const join = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(' ');
const event = (facts: Facts) => facts.event ?? 'sự kiện';
const community = (facts: Facts) => facts.community ?? 'cộng đồng';
const actor = (facts: Facts) => facts.actor ?? 'Có người';
const people = (facts: Facts) => {
  const { others = 0 } = facts.params;
  return others > 0 ? `${actor(facts)} và ${others} người nữa` : actor(facts);
};
const quoted = ({ params }: Facts, who: string) =>
  params.message ? `${who}: “${params.message}”` : null;
const places = ({ params }: Facts) =>
  params.quantity && params.quantity > 1 ? ` (${params.quantity} chỗ)` : '';

/** What is said in Vietnamese. */
export const vi: Catalogue = {
  kinds: {
    WELCOME: () => ({
      title: 'Mừng bạn đến với Hội!',
      body: 'Tìm một buổi gặp gần bạn, hoặc tự mở một buổi nhé.',
    }),
    REGISTRATION_CONFIRMED: (facts) => ({
      title: `Bạn có chỗ rồi: ${event(facts)}`,
      body: join(at(facts), 'Hẹn gặp bạn nhé!', quoted(facts, 'Ban tổ chức nhắn')),
    }),
    REGISTRATION_PENDING: (facts) => ({
      title: `Đã gửi yêu cầu: ${event(facts)}`,
      body: 'Ban tổ chức sẽ xem và báo lại cho bạn.',
    }),
    REGISTRATION_WAITLISTED: (facts) => ({
      title: `Bạn đang trong danh sách chờ: ${event(facts)}`,
      body: 'Hiện đã kín chỗ. Có chỗ trống đến lượt bạn là chúng tôi báo ngay.',
    }),
    REGISTRATION_PROMOTED: (facts) => ({
      title: `Có chỗ cho bạn rồi: ${event(facts)}`,
      body: join('Một chỗ vừa trống, và giờ là của bạn.', at(facts), 'Hẹn gặp bạn nhé!'),
    }),
    REGISTRATION_OFFERED: (facts) => ({
      title: `Có chỗ dành cho bạn: ${event(facts)}`,
      body: join('Bạn mở trang sự kiện và nhận chỗ trước khi hết hạn giữ nhé.', at(facts)),
    }),
    REGISTRATION_EXPIRED: (facts) => ({
      title: `Hết hạn giữ chỗ: ${event(facts)}`,
      body: 'Chỗ đã chuyển cho người kế tiếp. Nếu vẫn muốn đi, bạn cứ đăng ký lại nhé.',
    }),
    REGISTRATION_DECLINED: (facts) => ({
      title: `Chưa có chỗ cho bạn: ${event(facts)}`,
      body: join(
        'Tiếc quá, lần này ban tổ chức chưa đón bạn được.',
        quoted(facts, 'Ban tổ chức nhắn'),
      ),
    }),
    REGISTRATION_CANCELLED: (facts) =>
      facts.params.by === 'HOST'
        ? {
            title: `Chỗ của bạn đã bị huỷ: ${event(facts)}`,
            body: join('Ban tổ chức đã huỷ đăng ký của bạn.', quoted(facts, 'Lời nhắn')),
          }
        : {
            title: `Bạn đã huỷ đăng ký: ${event(facts)}`,
            body: 'Cảm ơn bạn đã báo sớm. Nếu đổi ý, bạn cứ đăng ký lại nhé.',
          },
    GUEST_CONFIRM: (facts) => ({
      title: `Còn một bước nữa: ${event(facts)}`,
      body: join(
        'Có người vừa xin một chỗ bằng địa chỉ này.',
        at(facts),
        'Nếu là bạn, hãy mở liên kết trong 24 giờ: lúc đó chỗ mới được giữ. Nếu không phải, bạn cứ bỏ qua thư này.',
      ),
    }),
    INVITATION: (facts) => ({
      title: `Mời bạn tới: ${event(facts)}`,
      body: join(
        facts.actor
          ? `${facts.actor} mời bạn tới chung vui.`
          : 'Ban tổ chức mời bạn tới chung vui.',
        at(facts),
        quoted(facts, 'Lời nhắn'),
      ),
    }),
    TICKET_RECEIVED: (facts) => ({
      title: `Bạn có vé: ${event(facts)}`,
      body: join(
        facts.actor ? `${facts.actor} nhường vé cho bạn.` : 'Bạn vừa được tặng một vé.',
        at(facts),
        'Hẹn gặp bạn nhé!',
      ),
    }),
    TICKET_GIVEN: (facts) => ({
      title: `Vé của bạn đã chuyển cho người khác: ${event(facts)}`,
      body: join(
        facts.params.holderName
          ? `Giờ đó là vé của ${facts.params.holderName}, mã cũ không dùng được nữa.`
          : 'Mã cũ không dùng được nữa.',
        'Nếu có nhầm lẫn, bạn báo ban tổ chức nhé.',
      ),
    }),
    TICKET_REISSUED: (facts) => ({
      title: `Vé của bạn có mã mới: ${event(facts)}`,
      body: 'Ban tổ chức vừa đổi mã. Bạn đưa mã mới ở cửa nhé, mã cũ không dùng được nữa.',
    }),
    NEW_REGISTRATION: (facts) => {
      const who = people(facts);
      const { standing } = facts.params;
      if (standing === 'PENDING') {
        return { title: `${who} xin tham gia ${event(facts)}`, body: 'Bạn vào duyệt giúp nhé.' };
      }
      if (standing === 'WAITLISTED') {
        return {
          title: `${who} vào danh sách chờ: ${event(facts)}${places(facts)}`,
          body: 'Tăng số chỗ nếu bạn còn đón được thêm người.',
        };
      }
      return {
        title: `${who} vừa đăng ký ${event(facts)}${places(facts)}`,
        body: 'Xem những ai sẽ tới.',
      };
    },
    EVENT_REMINDER: (facts) =>
      (facts.params.minutesBefore ?? 0) > 60
        ? { title: `Sắp đến ngày: ${event(facts)}`, body: join(at(facts), 'Hẹn gặp bạn nhé!') }
        : {
            title: `Sắp bắt đầu: ${event(facts)}`,
            body: join(at(facts), 'Mở sẵn vé trước khi vào cửa nhé.'),
          },
    FEEDBACK_REQUEST: (facts) => ({
      title: `Bạn thấy thế nào: ${event(facts)}`,
      body: 'Vài lời của bạn giúp ban tổ chức làm tốt hơn lần sau. Không cần ghi tên nếu bạn muốn.',
    }),
    EVENT_CHANGED: (facts) => ({
      title: `Đổi giờ hoặc địa điểm: ${event(facts)}`,
      body: join('Lịch mới:', at(facts), 'Bạn xem lại giúp nhé.'),
    }),
    EVENT_CANCELLED: (facts) => ({
      title: `Sự kiện bị huỷ: ${event(facts)}`,
      body: join(
        facts.when
          ? `Tiếc quá, buổi ${facts.when} sẽ không diễn ra.`
          : 'Tiếc quá, sự kiện sẽ không diễn ra.',
        quoted(facts, 'Ban tổ chức nhắn'),
      ),
    }),
    EVENT_RESTORED: (facts) => ({
      title: `Diễn ra trở lại: ${event(facts)}`,
      body: join(
        at(facts),
        {
          CONFIRMED: facts.params.isPromoted
            ? 'Và lần này có chỗ cho bạn.'
            : 'Chỗ của bạn vẫn được giữ.',
          PENDING: 'Yêu cầu của bạn lại chờ ban tổ chức duyệt.',
          WAITLISTED: 'Bạn đang trong danh sách chờ.',
        }[facts.params.standing ?? 'CONFIRMED'],
      ),
    }),
    NEW_EVENT: (facts) => ({
      title: `${community(facts)} có sự kiện mới: ${event(facts)}`,
      body: join(at(facts), 'Bạn tới nhé?'),
    }),
    MEMBERSHIP_REQUEST: (facts) => ({
      title: `${actor(facts)} muốn vào ${community(facts)}`,
      body: 'Bạn vào duyệt giúp nhé.',
    }),
    MEMBERSHIP_DECISION: (facts) =>
      facts.params.isApproved
        ? {
            title: `Chào mừng bạn vào ${community(facts)}`,
            body: 'Từ giờ có sự kiện mới là bạn được báo.',
          }
        : {
            title: `${community(facts)} chưa nhận bạn lần này`,
            body: 'Bạn vẫn có thể theo dõi các sự kiện mở cho mọi người.',
          },
    ANNOUNCEMENT: (facts) => ({
      title: facts.params.title
        ? `${community(facts)}: ${facts.params.title}`
        : `Thông báo từ ${community(facts)}`,
      body: facts.params.message ?? '',
    }),
  },
  mail: {
    greetingUnknown: 'Chào bạn,',
    greeting: (name) => `Chào ${name},`,
    open: 'Mở trên Hội',
    because: 'Bạn nhận thư này vì có tài khoản trên Hội.',
    becauseInvited: 'Bạn nhận thư này vì ban tổ chức sự kiện đã ghi địa chỉ này.',
    becauseGuest: 'Bạn nhận thư này vì địa chỉ này đang giữ chỗ, hoặc đã xin một chỗ.',
    turnOff: 'Tắt loại thư này',
    required: 'Thư này luôn được gửi để bạn không tới nơi mà sự kiện đã đổi.',
    settings: 'Chọn cách nhận thông báo',
    unsubscribe: {
      question: (kind) => `Bạn không muốn nhận thư về ${kind} nữa?`,
      button: 'Tắt loại thư này',
      done: (kind) => `Xong rồi. Bạn sẽ không nhận thư về ${kind} nữa.`,
      unknown:
        'Liên kết này không đúng hoặc đã cũ. Bạn có thể chỉnh thông báo trong trang tài khoản.',
      kinds: {
        WELCOME: 'lời chào mừng',
        REGISTRATION_CONFIRMED: 'đăng ký thành công',
        REGISTRATION_PENDING: 'yêu cầu đang chờ duyệt',
        REGISTRATION_WAITLISTED: 'danh sách chờ',
        REGISTRATION_PROMOTED: 'chỗ vừa trống',
        REGISTRATION_OFFERED: 'chỗ được giữ cho bạn',
        REGISTRATION_EXPIRED: 'chỗ đã hết hạn giữ',
        REGISTRATION_DECLINED: 'đăng ký không được nhận',
        REGISTRATION_CANCELLED: 'đăng ký đã huỷ',
        GUEST_CONFIRM: 'chỗ bạn đã xin',
        INVITATION: 'lời mời',
        TICKET_RECEIVED: 'vé được tặng',
        TICKET_GIVEN: 'vé đã chuyển đi',
        TICKET_REISSUED: 'mã vé mới',
        NEW_REGISTRATION: 'người mới đăng ký',
        EVENT_REMINDER: 'nhắc lịch',
        FEEDBACK_REQUEST: 'góp ý sau sự kiện',
        EVENT_CHANGED: 'sự kiện thay đổi',
        EVENT_CANCELLED: 'sự kiện bị huỷ',
        EVENT_RESTORED: 'sự kiện diễn ra trở lại',
        NEW_EVENT: 'sự kiện mới của cộng đồng',
        MEMBERSHIP_REQUEST: 'người xin vào cộng đồng',
        MEMBERSHIP_DECISION: 'kết quả xin vào cộng đồng',
        ANNOUNCEMENT: 'thông báo của cộng đồng',
      },
    },
  },
};
