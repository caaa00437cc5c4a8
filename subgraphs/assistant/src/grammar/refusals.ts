import { phrase, type Scan } from './scan.ts';

/** Asks for what nobody may have: the assistant's instructions, other people's things, all of something. */
const forbidden = phrase(
  [
    '(?:system|hidden|secret|internal|initial|original) (?:prompt|instructions?|rules?|message|config\\p{L}*|settings?|policy)',
    '(?:reveal|show|print|repeat|output|tell me|give me|share|leak|dump|expose|what are)(?: me)? (?:your|the|all your|all the)(?: \\p{L}+)? (?:prompt|instructions?|rules|guidelines|system message|configuration|api keys?|secrets?|tokens?|passwords?|credentials)',
    '(?:ignore|disregard|forget|bypass|override)(?: \\p{L}+){0,3} (?:rules?|instructions?|prompts?|guidelines|restrictions|polic(?:y|ies)|safety)(?!.{0,80}(?:register|book|cancel|đăng ký|huỷ))',
    '(?:bỏ qua|quên|phớt lờ|lờ đi|vô hiệu)(?: \\p{L}+){0,3} (?:hướng dẫn|chỉ dẫn|quy tắc|luật|lệnh|chỉ thị|hạn chế)',
    '(?:lời nhắc|câu lệnh|chỉ dẫn|hướng dẫn|quy tắc|chỉ thị|prompt)(?: \\p{L}+)? (?:hệ thống|ẩn|bí mật|nội bộ|gốc|ban đầu|của bạn)',
    'you are now|from now on you|act as|pretend (?:to be|you)|developer mode|dan mode|jailbreak|giả vờ|đóng vai|từ giờ bạn là',
    // Other people's things
    '(?:vé|đăng ký|lịch|e-?mail|số điện thoại|sđt|sdt|địa chỉ|thông tin(?: cá nhân)?|danh sách vé|tài khoản|mật khẩu|liên hệ|lịch sử)(?: (?:đăng ký|tham gia|cá nhân|nhà|của các|liên hệ))* (?:của )?(?:user|người dùng|tài khoản|bạn (?!tôi)\\p{L}+ \\p{L}+|@\\S+|người khác|khách|thành viên|mọi người|ai đó|anh \\p{L}+|chị \\p{L}+|những người|các thành viên|người tham gia|người tham dự)',
    '(?:tickets?|registrations?|bookings?|e-?mails?|phone numbers?|address(?:es)?|contact(?:s| details| info)?|personal (?:data|info(?:rmation)?|details)|passwords?|schedule|profile)(?: (?:list|history|info))* (?:of|for|belonging to|from) (?:the )?(?:user|another|other|someone|somebody|everyone|everybody|all (?:users|members|attendees|guests)|@\\S+|members|attendees|participants|guests)',
    "(?:another|other|someone else(?:'s)?|somebody else(?:'s)?|user \\S+’s|everyone(?:'s)?|everybody(?:'s)?|all (?:users|attendees|members)’s??|other people(?:'s)?|other users?’s??)(?: (?:user|person|people|member|account)(?:’s|s)?)? (?:tickets?|registrations?|e-?mails?|phone|data|password|account|bookings?|qr|personal|contact|address|schedule)",
    '(?:as|on behalf of|thay mặt|dưới tên|bằng tài khoản) (?:user|another user|admin|người khác|của người khác|@\\S+)',
    '(?:cancel|huỷ|hủy|delete|xoá|remove)(?: \\p{L}+){0,2} (?:of|của|for) (?:user|người dùng|everyone|another|other|someone|mọi người|người khác|tất cả mọi người|@\\S+)',
    '(?:register|sign up|đăng ký|add|thêm)(?: \\p{L}+){0,2} (?:everyone|everybody|all users|tất cả mọi người|user \\S+|another user|fake)',
    '(?:tickets?|registrations?|bookings?|events?|vé|đăng ký)(?: \\p{L}+){0,3} (?:user|người dùng|@)\\S* \\S+',
    // The machine itself
    'drop table|select \\* from|or 1 ?= ?1|<script|union select|rm -rf|sudo|(?:make|give) me (?:an? )?(?:admin|organi[sz]er|owner)|(?:cho|cấp) (?:mình|tôi|em) quyền|admin (?:rights|access|panel|password)|quyền (?:quản trị|admin)|database (?:password|dump|schema)|access token|api key|delete (?:all|every|the) (?:events?|users?|data)|xoá (?:hết|tất cả|toàn bộ)(?: \\p{L}+)? (?:sự kiện|người dùng|dữ liệu)|hack|crack|ddos|exploit',
    'danh sách (?:e-?mail|số điện thoại|sđt|liên hệ|thông tin)|(?:e-?mail|phone|contact) list|(?:list|export|download)(?: \\p{L}+)? (?:all )?(?:attendees?|users?|members?|guests?)(?:[’’]s?)? (?:e-?mails?|phones?|contacts?|details)',
  ].join('|'),
);

/** Whether a question asks for something that is refused whatever else it says. */
export const isForbidden = (scan: Scan): boolean => scan.has(forbidden);

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
