import type { Locale } from '@hoi/kit/viewer.ts';
import { hasVietnamese, normalised } from './scan.ts';

const vietnameseWords = new Set(
  `
    toi minh mk co khong ko nao gi j o tai cho ve va voi cua su kien ngay mai tuan thang sau
    nay cuoi dang ky huy lop hoi thao tim giup nhe nha muon di xem buoi toi sang chieu gan day
    mien phi bao nhieu gio dau the thi con cai dau tien duoc la nhung cac sap trong lich dk
    hom nhom vui k`
    .trim()
    .split(/\s+/),
);
const englishWords = new Set(
  `
    the a an i me my you is are any in on at for to of what when where how which who find show
    this next week weekend tomorrow tonight today events event near free with about and can do
    does please book register cancel tell give want there have going from between before after
    it something anything`
    .trim()
    .split(/\s+/),
);

/** The language a question is asked in; null when it does not say. */
export function languageOf(text: string): Locale | null {
  if (hasVietnamese(text)) return 'vi';
  const words = normalised(text).match(/[a-z]+/g) ?? [];
  const vi = words.filter((word) => vietnameseWords.has(word)).length;
  const en = words.filter((word) => englishWords.has(word)).length;
  if (vi === en) return null;
  return vi > en ? 'vi' : 'en';
}
