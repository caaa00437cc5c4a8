import { phrase, type Scan } from './scan.ts';

/** Asks for the assistant's own instructions, or to be freed of them. */
const instructions = phrase([
  '(?:system|hidden|secret|internal|initial|original) (?:prompts?|instructions?|rules?|message|config\\p{L}*|settings?)',
  '(?:reveal|show|print|repeat|output|tell me|give me|share|leak|dump|expose|what are)(?: me)? (?:your|all your)(?: \\p{L}+)? (?:prompt|instructions?|rules|guidelines|system message|configuration|api keys?|secrets?|tokens?|passwords?|credentials)',
  // With a wish behind it, the wish is answered by the rules all the same.
  '(?:ignore|disregard|forget|bypass|override)(?: \\p{L}+){0,3} (?:rules?|instructions?|prompts?|guidelines|restrictions|polic(?:y|ies)|safety)(?!.{0,80}(?:register|book|cancel|đăng ký|huỷ))',
  '(?:bỏ qua|quên|phớt lờ|lờ đi|vô hiệu)(?: \\p{L}+){0,3} (?:hướng dẫn|chỉ dẫn|quy tắc|luật|lệnh|chỉ thị|hạn chế)(?!.{0,80}(?:đăng ký|huỷ|đặt))',
  '(?:lời nhắc|câu lệnh|chỉ dẫn|hướng dẫn|quy tắc|chỉ thị|prompt)(?: \\p{L}+)? (?:hệ thống|ẩn|bí mật|nội bộ|gốc|ban đầu|của bạn)',
  'you are now|from now on you|pretend (?:to be|you)|developer mode|dan mode|jailbreak|giả vờ (?:là|bạn)|từ giờ bạn là',
]);

const somebody =
  'người khác|người dùng|mọi người|tất cả mọi người|ai đó|những người|các thành viên|(?:người|khách) (?:tham gia|tham dự|mời|đăng ký)|thành viên|tài khoản|user|@\\S+|bạn (?:nguyễn|trần|lê|phạm)';
const someone =
  'user|users|another|other|others|someone|somebody|everyone|everybody|all (?:users|members|attendees|guests|people)|@\\S+';
const crowd = 'members|attendees|participants|guests|people|organi[sz]ers?|hosts?|speakers?';

/** Asks for other people's tickets or particulars, or to act for them. */
const otherPeople = phrase([
  `(?:vé|đăng ký|lịch|lịch sử|mật khẩu|tài khoản|qr)(?: (?:đăng ký|tham gia|sự kiện))* của (?:${somebody})`,
  `(?:e-?mail|mail|số điện thoại|sđt|sdt|địa chỉ nhà|thông tin cá nhân|thông tin liên hệ|liên hệ)(?: (?:cá nhân|của))* (?:${somebody}|ban tổ chức|diễn giả)`,
  `(?:e-?mails?|phone numbers?|phones?|home address(?:es)?|contact(?:s| details| info)?|personal (?:data|info(?:rmation)?|details)|passwords?)(?: (?:list|address|addresses|numbers?))* (?:of|for|from|belonging to) (?:the |all )*(?:${someone}|${crowd})`,
  `(?:tickets?|registrations?|bookings?|schedule|qr codes?) (?:of|belonging to) (?:the )?(?:${someone})`,
  `(?:another|other|someone else’?s?|somebody else’?s?|user \\S+’s|everyone’?s?|everybody’?s?|all (?:users|attendees|members)’?s?|other people’?s?|other users?’?s?)(?: (?:user|person|people|member|account)(?:’s|s)?)? (?:tickets?|registrations?|e-?mails?|phones?|data|passwords?|account|bookings?|qr|personal|contact|schedule)`,
  '(?:tickets?|registrations?|bookings?|vé|đăng ký|events?)(?: \\p{L}+){0,3} (?:user|người dùng) \\S+',
  '(?:as|on behalf of|thay mặt|dưới tên|bằng tài khoản) (?:user|another user|an? admin|người khác|của người khác|@\\S+)',
  `(?:cancel|huỷ|hủy|delete|xoá|remove)(?: \\p{L}+){0,2} (?:of|của|for) (?:${someone}|${somebody})`,
  '(?:register|sign up|đăng ký|add|thêm)(?: \\p{L}+){0,2} (?:everyone|everybody|all users|tất cả mọi người|user \\S+|another user)',
  'vé của bạn (?:tôi|mình|em|tui)|who(?: else)?(?:’s| is| are| has)?(?: else)? (?:attending|going to|registered for|coming to)',
  'danh sách (?:người|khách) (?:tham gia|tham dự|đăng ký)|(?:attendee|guest|participant) list|những ai (?:đăng ký|tham gia|đi)',
  'danh sách (?:e-?mail|số điện thoại|sđt|liên hệ)|(?:e-?mail|phone|contact) list',
  '(?:list|export|download)(?: \\p{L}+)? (?:all )?(?:attendees?|users?|members?|guests?)(?:’s?)? (?:e-?mails?|phones?|contacts?|details)',
]);

