// Which kind of event a question is about. A generic word ("hoà nhạc") says nothing beyond its
// category and is taken out; a specific one ("yoga") stays in the topic too.

import type { EventSlots } from '../tools/search-events.ts';
import { phrase, type Scan } from './scan.ts';

/** A kind of event. */
export type Category = NonNullable<EventSlots['category']>;

interface Words {
  readonly category: Category;
  readonly generic: RegExp;
  readonly specific: RegExp;
}

/** Words in alternatives, on one line or several. */
type Terms = string | readonly string[];

/** Any of some words, in the plural too; "family-friendly" before "family". */
function anyOf(terms: Terms): RegExp {
  const all = [terms].flat().join('|').split('|');
  return phrase(`(?:${all.sort((a, b) => b.length - a.length).join('|')})(?:e?s)?`);
}

const words = (category: Category, generic: Terms, specific: Terms): Words => ({
  category,
  generic: anyOf(generic),
  specific: anyOf(specific),
});

const lexicon: readonly Words[] = [
  words(
    'family',
    [
      'trẻ em|thiếu nhi|các bé|cho bé|con nít|con nhỏ|trẻ nhỏ|em bé|gia đình|cả nhà|cho con',
      'bố mẹ và con|kids?|children|child|family|families|family[- ]friendly|kid[- ]friendly',
      'toddlers?|babies|parents?',
    ],
    'kể chuyện|múa rối|puppet show|storytime|story time|nuôi dạy con|parenting|làm cha mẹ',
  ),
  words(
    'music',
    [
      'âm nhạc|ca nhạc|hòa nhạc|nhạc sống|đêm nhạc|buổi nhạc|nhạc|music|musical|concerts?',
      'gigs?|live music|live band|live bands|biểu diễn nhạc|show nhạc|đại nhạc hội|nhạc hội',
      'music festival',
    ],
    [
      'jazz|rock|indie|acoustic|edm|techno|rap|hip[- ]?hop|bolero|nhạc trịnh|opera|piano',
      'guitar|violin|ukulele|%trống|%sáo|karaoke|open mic|dj|k-?pop|v-?pop|blues|metal|punk',
      'folk|cải lương|chèo|quan họ|ca trù|đàn tranh|symphony|giao hưởng|orchestra|dàn nhạc',
      'choir|hợp xướng|thanh nhạc|singing|%hát|vinyl|classical|nhạc cổ điển|country music',
      'reggae|karaoke',
    ],
  ),
  words(
    'film',
    [
      'chiếu phim|xem phim|điện ảnh|phim ảnh|phim|films?|movies?|movie nights?|cinema',
      'screenings?|film screenings?',
    ],
    ['phim tài liệu|documentary|documentaries|phim ngắn|short films?|hoạt hình|anime', 'animation'],
  ),
  words('games', 'trò chơi|games?|gaming|chơi game', [
    'board ?games?|cờ vua|cờ tướng|chess|esports?|thể thao điện tử|poker|ma sói|werewolf',
    'dungeons and dragons|d&d|trivia|quiz|pub quiz|đố vui|boardgame|puzzle|rubik|mahjong',
    'pokemon|liên quân|lol|escape room|cờ vây|card games?|tabletop|warhammer|uno|scrabble',
  ]),
  words(
    'career',
    [
      'việc làm|nghề nghiệp|tuyển dụng|hướng nghiệp|careers?|jobs?|hiring|recruitment',
      'recruiting',
    ],
    [
      'ngày hội việc làm|job fairs?|career fairs?|cv|resume|phỏng vấn|interview|interviews',
      'mentoring|mentorship|thực tập|internship|freelance',
    ],
  ),
  words(
    'charity',
    [
      'từ thiện|thiện nguyện|tình nguyện|tình nguyện viên|charity|charities',
      'volunteer opportunities|volunteer|volunteering|volunteers|nonprofit|gây quỹ',
      'fundraisers?|fundraising',
    ],
    [
      'hiến máu|blood donation|dọn rác|nhặt rác|dọn biển|beach clean[- ]?ups?',
      'clean[- ]?ups?|trồng cây|tree planting|quyên góp|donation|food bank|animal rescue',
      'cứu trợ|áo ấm',
    ],
  ),
  words('sports', 'thể thao|sports?|thể dục thể thao|athletics', [
    'bóng đá|đá banh|đá bóng|football|soccer|futsal|bóng rổ|basketball|cầu lông|badminton',
    'tennis|quần vợt|bóng bàn|table tennis|ping pong|bóng chuyền|volleyball|pickleball',
    'chạy bộ|%chạy|running|runs|night run|charity run|park run|marathon|half marathon',
    'triathlon|đạp xe|cycling|bike ride|bơi lội|%bơi|swimming|boxing|võ thuật|%võ',
    'martial arts|mma|muay thai|karate|taekwondo|judo|aikido|gym|crossfit|golf|trượt ván',
    'skateboarding|skate|bi-?a|billiards|rugby|cricket|hockey|surfing|lướt sóng|fun run',
    '5k|10k|frisbee|bowling|patin|vovinam|đua thuyền|dragon boat|bouldering|climbing',
  ]),
  words('outdoors', 'ngoài trời|dã ngoại|outdoors?|outdoor activities', [
    'leo núi|trekking|trek|hiking|hike|hikes|camping|cắm trại|picnic|kayak(?:ing)?',
    'chèo sup|sup|chèo thuyền|câu cá|fishing|birdwatching|birding|ngắm chim|ngắm sao',
    'stargazing|đi bộ đường dài|phượt|trail|diving|lặn biển|%lặn|snorkeling|dù lượn',
    'paragliding|sailing|làm vườn|gardening',
  ]),
  words(
    'wellness',
    [
      'sức khỏe|chăm sóc sức khỏe|wellness|health|self-care|wellbeing|well-being',
      'mental health|sức khỏe tinh thần',
    ],
    [
      'yoga|thiền|ngồi thiền|meditation|meditate|mindfulness|chánh niệm|pilates|zumba',
      'khí công|thái cực quyền|tai chi|sound bath|chuông xoay|reiki|chữa lành|healing',
      'breathwork|spa|massage|retreat|dinh dưỡng|nutrition|tâm lý|therapy|detox|aerobics',
      'giảm stress|stress',
    ],
  ),
  words('food', 'ẩm thực|ăn uống|đồ ăn|món ăn|food|foodies?|culinary|dining|food and drinks?', [
    'nấu ăn|cooking|làm bánh|baking|nếm rượu|rượu vang|wine tastings?|wine|bia thủ công',
    'craft beer|beer tasting|beer|cà phê|coffee|coffee tasting|pha chế|barista|cocktails?',
    'trà đạo|tea tasting|tea ceremony|tea|%trà|street food|ăn vặt|món chay|vegan',
    'vegetarian|brunch|bbq|barbecue|sushi|phở|bánh mì|chợ phiên|food tours?|food festival',
    'buffet|chocolate|cheese|whisky|rượu|đầu bếp|matcha|pizza',
  ]),
  words('technology', 'công nghệ|cntt|công nghệ thông tin|technology|technologies|tech', [
    'trí tuệ nhân tạo|artificial intelligence|machine learning|deep learning|học máy',
    'data science|khoa học dữ liệu|data engineering|big data|data|dữ liệu|python',
    'javascript|typescript|golang|rust|java|kotlin|swift|php|ruby|ruby on rails|rails',
    'c\\+\\+|c#|\\.net|node\\.?js|react|react native|vue|angular|flutter|android|ios',
    'devops|kubernetes|k8s|docker|aws|azure|gcp|google cloud|cloud|điện toán đám mây',
    'blockchain|web3|crypto|bitcoin|ethereum|nft|an ninh mạng|bảo mật|an toàn thông tin',
    'cyber ?security|security|hacking|hackathon|lập trình|coding|code|programming',
    'programmers?|developers?|software|phần mềm|web development|web|frontend|backend',
    'full-?stack|testing|qa|tester|iot|robot|robotics|robotics|game dev|gamedev',
    'game development|ux|ui|ux/ui|ui/ux|llm|llms|genai|chatgpt|generative ai',
    'prompt engineering|open source|mã nguồn mở|linux|sql|postgres|postgresql|mongodb',
    'graphql|api|apis|microservices|arduino|3d printing|in 3d|vr|ar|computer vision|nlp',
    'wordpress|no-?code|low-?code|agile|scrum|sre|serverless|terraform|drupal|elixir',
    'scala|haskell|clojure|perl|laravel|django|spring boot|power bi|tableau|excel',
  ]),
  words(
    'business',
    'kinh doanh|doanh nghiệp|doanh nhân|thương mại|business|businesses|entrepreneurs?',
    [
      'khởi nghiệp|startups?|start-ups?|pitching|pitch night|pitch|entrepreneurship',
      'marketing|digital marketing|seo|bán hàng|sales|tài chính|finance|fintech|đầu tư',
      'investing|investment|investors?|chứng khoán|stock market|stocks|bất động sản',
      'real estate|gọi vốn|fundraising round|venture capital|networking|kết nối',
      'giao lưu doanh nghiệp|leadership|lãnh đạo|quản trị|management|product management',
      'e-?commerce|thương mại điện tử|branding|thương hiệu|kế toán|accounting',
      'xuất nhập khẩu|nhân sự|hr|logistics|content marketing|ads|copywriting|tiktok',
      'economics|kinh tế',
    ],
  ),
  words('education', 'giáo dục|học tập|education|educational|learning|study groups?|studying', [
    'du học|study abroad|học bổng|scholarships?|ielts|toeic|toefl|tiếng anh|english',
    'tiếng nhật|japanese|tiếng hàn|korean|tiếng trung|chinese|mandarin|tiếng pháp|french',
    'tiếng đức|german|spanish|ngoại ngữ|languages?|language exchange|trao đổi ngôn ngữ',
    'english speaking|speaking club|public speaking|nói trước công chúng|thuyết trình',
    'kỹ năng mềm|soft skills|kỹ năng sống|%toán|math|maths|khoa học|science|lịch sử',
    'history|triết học|philosophy|stem|kỹ năng|tuyển sinh|open day|toastmasters',
    'sign language|giảng viên|psychology|thiên văn|astronomy',
  ]),
  words(
    'arts',
    [
      'nghệ thuật|mỹ thuật|văn hóa nghệ thuật|arts?|art and culture|thủ công|handmade',
      'handicrafts?|crafts?',
    ],
    [
      'triển lãm|exhibitions?|gallery|galleries|bảo tàng|museums?|làm gốm|gốm|gốm sứ',
      'pottery|ceramics|vẽ tranh|%vẽ|tranh|hội họa|painting|drawing|màu nước|watercolou?rs?',
      'sketching|sketch|ký họa|nhiếp ảnh|chụp ảnh|photography|photo walks?|photo|photos',
      'điêu khắc|sculpture|thư pháp|calligraphy|%kịch|sân khấu|theatre|theater|kịch nói',
      'hài độc thoại|stand-?up comedy|stand-?up|comedy|%hài|improv|%múa|múa đương đại',
      'khiêu vũ|dance|dancing|salsa|bachata|tango|swing|ballet|ba lê|%thơ|poetry|đọc sách',
      'sách|books|book clubs?|book fairs?|book talks?|book swaps?|văn học|literature',
      'viết lách|writing|creative writing|đan len|móc len|knitting|crochet|thêu|embroidery',
      'may vá|sewing|thiết kế|design|thời trang|fashion|origami|workshop nến|làm nến',
      'candle making|candles?|cắm hoa|flower arranging|flower arrangement|flowers?',
      'làm đồ da|leather|tranh đông hồ|sơn mài|lacquer|kiến trúc|architecture|graffiti',
      'murals?|nhuộm|batik|%mộc|woodworking|trang sức|jewelry|jewellery|xiếc|circus',
      'ảo thuật|magic show|drag show|văn hóa|culture|cosplay|terrarium|mosaic|printmaking',
      'xem kịch',
    ],
  ),
];

