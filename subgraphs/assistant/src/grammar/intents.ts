// What people want, by how they say it. Each pattern is also what is taken out of the question
// before the name of an event is looked for in what remains.

import { phrase } from './scan.ts';

const my = '(?:của (?:mình|tôi|tui|em|tớ|mk|toi|anh|chị))';
const me = '(?:cho |giúp |giùm |hộ |dùm )?(?:mình|tôi|tui|em|tớ|mk|toi|me|us|myself)';

/** Asks how something is done, whatever else is named. */
export const surelyHowTo = phrase(
  'how (?:do|can|to|does)|can i|what happens if|làm sao|làm thế nào|làm cách nào|cách (?:nào|để)|có thể',
);

/** Asks how something is done, or what the rules are. */
export const howTo = phrase([
  'how (?:do|can|does|to|would|should)(?: (?:i|we|you|one|someone|people))?(?! get to)',
  'how (?:is|are|does) (?:it|the)',
  "what (?:is|are|'s) (?:the )?(?:policy|rules?|process|steps?|difference|waitlist|refund policy)",
  'is it possible to|am i allowed',
  '(?:can|may) i (?:get|have) (?:a |my )?(?:refund|money)',
  'can i (?:bring|transfer|change|pay|use|get|share|invite|come)',
  'do i (?:need|have) to|should i (?:bring|print)',
  'do (?:you|they) (?:accept|offer|have|provide|allow|charge|refund)',
  'is there (?:a |an |any )?(?:parking|wifi|wi-fi|food|dress code|refund|fee|age limit|wheelchair|recording|lunch|certificate)',
  'are (?:kids|children|pets|dogs) (?:allowed|welcome)|are there (?:refunds|fees)',
  'what (?:should|do) i (?:bring|wear)',
  'where (?:is|can i find|do i find|are) my (?:qr|ticket|tickets)|làm sao|làm thế nào',
  'làm cách nào|cách (?:nào|để|đăng ký|huỷ|tạo|đổi|mua|xem|lấy|thanh toán|chuyển)',
  'what happens if|(?:có thể|được phép) (?:chuyển|đổi|hoàn|huỷ|nhượng|mang|dẫn)',
  'có (?:bán|phục vụ) (?:đồ|nước|thức)|cho (?:trẻ em|thú cưng) vào|như thế nào|ntn|thế nào|ra sao|(?:how|what).{0,20} waitlists?(?: (?:work|mean))?|danh sách chờ (?:hoạt động|là)|hướng dẫn',
  'quy định|chính sách|điều khoản|có được (?:hoàn|đổi|chuyển|mang|dẫn|quay|huỷ)',
  'được (?:hoàn tiền|hoàn vé|đổi vé|chuyển vé|huỷ) không',
  'có (?:hoàn tiền|hoàn vé|chỗ (?:đậu|đỗ|gửi|để) xe|bãi (?:đậu|đỗ|giữ|gửi) xe|gửi xe|giữ xe|phục vụ|đồ ăn|wifi|nước uống|chứng nhận|chứng chỉ|ghi hình|quay lại|phiên dịch)',
  'có cần (?:mang|đặt|in|đăng ký|chuẩn bị)|cần (?:mang|chuẩn bị) (?:gì|những gì)|mặc gì',
  'mang gì|mang theo (?:gì|con|trẻ|thú)|trẻ em (?:có )?(?:được|vào)',
  'có phải (?:trả|đóng|in)|phải làm (?:gì|sao)|danh sách chờ là gì|waitlist là gì',
  'quên (?:mật khẩu|mã)|không nhận được (?:mã|mail|email)|forgot my password',
  'didn’?t (?:get|receive)|(?:chỗ|bãi) (?:đậu|đỗ|gửi|để|giữ) (?:xe|ô tô)|dress code',
  'parking|refunds?|refund policy|hoàn tiền|wheelchair|xe lăn',
]);

