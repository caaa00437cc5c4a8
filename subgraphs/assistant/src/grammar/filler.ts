import { phrase } from './scan.ts';

/** Words that ask, point or are polite; no part of any topic. */
export const filler = phrase(
  [
    // Vietnamese
    'khi|giờ|nay|có|không|ko|k|hok|hông|hem|khum|chưa|chăng|à|ạ|á|ơi|ơ|nhé|nha|nhỉ|nhá|hả|hử|vậy|thế',
    'thì sao|thì|là|mà|đi|với|và|hay là|hay|hoặc|còn|cũng|nữa|luôn|ngay|thôi|nào|gì|j|gi',
    'chi|sao|vui|hấp dẫn|thú vị|đáng xem|đáng đi|nổi bật|hot|mới nhất|mới|phù hợp|hợp',
    'tốt nhất|tốt|rẻ|rẻ hơn|hàng tuần|mỗi|hơn|gần hơn|lấy|đặc biệt|cụ thể|toàn bộ|tất cả',
    'tìm kiếm|tìm|kiếm|tra cứu|tra|lọc|liệt kê|gợi ý|đề xuất|giới thiệu|cho biết|chỉ|kể',
    'xem|coi|hỏi|muốn|cần|thích|định|đang|sẽ|được|dc|đc|hãy|vui lòng|làm ơn|giúp|giùm|dùm',
    'hộ|dùm|cho xin|xin|bạn|mình|mk|mik|tôi|toi|tui|tớ|em|anh|chị|chúng tôi|chúng mình',
    'bọn mình|tụi mình|nhóm mình|cho mình|cho tôi|cho em|cho mk|ai đó|ad|admin',
    'sự kiện|sk|event|events|chương trình|hoạt động|dịp|buổi|các|những|một số|một|vài|mấy',
    'nhiều|cái|kiểu|loại|dạng|thể loại|chủ đề|lĩnh vực|liên quan đến|liên quan tới',
    'liên quan|dành cho|dành|về|ở|tại|trong|ngoài|từ|đến|tới|vào|khoảng|của|cho|do|theo',
    'quanh|lúc|hôm|ngày|sắp tới|sắp diễn ra|sắp|tới đây|diễn ra|tổ chức|mở|khai giảng|nơi',
    'chỗ|quán|địa điểm|khu vực|người|bạn bè|mọi người|đâu|nên|phong trào|giải|cuối cùng',
    'danh sách|lịch|thông tin|nghe|học|chơi|tham gia|tham dự|đi chơi|đi xem|rảnh',
    // English
    'next|bored|a|an|the|any|some|all|of|in|at|on|for|to|about|with|and|or|from|by|near|around|into',
    'is|are|was|be|being|been|am|do|does|did|can|could|would|will|should|may|might|have',
    'has|having|there|here|that|this|these|those|it|its|i|i’m|i’d|i’ve|i’ll|me|my|we|us',
    'our|you|your|they|them|their|who|what|what’s|whats|which|when|where|how|why|anything',
    'something|nothing|someone|stuff|things?|else|also|too|just|only|really|please|pls',
    'plz|thanks|thank you|hey|hi|hello|ok|okay|so|but|if|then|maybe|perhaps',
    'find|search|searching|show|give|tell|list|get|look|looking|see|check|browse|discover',
    'recommend|recommendations?|suggest|suggestions?|want|wanna|need|like|love|interested',
    'interesting|go|going|gonna|attend|attending|join|joining|do|happening|happen|happens',
    'on|taking place|take place|held|hold|running|upcoming|coming up|coming|scheduled',
    'available|cheap|cheapest|affordable|learn|every|each|weekly|good|great|best|cool|fun',
    'nice|new|popular|exciting|focused|related|dedicated|themed|based|open|people|folks',
    'let’s|lets|let|know|more|most|few|lots?|many|much|cheaper|closer|earlier|ones?|both',
    'kinds?|types?|sort|place|places|city|town|area|out there|up',
  ]
    .join('|')
    .split('|')
    // "what’s" before "what".
    .sort((a, b) => b.length - a.length)
    .join('|'),
);

/** Words for the form of an event, which any topic may take. */
export const formats = phrase([
  'wkshops?|wshops?|workshops?|meet-?ups?|meetings?|hội thảo|hội nghị|tọa đàm|lớp học|lớp|khóa học|khóa',
  'buổi học|buổi chia sẻ|buổi gặp mặt|gặp mặt|gặp gỡ|offline|class|classes|courses?',
  'lessons?|sessions?|conferences?|conf|seminars?|summits?|talks?|talkshows?|lectures?',
  'events?|festivals?|fest|lễ hội|tours?|trips?|chuyến đi|chuyến|shows?|parties|party',
  'tiệc|nights?|gatherings?|get-?togethers?|activities|activity|tournaments?|giải đấu',
  'cuộc thi|competitions?|contests?|bootcamps?|training|webinars?|livestreams?|expos?',
  'fairs?|hội chợ|ngày hội|đêm',
]);

/** A topic as people say it, from what nothing else has claimed. */
export function topicFrom(runs: readonly string[]): string | undefined {
  const topic = runs.join(' ').replace(/\s+/g, ' ').trim();
  return topic === '' ? undefined : topic;
}
