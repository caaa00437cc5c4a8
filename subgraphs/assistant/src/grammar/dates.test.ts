import { describe, expect, test } from 'vitest';
import { takeDates } from './dates.ts';
import { Scan } from './scan.ts';

// A Sunday.
const today = Temporal.PlainDate.from('2026-11-22');

function read(text: string): string {
  const span = takeDates(new Scan(text), today);
  const short = (time: Temporal.PlainDateTime | null | undefined) =>
    time?.toString({ smallestUnit: 'minute' }).replace('T00:00', '').replace('2026-', '') ?? '';
  return `${short(span?.from)}..${short(span?.to)}`;
}

describe('Vietnamese', () => {
  test.each([
    ['hôm nay', '11-22..11-23'],
    ['tối nay', '11-22T18:00..11-23'],
    ['mai', '11-23..11-24'],
    ['sáng mai', '11-23T06:00..11-23T12:00'],
    ['ngày kia', '11-24..11-25'],
    ['thứ sáu', '11-27..11-28'],
    ['tối thứ sáu này', '11-27T18:00..11-28'],
    ['t7', '11-28..11-29'],
    ['chủ nhật', '11-29..11-30'],
    ['thứ 5 tuần sau', '11-26..11-27'],
    ['thứ bảy tuần sau', '11-28..11-29'],
    ['thứ bảy và chủ nhật', '11-28..11-30'],
    ['từ thứ hai đến thứ tư tuần sau', '11-23..11-26'],
    ['tuần này', '11-16..11-23'],
    ['tuần sau', '11-23..11-30'],
    ['tuần sau nữa', '11-30..12-07'],
    ['cuối tuần', '11-21..11-23'],
    ['cuối tuần sau', '11-28..11-30'],
    ['tháng này', '11-01..12-01'],
    ['tháng 12', '12-01..2027-01-01'],
    ['tháng ba', '2027-03-01..2027-04-01'],
    ['đầu tháng sau', '12-01..12-11'],
    ['giữa tháng 12', '12-11..12-21'],
    ['cuối tháng này', '11-21..12-01'],
    ['tháng 1 năm sau', '2027-01-01..2027-02-01'],
    ['6/12', '12-06..12-07'],
    ['ngày 6 tháng 12', '12-06..12-07'],
    ['ngày 5/1', '2027-01-05..2027-01-06'],
    ['ngày 20', '12-20..12-21'],
    ['từ 6/12 đến 10/12', '12-06..12-11'],
    ['6 đến 8/12', '12-06..12-09'],
    ['trong 10 ngày tới', '..12-03'],
    ['3 ngày nữa', '11-25..11-26'],
    ['2 tuần tới', '..12-07'],
    ['Giáng sinh', '12-24..12-26'],
    ['dịp Tết Nguyên đán', '2027-02-06..2027-02-09'],
    ['sau 18h thứ sáu', '11-27T18:00..11-28'],
    ['tối nay lúc 8 giờ', '11-22T20:00..11-23'],
    ['trước ngày 10/12', '..12-10'],
    ['từ ngày mai', '11-23..'],
    ['hôm qua', '11-21..11-22'],
    ['sau 6h tối nay', '11-22T18:00..11-23'],
    ['từ nay đến cuối tháng', '..12-01'],
    ['từ nay đến Tết', '..2027-02-09'],
    ['đầu tháng', '12-01..12-11'],
    ['quý 1 năm 2027', '2027-01-01..2027-04-01'],
    ['quý sau', '2027-01-01..2027-04-01'],
    ['tuần trước', '11-09..11-16'],
  ])('%s', (text, span) => expect(read(text)).toBe(span));
});

describe('without accents, or in slang', () => {
  test.each([
    ['cuoi tuan nay sg', '11-21..11-23'],
    ['sang mai', '11-23T06:00..11-23T12:00'],
    ['toi thu 6', '11-27T18:00..11-28'],
    ['thang 12', '12-01..2027-01-01'],
    ['hnay', '11-22..11-23'],
    ['cn', '11-29..11-30'],
  ])('%s', (text, span) => expect(read(text)).toBe(span));
});

describe('English', () => {
  test.each([
    ['tonight', '11-22T18:00..11-23'],
    ['tomorrow morning', '11-23T06:00..11-23T12:00'],
    ['tmr', '11-23..11-24'],
    ['on Saturday', '11-28..11-29'],
    ['this Friday', '11-27..11-28'],
    ['next Friday evening', '11-27T18:00..11-28'],
    ['Friday night after 7pm', '11-27T19:00..11-28'],
    ['this weekend', '11-21..11-23'],
    ['next weekend', '11-28..11-30'],
    ['next week', '11-23..11-30'],
    ['this month', '11-01..12-01'],
    ['in December', '12-01..2027-01-01'],
    ['early next month', '12-01..12-11'],
    ['mid December', '12-11..12-21'],
    ['on December 18', '12-18..12-19'],
    ['Dec 5-7', '12-05..12-08'],
    ['the 3rd of January', '2027-01-03..2027-01-04'],
    ['12/18', '12-18..12-19'],
    ['from January 10 to January 12', '2027-01-10..2027-01-13'],
    ['between Dec 5 and Dec 7', '12-05..12-08'],
    ['in the next 10 days', '..12-03'],
    ['next two weeks', '..12-07'],
    ['in 3 days', '11-25..11-26'],
    ['Christmas', '12-24..12-26'],
    ['by Friday', '..11-28'],
    ['between now and Friday', '..11-28'],
    ['from now until Christmas', '..12-26'],
    ['from tomorrow', '11-23..'],
    ['after January 15', '2027-01-16..'],
    ['in May', '2027-05-01..2027-06-01'],
    ['2026-12-24', '12-24..12-25'],
  ])('%s', (text, span) => expect(read(text)).toBe(span));
});

test.each(['đêm nhạc Trịnh', 'trivia night', 'may I register', 'lịch của tôi', 'Mai Linh'])(
  'no time is read into “%s”',
  (text) => expect(read(text)).toBe('..'),
);