/** Gives a place up. */
export const cancels = phrase([
  `(?:i )?(?:can’?t|cannot|can no longer|won’?t be able to|not able to|unable to|couldn’?t) (?:make (?:it )?(?:to )?|go (?:to )?|attend|come (?:to )?|join)`,
  `(?:please )?cancel(?:ling|led)?(?: (?:it|that|this|all|every))?(?: (?:my|the|our))?(?: (?:registrations?|tickets?|bookings?|reservations?|rsvps?|spots?|seats?|places?|attendance|sign-?up))?(?: (?:for|to|at|from|of))?`,
  `(?:bỏ|xoá|gỡ|rút) ${me} (?:ra )?khỏi(?: danh sách)?`,
  `unregister(?: me)?(?: from)?|un-?rsvp(?: me)?(?: from)?`,
  `(?:take|remove|pull) me (?:off|out of|from)`,
  `drop (?:out of|me from|my (?:ticket|seat|spot)(?: (?:for|at))?)`,
  `withdraw(?: (?:me|my (?:registration|rsvp)))?(?: from)?|back out of`,
  `give up my (?:spot|seat|place|ticket)(?: (?:at|for|in))?`,
  `i’?m not (?:going|coming) to`,
  `(?:huỷ|hủy|huy|bỏ|rút|trả)(?: (?:giúp|giùm|hộ|dùm|bớt|luôn|hết|tất cả))?(?: ${me})?(?: (?:cái|chiếc|các|tấm))?(?: (?:đăng ký|dang ky|đk|dk|vé|ve|chỗ|slot|lịch|tham gia|tham dự|đặt chỗ|đặt vé|suất))+(?: (?:tham gia|tham dự|đi|dự|của mình|của tôi))?`,
  `(?:huỷ|hủy|huy)(?: (?:giúp|giùm|hộ|dùm))?(?: ${me})?`,
  `(?:mình|tôi|em|tui|mk)? ?(?:không|ko|k|hok) (?:thể )?(?:đi|tham gia|tham dự|đến|dự|tới) (?:được|dc|đc|nữa)?`,
  `(?:không|ko|k) (?:đi|tham gia|tham dự|đến) nữa|bận (?:rồi|mất rồi)?`,
]);

/** Takes a place. */
export const registers = phrase([
  `(?:please |can you |could you |i’?d like to |i want to |i would like to |let’?s |help me )?(?:sign|put) (?:me|us)(?: and \\p{L}+)? (?:up|down)(?: for| to)?`,
  `(?:please )?sign up(?: for)?`,
  `(?:cho|thêm) ${me} (?:xin )?(?:\\d+|một|hai|ba|bốn|năm) (?:vé|suất|chỗ|slot)(?: (?:của|ở|đi))?`,
  `(?:please )?register(?: (?:me|us|myself))?(?: (?:for|to|at|in))?`,
  `rsvp(?: (?:yes|me))?(?: (?:for|to|at))?`,
  `(?:please )?(?:book|reserve|get|grab|buy|save|secure|order|purchase)(?: (?:me|us))?(?: (?:a|an|one|my|some|the))?(?: (?:seats?|spots?|tickets?|places?|table|slots?))?(?: (?:at|for|to|in|on))?`,
  `count me in(?: for)?|enroll?(?: me)?(?: (?:in|for))?|add me to`,
  `i’?ll (?:take|go to|attend|join)`,
  `i(?: want|’?d like| would like) to (?:go to|attend|join|come to)|join me up for`,
  `(?:cho |giúp |giùm )?(?:${me} )?(?:muốn |cần )?(?:đăng ký|đăng kí|dang ky|dang ki|đk|dk|đki|dki|ghi danh|ghi tên|đặt|đặt trước|giữ|giữ trước|mua|lấy|book)(?: (?:giúp|giùm|hộ|dùm|cho|luôn|ngay))*(?: ${me})?(?: (?:một|1|tham gia|tham dự|đi|dự|cái|chỗ|vé|suất|slot|chân|ghế|ngay|luôn))*(?: (?:ở|vào|tại|cho|của|sự kiện|buổi))*`,
  `(?:cho|thêm) ${me} (?:tham gia|tham dự|vào|đi|dự|một vé|1 vé|một slot|1 slot)(?: vào)?`,
  `(?:mình|tôi|em|tui|mk|tớ) (?:muốn|sẽ|xin) (?:đi|tham gia|tham dự|dự)(?: sự kiện| buổi)?`,
]);

/** A word without which "get", "book" or "lấy" is no registration. */
export const registersForSure = phrase([
  'register|sign (?:me|us) up|sign up|rsvp|book(?: me| us)?|reserve|tickets?|seats?',
  'spots?|count me in|enroll?|đăng ký|đăng kí|dang ky|dang ki|đk|dk|đki|dki|ghi danh',
  'ghi tên|đặt|giữ chỗ|giữ vé|giữ giúp|giữ cho|giữ|mua vé|vé|slot|suất|chỗ|put me down',
  'add me to',
]);