/** Asks for power over the platform. */
const power = phrase([
  'drop table|select \\* from|or 1 ?= ?1|union select|rm -rf|sudo',
  '(?:make|give) me (?:an? )?(?:admin|owner)|(?:cho|cấp) (?:mình|tôi|em) quyền|quyền (?:quản trị|admin)',
  'admin (?:rights|access|panel|password)|database (?:password|dump|schema)|access tokens?|api keys?',
  'delete (?:all|every|the) (?:events?|users?|data)',
  'xoá (?:hết|tất cả|toàn bộ)(?: \\p{L}+)? (?:sự kiện|người dùng|dữ liệu)',
  '(?:hack|crack|exploit) (?:into|the (?:system|site|platform)|hội|tài khoản|account|hệ thống)|ddos',
]);

/** Whether a question asks for something that is refused whatever else it says. */
export const isForbidden = (scan: Scan): boolean =>
  [instructions, otherPeople, power].some((pattern) => scan.has(pattern));

/** Asks about something else than events, communities and this platform. */
export const elsewhere = phrase([
  'thời tiết|dự báo|giá vàng|tỷ giá|tỉ giá|giá xăng|giá bitcoin|xổ số|kết quả bóng đá',
  'tỉ số|tỷ số|bóng đá hôm qua|thủ đô|tổng thống|thủ tướng',
  'dịch (?:sang|giúp|câu|đoạn|từ)|giải (?:bài|phương trình|toán)',
  'viết (?:code|thơ|luận|bài văn|email|cv|đơn)|làm thơ|kể chuyện cười|chuyện cười',
  'nấu món|công thức|cách nấu|bệnh|thuốc|triệu chứng|luật sư|kiện tụng|mua nhà|vay tiền',
  'vé máy bay|khách sạn|đặt phòng|taxi|grab|weather|forecast|stock price|exchange rate',
  'capital of|president|prime minister|translate|poem|joke|recipe|homework|equation',
  'write (?:code|a function|an essay|an email|a poem|a script|my cv|a letter)|who won',
  'score of|election|medical|diagnos\\p{L}*|medicine|symptoms?|lawyer|mortgage|flights?',
  'hotels?|restaurants? (?:near|in)|meaning of life|\\d+ ?[+*×] ?\\d+|how old are you',
  'who (?:made|created|built) you|are you (?:human|real|chatgpt|an ai)',
  'bạn là (?:ai|người|gì)|ai tạo ra bạn|yêu (?:mình|tôi|em)|i love you|tin tức|news',
  'horoscope|tử vi|lottery',
]);

/** A greeting and nothing else. */
export const greeting =
  /^\s*(?:xin chào|chào|hello|hi|hey|alo|good (?:morning|afternoon|evening)|yo|hế lô|hé lô)(?:\s+(?:bạn|em|anh|chị|ad|admin|there|you|hội|mọi người|cả nhà|assistant|bot|trợ lý))*[\s!.,?~:)]*$/iu;
/** Thanks and nothing else. */
export const thanks =
  /^\s*(?:(?:ok|okay|oke|okie|tuyệt|great|perfect|good|nice|cool|awesome)[\s,!.]*)*(?:cảm ơn|cám ơn|cam on|thanks?|thank you|thx|ty|tks|tysm|cheers|ok|oke|okay|tốt quá|hay quá|bye|tạm biệt|goodbye)(?:\s+(?:bạn|em|anh|chị|nhé|nha|nhiều|a lot|so much|you|very much|ạ|ad|for your help))*[\s!.,~:)]*$/iu;
/** Asks what the assistant can do. */
export const help = phrase([
  'help|trợ giúp|giúp với|bạn (?:có thể )?(?:làm được|giúp được|giúp|làm) (?:những )?gì',
  '(?:mày|em|ad) làm được gì|what can (?:you|i|u) (?:do|ask|help)(?: .*)?',
  'how can you help(?: me)?|what do you do|how do you work|hướng dẫn sử dụng',
  'dùng (?:bạn )?(?:thế nào|như thế nào|sao)|commands|menu',
]);
