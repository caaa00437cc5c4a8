import { placePattern } from './places.ts';
import { normalised, phrase } from './scan.ts';

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const weekdays = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|thứ|chủ nhật|cn';
const times = phrase(
  `(?:(?:next|this|last|the) )?(?:${months}|${weekdays}|christmas|tết|noel|giáng sinh|tháng|ngày|tuần|week|month|weekend|today|tomorrow)(?: \\d.*)?`,
);

/** Whether a text is a place or a time from its first word to its last known one, so no name of an event. */
export function nameEnds(text: string): boolean {
  const small = normalised(text);
  for (const pattern of [placePattern, times]) {
    pattern.lastIndex = 0;
    const match = pattern.exec(small);
    if (match?.index === 0 && /^[\s,.?!]*$|^[\s,.?!]+\p{Ll}/u.test(text.slice(match[0].length))) {
      return true;
    }
  }
  return false;
}
