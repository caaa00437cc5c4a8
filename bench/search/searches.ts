import { cities } from './vocabulary.ts';

/** The variables of one search. */
export interface Search {
  readonly filter: Readonly<Record<string, unknown>> & {
    readonly query?: string;
    readonly city?: string;
  };
  readonly orderBy: string;
}

const words = [
  'jazz',
  'khởi nghiệp',
  'startup',
  'tri tue nhan tao',
  'machine learning',
  'cà phê',
  'rust',
  'postgres databases',
  'yoga',
  'chay bo',
  'meetup',
  'hội thảo cloud',
  'poetry night',
  'lotus',
  'banyan compass',
  'tho ca',
  'leo nui',
  'gặp mặt javascript',
  'documentary',
  'board games',
  'no experience',
  'dưới ánh trăng',
  'sao mai',
  'thien buoi sang',
  'badminton hanoi',
  'class pottery',
  'nấu ăn chay',
  'open source social',
  'silk pain',
  'đạp xe ven sông',
  'velvet raven',
  'zephyr',
  'kestrel 12',
  'workshop postgres',
  'tieng anh',
  'phim tai lieu',
  'technical interviews',
  'jaz',
  'khoi nghiepp',
  'badmintn',
] as const;

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

const filters: readonly (() => Search['filter'])[] = [
  () => ({}),
  () => ({ city: 'Hà Nội' }),
  () => ({ categories: ['technology', 'music'] }),
  () => ({ when: 'THIS_WEEKEND', timeZone: 'Asia/Ho_Chi_Minh' }),
  () => ({ format: ['ONLINE', 'HYBRID'] }),
  () => ({ free: true }),
  () => ({ near: { latitude: 21.03, longitude: 105.85, radiusKm: 30 } }),
  () => ({ countryCode: 'DE' }),
  () => ({ hasSpots: true, city: 'da nang' }),
  () => ({ from: inDays(0), to: inDays(14) }),
  () => ({ bbox: { west: 102, south: 8, east: 110, north: 24 } }),
];

/** The search at a place in the rotation: of each five, four have words and one has filters alone. */
export function searchAt(at: number): Search {
  const filter = filters[at % filters.length]?.() ?? {};
  if (at % 5 === 4) {
    const [city = ''] = cities[at % cities.length] ?? [];
    const isNear = 'near' in filter;
    return {
      filter: Object.keys(filter).length === 0 ? { city } : filter,
      orderBy: isNear ? 'DISTANCE' : at % 2 ? 'STARTS_ASC' : 'POPULARITY',
    };
  }
  // A step that shares no factor with the filters, so that every pair comes up.
  const query = words[(at * 7) % words.length] ?? '';
  return { filter: { ...filter, query }, orderBy: at % 3 === 0 ? 'STARTS_ASC' : 'RELEVANCE' };
}