/** Asks about the person's own tickets and registrations. */
export const mine = phrase([
  `(?:sự kiện|sk|buổi|vé) (?:tiếp theo|kế tiếp|sắp tới|gần nhất|tới) ${my}`,
  `(?:my|our) (?:upcoming |next |own |current |past |confirmed )?(?:tickets?|registrations?|bookings?|reservations?|rsvps?|schedule|agenda|calendar|plans?|waitlists?|events?(?: (?:schedule|calendar|list))?)`,
  `(?:what|which)(?: \\p{L}+)?(?: events?| workshops?| concerts?| meetups?| classes| things)? (?:am i|have i|did i|do i) (?:going|attend|attending|signed|registered|booked|rsvp|rsvped|have|go)\\p{L}*(?: (?:to|up|for|on|in|tickets|coming up|planned))*`,
  `(?:what|which)(?: \\p{L}+)? (?:do i have|have i got|i’?m going to|i have|i registered)(?: (?:tickets?|booked|planned|coming up|on))*`,
  `(?:events?|things|workshops?) (?:that )?i(?:’?m| am|’?ve| have)? (?:going|attending|registered|signed|booked)(?: (?:to|up|for))*`,
  `am i (?:registered|signed up|going|on the waitlist|booked|confirmed|attending)(?: (?:for|to|at))?`,
  `did i (?:register|sign up|book|rsvp)(?: (?:for|to))?`,
  `have i (?:registered|signed up|booked)(?: for)?`,
  `do i have (?:a |any )?(?:tickets?|events?|registrations?|plans?|bookings?|anything)(?: (?:for|to|planned|booked|on))*`,
  `what(?:’s| is) (?:on )?my (?:schedule|agenda|calendar|plan)`,
  `i(?:’?m| am) (?:registered|signed up) for|where am i on the waitlist`,
  `(?:vé|lịch|lịch sự kiện|sự kiện|danh sách sự kiện|danh sách đăng ký|danh sách vé|đăng ký|các sự kiện|những sự kiện|chỗ|lượt đăng ký|lịch trình|lịch đăng ký|lịch tham gia)(?: (?:sắp tới|đã đăng ký|đã đặt|tham gia|sẽ tham gia|đã tham gia))? ${my}`,
  `(?:mình|tôi|tui|em|tớ|mk|toi) (?:đang |hiện )?(?:có|còn|giữ|cầm) (?:những |mấy |bao nhiêu |các |vé |lịch |sự kiện )+(?:gì|nào|j)?`,
  `(?:mình|tôi|tui|em|tớ|mk|toi) (?:có|còn) (?:vé|lịch|sự kiện|đăng ký|hẹn|kế hoạch|đi đâu|đi sự kiện)(?: (?:gì|nào|j|không|ko))?`,
  `(?:mình|tôi|tui|em|tớ|mk|toi) (?:đã |đang |vừa |có )?(?:đăng ký|dang ky|đk|dk|đặt|đặt vé|mua vé|ghi danh|tham gia|đặt chỗ)(?: (?:những|các|mấy|vé))*(?: (?:sự kiện|buổi|cái|lớp|workshop|gì|nào|những gì))+`,
  `(?:mình|tôi|tui|em|tớ|mk|toi) (?:sẽ |sắp |phải )?(?:đi|tham gia|dự|tham dự) (?:những |các |mấy )?(?:sự kiện|buổi|đâu|gì|cái|workshop|hội thảo)(?: (?:gì|nào|j))?`,
  `(?:những |các |mấy )?(?:sự kiện|sk|buổi|lớp|workshop|vé)(?: (?:mà|nào))? (?:mình|tôi|tui|em|tớ|mk|toi) (?:đã |đang |sẽ |sắp )?(?:đăng ký|dang ky|đk|dk|tham gia|đi|đặt|đặt vé|mua|dự|tham dự|có)`,
  `(?:mình|tôi|tui|em|tớ|mk|toi) (?:đã |có )?(?:đăng ký|dang ky|đk|dk|đặt vé|mua vé|có vé|được duyệt)`,
  `(?:vé|lịch)\\P{Lu}{0,30}${my}|xem vé|xem lịch của`,
  `lịch của (?:mình|tôi|tui|em|toi|mk)`,
]);

