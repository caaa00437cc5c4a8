import type { Locale } from '@hoi/kit/viewer.ts';

/** A kind of event. */
export interface CategoryRow {
  readonly slug: string;
  readonly labels: Readonly<Record<Locale, string>>;
}

/** Every kind of event, in the order they are shown. */
export const categories: readonly CategoryRow[] = [
  { slug: 'music', labels: { vi: 'Âm nhạc', en: 'Music' } },
  { slug: 'technology', labels: { vi: 'Công nghệ', en: 'Technology' } },
  { slug: 'business', labels: { vi: 'Kinh doanh', en: 'Business' } },
  { slug: 'arts', labels: { vi: 'Nghệ thuật', en: 'Arts' } },
  { slug: 'sports', labels: { vi: 'Thể thao', en: 'Sports' } },
  { slug: 'food', labels: { vi: 'Ẩm thực', en: 'Food & drink' } },
  { slug: 'education', labels: { vi: 'Học hỏi', en: 'Learning' } },
  { slug: 'wellness', labels: { vi: 'Sống khoẻ', en: 'Wellness' } },
  { slug: 'charity', labels: { vi: 'Thiện nguyện', en: 'Charity' } },
  { slug: 'film', labels: { vi: 'Điện ảnh', en: 'Film' } },
  { slug: 'games', labels: { vi: 'Trò chơi', en: 'Games' } },
  { slug: 'career', labels: { vi: 'Nghề nghiệp', en: 'Career' } },
  { slug: 'family', labels: { vi: 'Gia đình', en: 'Family' } },
  { slug: 'outdoors', labels: { vi: 'Ngoài trời', en: 'Outdoors' } },
];

/** A kind of event by its short name. */
export const categoryBySlug: ReadonlyMap<string, CategoryRow> = new Map(
  categories.map((category) => [category.slug, category]),
);
