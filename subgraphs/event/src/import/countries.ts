import { fold } from '@hoi/kit/text.ts';

// As the sources write them, where that is not the name that Intl knows.
const others: Readonly<Record<string, string>> = {
  usa: 'US',
  unitedstatesofamerica: 'US',
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  northernireland: 'GB',
  korea: 'KR',
  southkorea: 'KR',
  republicofkorea: 'KR',
  russia: 'RU',
  russianfederation: 'RU',
  czechrepublic: 'CZ',
  czechia: 'CZ',
  turkey: 'TR',
  turkiye: 'TR',
  hongkong: 'HK',
  macau: 'MO',
  taiwan: 'TW',
  vietnam: 'VN',
  vietnamsocialistrepublic: 'VN',
  uae: 'AE',
  holland: 'NL',
  thenetherlands: 'NL',
  macedonia: 'MK',
  bosniaandherzegovina: 'BA',
  ivorycoast: 'CI',
  palestine: 'PS',
  burma: 'MM',
  deutschland: 'DE',
  espana: 'ES',
  brasil: 'BR',
  osterreich: 'AT',
  schweiz: 'CH',
};

const key = (name: string) => fold(name).replace(/[^\p{L}]/gu, '');

function byName(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.map((b) => `${a}${b}`));
  const known = codes.flatMap((code) => {
    const name = names.of(code);
    // Not those that a country had before: FX for France, YU for Serbia.
    const isOf = new Intl.Locale(`und-${code}`).maximize().region === code;
    return name && isOf ? [[key(name), code] as const] : [];
  });
  return new Map([...known, ...Object.entries(others)]);
}

let names: ReadonlyMap<string, string> | undefined;

/** The two letters of a country by its English name or a usual short form; null when unknown. */
export function countryCodeOf(name: string | null | undefined): string | null {
  if (!name) return null;
  if (/^[A-Za-z]{2}$/.test(name.trim()) && key(name) !== 'uk') return name.trim().toUpperCase();
  names ??= byName();
  return names.get(key(name)) ?? null;
}