/** Asks an organiser's numbers. */
export const numbers = {
  checkedIn: phrase([
    'check(?:ed)?[- ]?ins?|checked in',
    '(?:đã|người|khách) (?:đến|tới|có mặt|vào cửa|vào cổng)(?: rồi)?|số người đến',
    'showed up|turned up|show up|no-?shows?|arrived|điểm danh',
  ]),
  attendance: phrase([
    'attendance(?: (?:numbers?|rate|figures?|stats?|so far))?',
    'tỉ lệ (?:tham dự|tham gia|đến|có mặt)|tỷ lệ (?:tham dự|tham gia|đến|có mặt)',
    'lượng người tham dự|turn-?out|headcount',
  ]),
  waitlisted: phrase([
    '(?:on|in) (?:the |my )?(?:wait ?list|waiting list|queue)',
    'wait ?list(?:ed)?(?: (?:numbers?|size|length))?|waiting list',
    '(?:trong |ở )?danh sách chờ|đang chờ|hàng chờ|người chờ',
  ]),
  pending: phrase([
    'pending(?: (?:approvals?|requests?|registrations?))?|waiting for (?:my )?approval',
    'awaiting approval|chờ duyệt|chưa duyệt|cần duyệt',
  ]),
  remaining: phrase([
    '(?:còn (?:lại |trống )?)?bao nhiêu (?:chỗ|vé|slot) (?:trống|còn|chưa bán|nữa)',
    'còn bao nhiêu (?:chỗ|vé|slot|suất)',
    '(?:seats?|spots?|tickets?|places?) (?:are )?(?:left|remaining|unsold|available)',
    'capacity left|remaining (?:seats?|spots?|tickets?|capacity)',
  ]),
  registered: phrase([
    '(?:bán|đăng ký|dang ky|đk|dk|đặt)(?: được)? (?:được )?(?:bao nhiêu|mấy)(?: (?:vé|người|chỗ|lượt))?(?: rồi)?',
    'bao nhiêu (?:người|vé|lượt|khách|bạn|ng)(?: (?:đã|đang|sẽ))?(?: (?:đăng ký|dang ky|tham gia|mua vé|mua|bán|bán được|được bán|đặt|đặt vé|dk|đk|đi|tham dự))+(?: rồi)?',
    '(?:có )?(?:bao nhiêu|mấy) (?:người|khách|ng) (?:đăng ký|dang ky|dk|đk|tham gia|mua vé)',
    'số (?:người|vé|lượt) (?:đăng ký|bán|đã bán|tham gia|đã đăng ký)',
    'lượng (?:đăng ký|vé bán)',
    '(?:thống kê|số liệu|báo cáo|con số|doanh số|tình hình (?:bán vé|đăng ký|vé)|doanh thu)(?: (?:đăng ký|bán vé|của|về|cho))*',
    'how many (?:people|persons|guests|attendees|tickets?|registrations?|sign-?ups?|rsvps?|seats?|members)?(?: (?:have|has|are|is|were|did))?(?: (?:been|we|i|already|so far))* ?(?:registered|sold|signed up|sign up|rsvp(?:’?d|ed)?|going|coming|attending|booked|bought|sell|confirmed|attend|attended|register)(?: (?:up|for|to|so far|at|a ticket|tickets))*',
    'how many (?:registrations?|sign-?ups?|attendees|rsvps?|registrants?|tickets have|people)',
    '(?:registration|ticket|sales|sign-?up|event|attendee) (?:numbers?|stats?|statistics|figures?|counts?|sales|report|analytics|data)',
    '(?:stats?|statistics|numbers?|analytics|figures|metrics|report|sales) (?:for|of|on|about)',
    '(?<!my )registrations (?:so far|at|of)(?: for)?',
    'how many (?:tickets?|seats?|people|spots?) (?:has|have|did|does)(?=.*(?:sold|sell|signed|registered))',
    'sold(?! out)(?: so far)?|ticket sales|sales so far',
    'how (?:is|are|’s) .{0,30}(?:selling|doing|sales)',
  ]),
} as const;

