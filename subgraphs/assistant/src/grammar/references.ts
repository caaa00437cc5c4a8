import type { Previous } from './previous.ts';
import { phrase, type Scan } from './scan.ts';

const ordinals: readonly (readonly [RegExp, number])[] = [
  ['đầu tiên|đầu|thứ nhất|thứ 1|nhất|số một|số 1|first|1st|one|1|former', 0],
  ['thứ hai|thứ nhì|thứ 2|số hai|số 2|second|2nd|two|2|latter', 1],
  ['thứ ba|thứ 3|số ba|số 3|third|3rd|three|3', 2],
  ['thứ tư|thứ 4|thứ bốn|số bốn|số 4|fourth|4th|four|4', 3],
  ['thứ năm|thứ 5|số năm|số 5|fifth|5th|five|5', 4],
  ['thứ sáu|thứ 6|số sáu|số 6|sixth|6th|six|6', 5],
  ['cuối cùng|cuối|sau cùng|chót|last|final|bottom', -1],
].map(([names, index]) => {
  const thing =
    'cái|sự kiện|sk|buổi|mục|kết quả|lựa chọn|event|option|number|no\\.?|item|result|#|show|lớp|workshop|đêm|chỗ';
  const pattern = phrase([
    `(?:${thing}) ?(?:${names})(?: (?:ấy|đó|kia|nhé|trong danh sách))?`,
    `the (?:${names}) (?:one|event|option|result|show|class|workshop|item|meetup|concert)?`,
    `(?:${names}) (?:one|option|result)`,
    `the (?:first|second|third|fourth|fifth|last|former|latter)`,
  ]);
  return [pattern, Number(index)] as const;
});

const pronouns = phrase([
  '(?:cái|sự kiện|sk|buổi|lớp|workshop|đêm|show|chương trình)(?: nhạc| diễn| này)? (?:này|đó|ấy|kia|trên|vừa rồi)',
  'nó',
  '(?:this|that|the same|the) (?:event|one|workshop|show|concert|meetup|class|session|conference)',
  'it|that one',
]);

/** The event an "it" or "the second one" stands for; the words are taken out. */
export function takeReference(
  scan: Scan,
  previous: Previous | null,
  eventId: string | null,
): { readonly id: string | null; readonly isPointed: boolean } {
  const results = previous?.results.filter(({ id }) => id.startsWith('evt_')) ?? [];
  if (results.length > 0) {
    const named = ordinals.flatMap(([pattern, index]) => {
      const found = scan.find(pattern);
      return found ? [{ ...found, index }] : [];
    });
    named.sort((a, b) => b.end - b.start - (a.end - a.start));
    const [ordinal] = named;
    if (ordinal) {
      scan.remove(ordinal.start, ordinal.end);
      return { id: results.at(ordinal.index)?.id ?? null, isPointed: true };
    }
  }
  if (!scan.takeAll(pronouns)) return { id: null, isPointed: false };
  const only = results.length === 1 ? results[0] : undefined;
  return { id: eventId ?? only?.id ?? null, isPointed: true };
}
