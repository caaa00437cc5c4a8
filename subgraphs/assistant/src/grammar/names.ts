// Names of events and communities inside a question. Nobody gives a list of them to a grammar, so
// they are found by how they are written (quotes, capitals) or by being all that is left.

import { nameEnds } from './name-ends.ts';
import type { Scan } from './scan.ts';

/** Words that begin a sentence with a capital without beginning a name. */
const starters = new Set(
  `
    workshop workshops meetup meetups webinar seminar conference event events concert concerts
    online free tech music talk class classes hội hoi khoá khóa khoa live buổi am was were
    tomorrow tonight today book cancel register reserve describe summarize summarise tell
    where what when who how which is are do does did can could would will should any find show
    search list give get i i'm i'd i've my me please hey hi hello sign rsvp draft write help
    the a an in on at for add buy drop withdraw unregister remind join let we want need
    looking recommend suggest compare attendance number numbers stats statistics sales there
    it that this unbook check see put make yes no ok also and but so thanks huỷ hủy huy đăng
    dang đặt dat giữ giu mua tìm tim có co cho tóm tom mô mo giới gioi sự su kể ke xem kiểm
    kiem thống thong số so vé ve tôi toi mình minh bạn ban em anh chị ai khi bao mấy may ở tại
    giúp giup viết viet soạn soan làm lam hãy hay còn con thế the vậy vay nhóm nhom cộng cong
    lớp lop buổi buoi tối toi sáng sang chiều chieu hôm hom ngày ngay tuần tuan cuối cuoi
    tháng thang thứ thu chủ chu`
    .trim()
    .split(/\s+/),
);

const connectors = new Set(
  'of the on and & in at for with to a an by from de la le di x vs và của ở tại cùng với cho - – — : + | ×'.split(
    ' ',
  ),
);

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Hides quoted names and runs of capitalised words; gives the first, as it was typed. */
export function hideNames(scan: Scan): string | null {
  const quoted = /["']([^"']{2,150})["']/u.exec(scan.raw.replace(/(?<=\p{L})'(?=\p{L})/gu, '’'));
  if (quoted?.[1]) {
    scan.hide(quoted.index, quoted.index + quoted[0].length);
    return quoted[1].trim();
  }
  const names = properNames(scan);
  for (const { start, end } of names) scan.hide(start, end);
  const [first] = names.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  return first ? scan.raw.slice(first.start, first.end) : null;
}

/** Runs of capitalised words, with the small words that join them. */
function properNames(scan: Scan): { start: number; end: number }[] {
  const tokens: Token[] = [...scan.raw.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.+#-]*|[&×–—:+-]/gu)].map(
    ({ index, 0: text }) => ({ text, start: index, end: index + text.length }),
  );
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = runLength(scan, tokens, at);
    const first = tokens[at];
    const last = tokens[at + length - 1];
    if (first && last && isName(tokens.slice(at, at + length))) {
      found.push({ start: first.start, end: trimmedEnd(last) });
    }
    at += Math.max(1, length);
  }
  return found.filter(({ start, end }) => !nameEnds(scan.raw.slice(start, end)));
}

/** How many tokens from here on may belong to one name. */
function runLength(scan: Scan, tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (!first || !isCapital(first.text)) return 0;
  const word = first.text.toLowerCase().replace(/['’].*$/, '');
  if (isSentenceStart(scan, first) && starters.has(word)) return 0;
  let length = 1;
  for (let next = at + 1; next < tokens.length; next++) {
    const [before, token] = [tokens[next - 1], tokens[next]];
    if (!token || !before || !mayGoOn(scan, before, token)) break;
    if (isPart(before, token)) length = next - at + 1;
  }
  return length;
}

/** A name goes on over small words, but not over a full stop nor into "… in Da Nang". */
function mayGoOn(scan: Scan, before: Token, token: Token): boolean {
  if (/[.?!,;]\s/.test(scan.raw.slice(before.end - 1, token.start + 1))) return false;
  if (isPart(before, token)) return true;
  if (!connectors.has(token.text.toLowerCase())) return false;
  const isIn = /^(in|on|at|from|ở|tại)$/i.test(token.text);
  return !(isIn && nameEnds(scan.raw.slice(token.end).trimStart()));
}

/** A word with a capital, or a number that follows one. */
function isPart(before: Token, { text }: Token): boolean {
  return isCapital(text) || (/^\d/.test(text) && !connectors.has(before.text.toLowerCase()));
}

function isName(run: readonly Token[]): boolean {
  if (run.filter(({ text }) => isCapital(text) || /\d/.test(text)).length >= 2) return true;
  // One word is a name only if nobody writes it like that otherwise: PyCon, JSConf, DevFest24.
  const [only] = run;
  return (
    only !== undefined && /^\p{Lu}\p{Ll}+\p{Lu}|^\p{Lu}{2,}\p{Ll}|^\p{L}{3,}\d{2,}/u.test(only.text)
  );
}

// "I" is no name.
const isCapital = (text: string) => /^\p{Lu}/u.test(text) && !/^I(?:$|['’])/.test(text);

function isSentenceStart(scan: Scan, { start }: Token): boolean {
  return /(^|[.?!]\s*)$/.test(scan.raw.slice(0, start).replace(/^[\s"'¿¡]+/, ''));
}

const trimmedEnd = ({ text, end }: Token) =>
  end - (text.length - text.replace(/[.'’-]+$/, '').length);