/** Says that the event is the person's own. */
export const owns = phrase([
  `(?:for |of |at )?(?:my|our)(?: (?:own|upcoming))?(?: (?:event|events|workshop|meetup|concert|show|class|conference))?`,
  `(?:i’?m|i am|we’?re) (?:organi[sz]ing|hosting|running)|i (?:organi[sz]e|host|run)`,
  `${my}`,
  `(?:do )?(?:mình|tôi|tui|em|bên mình|nhóm mình|chúng tôi|mk|toi) (?:đang |sắp |đã )?(?:tổ chức|đứng ra|phụ trách|làm chủ)`,
  `nhà mình|bên mình`,
]);

/** Asks for a text to be written. */
export const drafts = phrase([
  '(?:help me )?(?:write|draft|compose|generate|create|come up with|prepare|craft|improve|rewrite)(?: (?:me|us|up))?(?: (?:a|an|the|some|my|out))?(?: (?:short|brief|catchy|nice|good|friendly|engaging|compelling|new|better|event|quick|long|fun|two-sentence|one-paragraph))*(?: (?:description|blurb|copy|intro|introduction|announcement|text|summary|invite|invitation|post|teaser|event page|promo(?:tion)?(?:al)?(?: text| post)?))(?: (?:for|of|about|on|to))*',
  '(?:viết|soạn|thảo|biên soạn|làm|tạo|nghĩ|viet|soan|trau chuốt|sửa lại)(?: (?:giúp|giùm|hộ|cho|dùm|mình|tôi|em|mk|lại|một|1|đoạn|bài|phần|lời|nội dung|bản|thử|ngắn|hay))*(?: (?:mô tả|mo ta|giới thiệu|gioi thieu|thông báo|quảng cáo|quảng bá|bài đăng|caption|content|thư mời|lời mời|đăng bài|post|giới thiệu ngắn|truyền thông))+(?: (?:ngắn|hay|hấp dẫn|chi tiết|cho|về|của|sự kiện|buổi))*',
  'draft',
]);

