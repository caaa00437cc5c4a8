import { fold } from '@hoi/kit/text.ts';
import { foreignPlaces, quarters, vietnamesePlaces } from './places-list.ts';
import { normalised, phrase, type Scan } from './scan.ts';

const places = [...vietnamesePlaces, ...foreignPlaces];

/** Names that are words too, or too short to mean a place by themselves: only after "ở" or "in", or with capitals. */
const needsSupport = new Set(
  [
    'Vinh',
    'HAN',
    'ĐN',
    'KL',
    'HK',
    'SF',
    'LA',
    'Sing',
    'Rio',
    'Hòa Bình',
    'Thái Bình',
    'Long An',
    'An Giang',
    'Hà Nam',
    'Sơn La',
    'Mỹ Tho',
    'Ba Vì',
    'Porto',
    'Austin',
    'Florence',
    'Phoenix',
    'Portland',
    'Perth',
    'Wellington',
    'Sofia',
    'Lima',
    'Riga',
    'Bali',
    'Cologne',
    'Roma',
    'Washington',
    'Santiago',
    'Orlando',
    'Milan',
    'Valencia',
  ].map(normalised),
);
const before = 'ở|tại|trong|khu vực|quanh|gần|in|at|around|near|from|to|về|ra|vào|đi|của|của người';
const official = new Map<string, string>();
for (const [name, ...others] of [...places, ...quarters]) {
  if (!name) continue;
  for (const spelling of [name, ...others]) official.set(key(spelling), name);
}

function key(spelling: string): string {
  return fold(spelling).replace(/[^a-z0-9]/g, '');
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const names = [...places, ...quarters]
  .flat()
  .sort((a, b) => b.length - a.length)
  .map((name) => literal(normalised(name)))
  .join('|');
const known = phrase(
  `(?:(?<before>${before}) )?(?:thành phố |tp\\.? |tỉnh |city of )?(?<name>${names})(?: city)?`,
);

/** Any place that is known by name. */
export const placePattern = phrase(`(?:thành phố |tp\\.? |tỉnh )?(?:${names})(?: city)?`);

// "in Ljubno", "ở Bảo Lộc": a place nobody listed, in capitals after a word that asks for one.
const unlisted = phrase('(?:ở|tại|in)');

/** A place in a question, by its official name; taken out of the question. */
export function takePlace(scan: Scan): string | null {
  for (const found of scan.findAll(known)) {
    const name = found.groups.name ?? '';
    const typed = scan.raw.slice(...(found.spans.name ?? [0, 0]));
    if (!isMeant(name, typed, found.groups.before !== undefined)) continue;
    scan.remove(found.start, found.end);
    return official.get(key(name)) ?? typed;
  }
  return takeUnlisted(scan);
}

function isMeant(name: string, typed: string, isSupported: boolean): boolean {
  const plain = normalised(name);
  if (isSupported || !needsSupport.has(plain)) return true;
  return /^\p{Lu}/u.test(typed);
}

function takeUnlisted(scan: Scan): string | null {
  for (const { start, end } of scan.findAll(unlisted)) {
    const after = scan.raw.slice(end);
    const [match, name] =
      /^\s+((?:\p{Lu}[\p{L}'’-]+)(?:\s+\p{Lu}[\p{L}'’-]+){0,2})/u.exec(after) ?? [];
    if (!match || !name || scan.rest.slice(end, end + match.length).includes('|')) continue;
    scan.remove(start, end + match.length);
    return name;
  }
  return null;
}

/** How a city is written in records: its official name first. */
export function spellingsOf(city: string): readonly string[] {
  const name = official.get(key(city)) ?? city;
  const all = places.find(([first]) => first === name) ?? [name];
  // Two-letter nicknames are never in a record, and would match inside other words.
  const seen = new Map(all.filter((one) => one.length > 3).map((one) => [fold(one), one]));
  return [...new Map([[fold(name), name], ...seen]).values()].slice(0, 4);
}