// "ai" is "who" in Vietnamese and "it" is "it" in English: capitals or the words around them tell.
const artificial = phrase([
  '(?<=(?:về|hội thảo|workshop|workshops|lớp|khóa học|học|meetup|about|on|talks?|any|gen|generative|ứng dụng|sự kiện)\\s+)ai(?! (?:là|đang|sẽ|tổ|dạy|đi|có))',
  'ai(?= (?:workshops?|meetups?|conferences?|events?|talks?|class|classes|courses?|hackathons?|agents?|summits?|bootcamps?|tools?|ethics|engineers?))',
]);

function namesTechnology(scan: Scan): boolean {
  const remaining = scan.raw.replace(/./gsu, (letter, at: number) =>
    scan.rest[at] === '|' ? ' ' : letter,
  );
  return /(?<!\p{L})(?:A\.?I|IT)(?!\p{L})/u.test(remaining) || scan.has(artificial);
}

const outdoors = phrase('ngoài trời|outdoors?|open[- ]air|rooftop');

/** The kind of event a question names; generic words for it are taken out. */
export function takeCategory(scan: Scan): Category | null {
  // The most specific word decides: in "workshop vẽ cho trẻ em" the children do, since they narrow it.
  const family = lexicon[0];
  if (family && (scan.has(family.specific) || scan.has(family.generic))) {
    scan.takeAll(family.generic);
    return family.category;
  }
  const specific = best(scan, 'specific');
  const generic = best(scan, 'generic');
  // A language is what a film or a talk is in, unless nothing else is named.
  const isOnlyLanguage = specific === 'education' && generic !== null && generic !== specific;
  const category =
    (isOnlyLanguage ? generic : specific) ??
    (generic !== 'career' && namesTechnology(scan) ? 'technology' : generic);
  takeGeneric(scan, [category, generic]);
  if (category !== 'outdoors') hideAll(scan, outdoors);
  // No word of a specific term is filler: the "up" of "stand-up" stays.
  hideTerms(scan);
  return category;
}