/** What is asked of one event. */
export const asks = {
  time: phrase([
    '(?:bắt đầu|diễn ra|mở cửa|kết thúc|tổ chức|khai mạc|bế mạc|check-?in|đón khách|xong)? ?(?:vào |từ |lúc )?(?:lúc )?(?:mấy giờ|mấy h|khi nào|lúc nào|ngày nào|ngày mấy|hôm nào|bao giờ|giờ nào|ngày bao nhiêu)(?: (?:bắt đầu|diễn ra|thì bắt đầu|mở cửa|kết thúc|xong))?',
    '(?:thời gian|giờ giấc|giờ bắt đầu|giờ mở cửa|giờ kết thúc|lịch diễn|ngày giờ)(?: (?:của|diễn ra|cụ thể))*',
    'kéo dài (?:bao lâu|mấy tiếng|đến mấy giờ)|bao lâu',
    'what(?:’s| is)? (?:the )?(?:start(?:ing)? |end(?:ing)? |door )?(?:time|date|day)(?: and date| and time)?(?: (?:of|for))?(?: (?:do|does|is|will|are|the|of|for|should|can))*(?: (?:doors?|it))?(?: (?:open|start|begin|end|finish|on))*(?: for)?',
    '(?:at )?what time',
    'when(?:’s| is| are| does| do| will|s)?(?: the)?(?: doors?)?(?: (?:open|start|begin))?(?: (?:for|of))?',
    'how long (?:is|does|will)?',
    '(?:start|starts|begin|begins|open|opens|end|ends|finish|finishes|take place|happen|last|over|doors open)',
    'date and time(?: (?:of|for))?|what day|which day|start time(?: (?:of|for))?',
    'schedule (?:of|for)',
  ]),
  place: phrase([
    '(?:được )?(?:tổ chức|diễn ra|nằm|họp)? ?(?:ở|tại) (?:đâu|chỗ nào|nơi nào|địa điểm nào|đường nào|quận nào|thành phố nào|toà nhà nào)',
    '(?:địa điểm|địa chỉ|chỗ tổ chức|nơi tổ chức|vị trí|đường đi)(?: (?:của|cụ thể|tổ chức|nào|là gì|chính xác|đến|tới))*',
    'đi đường nào|chỗ nào|ở chỗ mô',
    'where(?:’s| is| are| does| will|s)?(?: (?:the|be))?(?: (?:venue|location))?(?: (?:of|for))?',
    '(?:what(?:’s| is) the |the )?(?:address|venue|location|directions?)(?: (?:of|for|to))?',
    'how (?:do|can) i get to|held|located|take place',
  ]),
  price: phrase([
    '(?:giá|vé|phí|giá vé|vé vào cửa|vé vào cổng|tiền vé|lệ phí|chi phí)(?: (?:của|vào cửa|tham gia|tham dự|vé))*(?: (?:là|giá|hết))*(?: (?:bao nhiêu|bn|nhiêu|thế nào|ra sao|mấy tiền))(?: tiền)?',
    'bao nhiêu tiền(?: (?:một|1|mỗi) vé)?|giá vé|giá cả|hết bao nhiêu|mấy tiền',
    'có (?:mất|thu|tốn) (?:phí|tiền)|có miễn phí không|(?:mất|tốn) bao nhiêu',
    'how much(?: (?:is|are|does|do|for|will))?(?: (?:it|a|the|tickets?|entry|admission|cost|to get in))*(?: (?:for|to|at))?',
    '(?:what(?:’s| is| are|s) the )?(?:price|cost|fee|entry fee|admission|ticket price|ticket cost)s?(?: (?:of|for|to|is|are))*',
    'cost|costs|is (?:it|there) (?:free|a fee|a cover charge|an entry fee)',
    'do i (?:need|have) to pay|ticket prices?(?: for)?',
  ]),
  availability: phrase([
    '(?:có )?bao nhiêu (?:chỗ|ghế|slot|suất)(?: ngồi)?',
    'còn (?:chỗ|vé|slot|suất|nhận)(?: (?:trống|nữa|không|ko|k|chứ|hông))*',
    'còn (?:trống )?(?:bao nhiêu|mấy) (?:chỗ|vé|slot|suất)(?: trống)?',
    '(?:đã )?(?:hết|kín|full)(?: (?:chỗ|vé|slot|suất))? (?:chưa|rồi)|full (?:chưa|rồi)',
    '(?:có )?còn (?:đăng ký|mua|đặt) (?:được|dc)',
    '(?:are|is) there (?:any |still )*(?:tickets?|spots?|seats?|places?|room|space)(?: (?:left|available|still|free|open))*(?: (?:for|at|in))?',
    '(?:any )?(?:tickets?|spots?|seats?|places?|space|room) (?:are )?(?:still )?(?:left|available|remaining|open|free)(?: (?:for|at|in))?',
    'how many (?:tickets?|spots?|seats?|places?)(?: are)?(?: (?:left|available|remaining|still|open))+(?: (?:for|at|in))?',
    'sold[- ]out|fully booked|is (?:registration )?(?:it )?(?:full|still open)',
    'still (?:open|available)',
    'can i still (?:register|sign up|get a ticket|join|book|go)(?: (?:for|to))?',
    'availability(?: (?:of|for))?|(?:sức chứa|quy mô|capacity)(?: (?:của|of))?',
  ]),
  host: phrase([
    '(?:do )?ai (?:là (?:người |ban )?)?(?:tổ chức|đứng ra|chủ trì|dẫn|nói|diễn|chia sẻ|host|diễn giả|biểu diễn|dạy|hướng dẫn)',
    '(?:ban tổ chức|btc|người tổ chức|đơn vị tổ chức|diễn giả|khách mời|nghệ sĩ|ca sĩ|giảng viên)(?: (?:của|là|gồm))*(?: (?:ai|những ai|gồm ai))',
    '(?:ban tổ chức|btc|người tổ chức|đơn vị tổ chức|diễn giả|khách mời|nghệ sĩ)(?: (?:của|ở|tại))?|là ai',
    '(?:ban tổ chức|người tổ chức|đơn vị tổ chức) (?:là )?ai|của ai (?:tổ chức)?',
    'who(?:’s| is| are|s)? (?:the )?(?:hosts?|hosting|organi[sz]ers?|organi[sz]ing|running|behind|speakers?|speaking|performing|playing|teaching|presenting|in charge)(?: (?:of|at|for|the))*',
    'who(?: will)? (?:hosts|organi[sz]es|runs|performs|plays|speaks|teaches)(?: at)?',
    '(?:hosts?|organi[sz]ers?|speakers?|line-?up|performers?) (?:of|for|at)',
  ]),
  description: phrase([
    '(?:cho |giúp )?(?:mình |tôi |em |mk )?(?:biết|xem|hỏi)(?: (?:thêm|chi tiết|thông tin|về|rõ|kỹ|hơn))+(?: (?:sự kiện|buổi))?',
    '(?:tóm tắt|tom tat|mô tả|mo ta|giới thiệu|giới thiệu sơ|nói thêm|kể thêm|kể|nói rõ|nói|cho biết thêm|thông tin chi tiết|thông tin|chi tiết|nội dung|review)(?: (?:giúp|giùm|cho|hộ|dùm|mình|tôi|em|mk|về|của|thêm|chi tiết|ngắn|sơ|nhanh|ngắn gọn|qua|đi|biết))*(?: (?:sự kiện|buổi|chương trình))?',
    '(?:nói |là |có |bàn )?(?:về )?(?:cái )?(?:gì|j) (?:vậy|thế)|nói về (?:cái )?gì',
    'có gì (?:hay|đặc biệt|hot|vui|thú vị|trong)|có những gì',
    'có gì (?:ở|tại)(?: sự kiện| buổi)?|là (?:sự kiện|buổi|chương trình)? ?gì',
    '(?:please |can you |could you )?(?:describe|summari[sz]e|explain)(?: (?:me|to me|for me|the event|event|this|briefly))*',
    '(?:tell|give) me (?:more |a (?:bit |little )?(?:more )?|some |the )*(?:about|details?|info(?:rmation)?|summary|description|overview)?(?: (?:about|on|of|for))*(?: the event)?',
    '(?:a |the |quick |short )*(?:summary|description|overview|details?|info(?:rmation)?) (?:of|on|about|for)(?: the event)?',
    'what(?:’s| is| are|s)(?= .{2,60}(?:about|like|all about)(?:\\s*\\?|$))',
    'what(?:’s| is|s) (?:it|this|that) about|(?:all )?about(?=\\s*\\?*$)|what happens at',
    'what to expect (?:at|from)|more (?:about|info on|details on|on)|learn more about',
    'what is(?= [¤])|what(?:’s)(?= [¤])',
  ]),
} as const;

