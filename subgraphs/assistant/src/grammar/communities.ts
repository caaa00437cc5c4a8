import { nameEnds } from './name-ends.ts';
import { phrase, type Scan } from './scan.ts';

const noun =
  'cộng đồng|nhóm|câu lạc bộ|clb|hội nhóm|group|community|club|meetup group|collective|society';

// "của cộng đồng Hanoi Data Club", "the Da Nang Developers group", "by Hanoi Data Club"
const before = phrase(`(?:(?:của|do|từ|bên|by|from|of|in) )?(?:the )?(?:${noun})`);
const after = phrase(`(?:${noun})(?:’s)?`);
const holder = phrase([
  '(?:events?|meetups?|workshops?|talks?|anything) (?:(?:held|hosted|organi[sz]ed|run) )?(?:by|from|of)',
  'hosted by|organi[sz]ed by|held by|run by|presented by|sự kiện (?:của|do|bên)|do|của',
  'what(?:’s| is| are| does) (?:the )?',
]);
const deed = phrase([
  'tổ chức|tổ chức gì|có gì|có sự kiện gì|có hoạt động gì|running|hosting|organi[sz]ing',
  'holding|planning|putting on|doing|up to|run|host|organi[sz]e|hold|plan',
]);

const nameWord = String.raw`\p{Lu}[\p{L}\p{N}'’.&+#-]*`;
const smallWord = '(?:of|the|and|for|&|và|in|on)';
const name = String.raw`${nameWord}(?:\s+(?:${smallWord}\s+)?(?:${nameWord}|\d+))*`;

/** The community that a question names as the one who holds events; taken out. */
export function takeCommunity(scan: Scan): string | undefined {
  for (const find of [afterNoun, beforeNoun, afterHolder]) {
    const found = find(scan);
    if (!found) continue;
    scan.remove(found.start, found.end);
    scan.takeAll(deed);
    return found.name;
  }
  return undefined;
}

interface FoundName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function afterNoun(scan: Scan): FoundName | null {
  return firstAfter(scan, before, 1);
}

function afterHolder(scan: Scan): FoundName | null {
  return firstAfter(scan, holder, 2);
}

/** The capitalised name right behind a pattern, of at least some words. */
function firstAfter(scan: Scan, pattern: RegExp, fewest: number): FoundName | null {
  for (const { start, end } of scan.findAll(pattern)) {
    const match = new RegExp(String.raw`^[\s"']*(${name})["']?`, 'u').exec(scan.raw.slice(end));
    const found = match?.[1];
    if (!match || !found || scan.rest.slice(end, end + match[0].length).includes('|')) continue;
    if (found.split(/\s+/).length < fewest || nameEnds(found)) continue;
    return { name: found, start, end: end + match[0].length };
  }
  return null;
}

function beforeNoun(scan: Scan): FoundName | null {
  for (const { start, end } of scan.findAll(after)) {
    const match = new RegExp(String.raw`(?:\b[Tt]he\s+)?(${name})["']?\s+$`, 'u').exec(
      scan.raw.slice(0, start),
    );
    const found = match?.[1]?.replace(/^(?:The|What's|What|Is|Does|Any|Find|Show|Has)\s+/, '');
    if (!match || !found || found.split(/\s+/).length < 2 || nameEnds(found)) continue;
    if (scan.rest.slice(match.index, start).includes('|')) continue;
    // "Hanoi Data Club": the noun is the end of the name itself when it has a capital.
    const isPart = /^\p{Lu}/u.test(scan.raw.slice(start, end));
    const full = isPart ? `${found} ${scan.raw.slice(start, end)}` : found;
    return { name: full, start: match.index, end };
  }
  return null;
}
