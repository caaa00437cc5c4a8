import { type Found, phrase, type Scan } from './scan.ts';

const words: Readonly<Record<string, number>> = {
  một: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  bon: 4,
  năm: 5,
  nam: 5,
  sáu: 6,
  sau: 6,
  bảy: 7,
  bay: 7,
  tám: 8,
  tam: 8,
  chín: 9,
  chin: 9,
  mười: 10,
  muoi: 10,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const number = `\\d{1,3}|${Object.keys(words)
  .filter((word) => word.length > 2)
  .join('|')}|a|an`;
const places = phrase(
  `(?:(?:đặt|lấy|mua|giữ|book|reserve|get|buy|for) )?(?<n>${number}) (?:vé|chỗ|suất|slot|slots|người|bạn|ghế|tickets?|seats?|spots?|places?|people|persons?|adults?|of us)`,
);
const party = phrase(`(?:cho|for|table for|a table for) (?<n>\\d{1,3}|two|three|four|five|six)`);
const pair = phrase([
  'mình (?:và|với) (?:bạn|vợ|chồng|người yêu|bạn gái|bạn trai|một người bạn|bạn mình)',
  'hai (?:vợ chồng|mẹ con|bố con|anh em|chị em|đứa)',
  '(?:me|myself) and (?:my |a )?(?:friend|wife|husband|partner|girlfriend|boyfriend|son|daughter|colleague)',
  'both of us|a couple of (?:tickets|seats)',
]);

const companions = phrase(
  `(?:cùng|với|and|with|plus) (?<n>${number}) (?:người )?(?:bạn|đồng nghiệp|friends?|colleagues?|guests?|others?)`,
);

/** How many people a question speaks of; taken out. */
export function takeQuantity(scan: Scan): number | undefined {
  const others = scan.take(companions);
  if (others) return countOf(others) + 1;
  const found = scan.take(places) ?? scan.take(party);
  if (found) {
    const count = countOf(found);
    return count >= 1 ? count : undefined;
  }
  return scan.takeAll(pair) ? 2 : undefined;
}

function countOf({ groups }: Found): number {
  const typed = groups.n ?? '';
  return words[typed] ?? Number(typed);
}
