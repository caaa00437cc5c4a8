import { wordsOf } from './fold-words.ts';

// What people call the same thing in Vietnamese and English, and cities by their usual names.
const concepts: readonly (readonly string[])[] = [
  ['khởi nghiệp', 'startup', 'start up', 'entrepreneurship'],
  ['trí tuệ nhân tạo', 'artificial intelligence', 'ai'],
  ['học máy', 'machine learning', 'ml'],
  ['dữ liệu', 'data'],
  ['lập trình', 'programming', 'coding'],
  ['lập trình viên', 'developer', 'developers'],
  ['mã nguồn mở', 'open source'],
  ['bảo mật', 'security'],
  ['công nghệ', 'technology', 'tech'],
  ['chuyển đổi số', 'digital transformation'],
  ['tiền mã hoá', 'crypto', 'cryptocurrency'],
  ['hội thảo', 'conference', 'seminar'],
  ['gặp gỡ', 'gặp mặt', 'meetup', 'meet up', 'gathering'],
  ['giao lưu', 'kết nối', 'networking'],
  ['buổi thực hành', 'workshop'],
  ['buổi nói chuyện', 'talk'],
  ['triển lãm', 'exhibition'],
  ['lễ hội', 'festival'],
  ['âm nhạc', 'music'],
  ['hoà nhạc', 'concert'],
  ['nhạc sống', 'live music'],
  ['hợp xướng', 'choir'],
  ['khiêu vũ', 'dance', 'dancing'],
  ['hội hoạ', 'painting'],
  ['nhiếp ảnh', 'photography'],
  ['thơ', 'poetry'],
  ['đọc sách', 'book club', 'reading'],
  ['phim', 'film', 'movie'],
  ['kịch', 'theatre', 'theater'],
  ['hài độc thoại', 'stand up comedy', 'standup'],
  ['chạy bộ', 'running'],
  ['bóng đá', 'football', 'soccer'],
  ['cầu lông', 'badminton'],
  ['leo núi', 'climbing'],
  ['đi bộ đường dài', 'hiking'],
  ['đạp xe', 'cycling'],
  ['bơi lội', 'swimming'],
  ['thiền', 'meditation'],
  ['ẩm thực', 'food'],
  ['nấu ăn', 'cooking'],
  ['cà phê', 'coffee'],
  ['rượu vang', 'wine'],
  ['cờ vua', 'chess'],
  ['cờ vây', 'go game', 'baduk'],
  ['trò chơi', 'game', 'games'],
  ['trẻ em', 'kids', 'children'],
  ['gia đình', 'family'],
  ['thiện nguyện', 'tình nguyện', 'charity', 'volunteering'],
  ['môi trường', 'environment'],
  ['việc làm', 'tuyển dụng', 'jobs', 'hiring'],
  ['nghề nghiệp', 'career'],
  ['tiếng anh', 'english'],
  ['tiếng việt', 'vietnamese'],
  ['du lịch', 'travel'],
  ['sức khoẻ', 'health'],
  ['thiết kế', 'design'],
  ['tiếp thị', 'marketing'],
  ['kinh doanh', 'business'],
  ['đầu tư', 'investment', 'investing'],
  ['giáo dục', 'education'],
  ['miễn phí', 'free'],
  ['Hà Nội', 'hanoi'],
  ['Sài Gòn', 'saigon', 'Hồ Chí Minh', 'hcmc'],
  ['Đà Nẵng', 'danang'],
  ['Đà Lạt', 'dalat'],
  ['Hội An', 'hoian'],
];

const longest = 4;
const byPhrase = new Map<string, readonly (readonly string[])[]>();
for (const phrases of concepts) {
  // Spellings such as "hoà" and "hòa" fold alike.
  const folded = [...new Set(phrases.map((phrase) => wordsOf(phrase).join(' ')))];
  for (const phrase of folded) {
    byPhrase.set(
      phrase,
      folded.filter((other) => other !== phrase).map((other) => other.split(' ')),
    );
  }
}

/** The longest concept that begins at a word, and its other names in folded words. */
export function conceptAt(
  words: readonly string[],
  at: number,
): { readonly length: number; readonly others: readonly (readonly string[])[] } | null {
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const others = byPhrase.get(words.slice(at, at + length).join(' '));
    if (others) return { length, others };
  }
  return null;
}