/** Hides every specific term, so that no part of it is taken for filler. */
export function hideTerms(scan: Scan): void {
  for (const entry of lexicon) hideAll(scan, entry.specific);
}

/** Takes generic words out, but not where they are a part of a specific one, as in "phim tài liệu". */
function takeGeneric(scan: Scan, categories: readonly (Category | null)[]): void {
  const kept = lexicon.flatMap((entry) => scan.findAll(entry.specific));
  for (const entry of lexicon.filter((one) => categories.includes(one.category))) {
    for (const { start, end } of scan.findAll(entry.generic)) {
      if (kept.every((one) => end <= one.start || start >= one.end)) scan.remove(start, end);
    }
  }
}

function hideAll(scan: Scan, pattern: RegExp): void {
  for (const { start, end } of scan.findAll(pattern)) scan.hide(start, end);
}

/** The category whose longest word stands in the question; the earlier of equals. */
function best(scan: Scan, kind: 'generic' | 'specific'): Category | null {
  const all = lexicon.flatMap((entry) =>
    scan.findAll(entry[kind]).map(({ start, end }) => ({ entry, start, length: end - start })),
  );
  // "Outdoors" says where a concert is; it is a kind of its own only when nothing else is named.
  const others = all.filter(({ entry }) => entry.category !== 'outdoors' || kind === 'specific');
  const found = others.length > 0 ? others : all;
  found.sort((a, b) => b.length - a.length || a.start - b.start);
  return found[0]?.entry.category ?? null;
}
