import { type Closed, hoursOf, type Span } from './calendar.ts';
import { englishDates } from './dates-en.ts';
import { holidayDates } from './dates-holidays.ts';
import { numericDates } from './dates-numeric.ts';
import { vietnameseDates } from './dates-vi.ts';
import { phrase, type Scan } from './scan.ts';

/** What a phrase about time means. */
export type Meaning =
  | { readonly kind: 'span'; readonly span: Closed }
  /** `from` now `until` an end. */
  | { readonly kind: 'until'; readonly to: Temporal.PlainDateTime }
  | { readonly kind: 'part'; readonly hours: readonly [number, number] }
  | { readonly kind: 'clock'; readonly relation: 'after' | 'before' | 'at'; readonly hour: number };

/** A phrase about time and how it is read on a day; null when it is none after all. */
export interface DateRule {
  readonly pattern: RegExp;
  read(
    groups: Readonly<Record<string, string | undefined>>,
    today: Temporal.PlainDate,
  ): Meaning | null;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

const rules: readonly DateRule[] = [
  ...numericDates,
  ...holidayDates,
  ...vietnameseDates,
  ...englishDates,
];

const through =
  /^\s*(?:,?\s*(?:đến|den|tới|toi|-|–|to|until|till|through|và|va|hoặc|hoac|and|or|&)\s*(?:ngày|ngay|hết|het|the)?)\s*$/u;
const alternative = /(?:và|va|hoặc|hoac|and|or|&)/u;
const opening = {
  after: phrase('sau|after|later than|past'),
  before: phrase('trước|before|earlier than|prior to'),
  from: phrase('từ|kể từ|bắt đầu từ|from|since|starting|starting from|starting on'),
  until: phrase(
    '(?:từ|kể từ) (?:nay|hôm nay|bây giờ|giờ) (?:cho )?(?:đến|tới)(?: hết)?|from now (?:until|till|to|through)|between now and|đến|đến hết|cho đến|cho tới|until|till|by|up to|no later than',
  ),
  between: phrase('giữa|từ|between|from'),
};
const onwards = phrase('trở đi|trở về sau|onwards?|on');
const glue = phrase(
  'vào|vào lúc|lúc|trong|trong vòng|hôm|in|on|at|during|for|the|between|khoảng|around|within',
);

/** Takes everything about time out of a question and says what it means; null when nothing is said. */
export function takeDates(scan: Scan, today: Temporal.PlainDate): Span | null {
  const pieces = findPieces(scan, today);
  const spans = pieces.filter((piece) => piece.meaning.kind === 'span');
  const until = pieces.find((piece) => piece.meaning.kind === 'until');
  const whole = spans[0] ? joined(scan, spans) : null;
  const span = whole ? narrowed(whole, pieces) : null;
  for (const { start, end } of pieces) scan.remove(start, end);
  if (span && whole) return opened(scan, whole, span);
  if (until?.meaning.kind === 'until') return { from: null, to: until.meaning.to };
  return null;
}

/** The part of the day that a question names without naming a day; taken out of it. */
export function takePart(scan: Scan, today: Temporal.PlainDate): readonly [number, number] | null {
  const part = findPieces(scan, today).find((piece) => piece.meaning.kind === 'part');
  if (part?.meaning.kind !== 'part') return null;
  scan.remove(part.start, part.end);
  return part.meaning.hours;
}

/** The phrases about time in a question, longest first where they overlap, in the order they stand. */
function findPieces(scan: Scan, today: Temporal.PlainDate): Piece[] {
  const found: Piece[] = [];
  for (const { pattern, read } of rules) {
    for (const { start, end, groups } of scan.findAll(pattern)) {
      const meaning = read(groups, today);
      if (meaning) found.push({ start, end, meaning });
    }
  }
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Piece[] = [];
  for (const piece of found) {
    if (kept.every((other) => piece.end <= other.start || piece.start >= other.end)) {
      kept.push(piece);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

interface Whole extends Closed {
  readonly start: number;
  readonly end: number;
  readonly isRange: boolean;
}

/** The first span, drawn out to the second where the text says "from … to …" or names neighbours. */
function joined(scan: Scan, [first, second]: readonly Piece[]): Whole | null {
  if (first?.meaning.kind !== 'span') return null;
  const { span } = first.meaning;
  const alone = { ...span, start: first.start, end: first.end, isRange: false };
  if (second?.meaning.kind !== 'span') return alone;
  const between = scan.rest.slice(first.end, second.start);
  const next = second.meaning.span;
  const isLater = Temporal.PlainDateTime.compare(next.from, span.from) > 0;
  if (!through.test(between) || !isLater) return alone;
  const isBetween = scan.findAll(opening.between).some(({ end }) => {
    return end <= first.start && scan.rest.slice(end, first.start).trim() === '';
  });
  if (alternative.test(between) && !isBetween && !span.to.equals(next.from)) return alone;
  scan.remove(first.end, second.start);
  return { from: span.from, to: next.to, start: first.start, end: second.end, isRange: true };
}

/** A day narrowed to the part of the day or the hour that was named with it. */
function narrowed(whole: Whole, pieces: readonly Piece[]): Closed {
  let span: Closed = whole;
  for (const { meaning } of pieces) {
    if (meaning.kind === 'part') span = hoursOf(span, meaning.hours);
  }
  for (const { meaning } of pieces) {
    if (meaning.kind !== 'clock' || span.to.since(span.from).total('hours') > 24) continue;
    // "tối nay lúc 8 giờ" is eight in the evening.
    const hour = meaning.hour < 12 && span.from.hour >= 12 ? meaning.hour + 12 : meaning.hour;
    const at = whole.from
      .toPlainDate()
      .toPlainDateTime()
      .add({ minutes: hour * 60 });
    span = meaning.relation === 'before' ? { from: span.from, to: at } : { from: at, to: span.to };
  }
  return span;
}

/** "after", "before", "from" and "until" in front of a span open one of its ends. */
function opened(scan: Scan, whole: Whole, span: Closed): Span {
  const result = openedBy(scan, whole, span);
  takeBefore(scan, whole.start, glue);
  return result;
}

function openedBy(scan: Scan, whole: Whole, span: Closed): Span {
  if (takeBefore(scan, whole.start, opening.from)) {
    takeAfter(scan, whole.end, onwards);
    return whole.isRange ? span : { from: span.from, to: null };
  }
  if (whole.isRange) return span;
  if (takeBefore(scan, whole.start, opening.after)) return { from: span.to, to: null };
  if (takeBefore(scan, whole.start, opening.before)) return { from: null, to: span.from };
  if (takeBefore(scan, whole.start, opening.until)) return { from: null, to: span.to };
  return span;
}

/** Takes a word out that stands right in front of a position; whether it did. */
function takeBefore(scan: Scan, start: number, pattern: RegExp): boolean {
  const match = scan.findAll(pattern).find(({ end }) => {
    return end <= start && /^\s*(?:ngày|ngay|the|hết|het)?\s*$/u.test(scan.rest.slice(end, start));
  });
  if (match) scan.remove(match.start, match.end);
  return match !== undefined;
}

/** Takes a word out that stands right behind a position. */
function takeAfter(scan: Scan, end: number, pattern: RegExp): void {
  const match = scan.findAll(pattern).find(({ start }) => {
    return start >= end && /^[\s|]*$/.test(scan.rest.slice(end, start));
  });
  if (match) scan.remove(match.start, match.end);
}