/** Looks for communities. */
export const communityNoun = phrase([
  'cộng đồng|hội nhóm|hội (?:những người|người|anh em|chị em|các bạn)|nhóm|câu lạc bộ',
  'clb|groups?|communit(?:y|ies)|clubs?|meetup groups?|societ(?:y|ies)',
  'tổ chức cộng đồng|group chat',
]);
/** Says that events are meant. */
export const eventNoun = phrase([
  'sự kiện|sk|events?|hoạt động|lịch|buổi|workshops?|hội thảo|meet-?ups?|chương trình',
  'concerts?|talks?|classes|sắp có gì|có gì|tổ chức gì|running|hosting|organi[sz]ing',
  'holding|planning|what(?:’s| is) on|schedule|sắp tới|upcoming',
]);
/** What is asked of one community. */
export const communityAsks = phrase([
  '(?:có )?(?:bao nhiêu|mấy) (?:thành viên|người|members?)|thành viên|members?',
  'how many (?:people|members)(?: (?:are|in|does|belong to|has|have))*|how big',
  'là (?:nhóm |cộng đồng |hội )?gì|là ai|làm gì|hoạt động gì|về (?:cái )?gì',
  'giới thiệu(?: về)?|thông tin(?: về)?|cho biết về|kể về|nói về',
  'tell me (?:more )?about|describe|what(?:’s| is| does)|who (?:runs|is in|are|leads)',
  'more about|info(?:rmation)? (?:on|about)|details (?:on|about|of)|tham gia|gia nhập',
  'join|vào nhóm|about|do|does|start|founded|thành lập|tóm tắt|mô tả|summari[sz]e',
  'is (?:it|there)|chi tiết(?: về)?|ở đâu|where',
]);

/** Says that something is looked for, rather than known. */
export const seeks = phrase([
  'nào|any|some|có gì|gì|j|events|workshops|meetups|concerts|classes|shows|talks',
  'conferences|tìm|tim|kiếm|find|search|looking for|gợi ý|recommend|suggest|list',
  'show me|what(?:’s| is) (?:on|happening|going on)|anything|something|where can i',
  'ở đâu có|đâu có|chỗ nào có|khi nào có|các sự kiện|những sự kiện|sự kiện nào',
]);
