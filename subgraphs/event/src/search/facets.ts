import { fold } from '@hoi/kit/text.ts';
import type { Locale } from '@hoi/kit/viewer.ts';
import { categoryBySlug } from '../category/categories.ts';
import type { FacetCriteria } from './entries.store.ts';

/** What a facet counts by; the schema's `FacetField`. */
export type FacetField = 'FORMAT' | 'CATEGORY' | 'CITY' | 'COUNTRY' | 'FREE';

/** How many events share one value in each field. */
export interface TallyRow {
  readonly values: Readonly<Record<FacetField, string>>;
  /** The city as it is written. */
  readonly city: string;
  readonly count: number;
}

/** A value of a facet and how many events have it. */
export interface Bucket {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Counts by one field. */
export interface FacetRow {
  readonly field: FacetField;
  readonly buckets: readonly Bucket[];
}

/** Takes the `facets` text of an entry apart. */
export function tallyRow({ facets, count }: { facets: string; count: number }): TallyRow {
  const [format = '', category = '', country = '', free = '', ...city] = facets.split('|');
  const written = city.join('|');
  const values = {
    FORMAT: format,
    CATEGORY: category,
    CITY: fold(written),
    COUNTRY: country,
    FREE: free === '1' ? 'true' : 'false',
  };
  return { values, city: written, count };
}

const fields: readonly FacetField[] = ['FORMAT', 'CATEGORY', 'CITY', 'COUNTRY', 'FREE'];
const mostBuckets = 30;

/** The facets of a search: each field counted with the filter's other fields kept. */
export function facetsOf(
  rows: readonly TallyRow[],
  criteria: FacetCriteria,
  locale: Locale,
): readonly FacetRow[] {
  const wanted = wantedValues(criteria);
  const counts = new Map(fields.map((field) => [field, new Map<string, number>()]));
  const spellings = new Map<string, { label: string; count: number }>();
  for (const { values, city, count } of rows) {
    const missed = fields.filter((field) => wanted[field] && !wanted[field].has(values[field]));
    const [only] = missed;
    if (missed.length > 1) continue;
    for (const field of only ? [only] : fields) {
      const ofField = counts.get(field);
      if (values[field] !== '') {
        ofField?.set(values[field], (ofField.get(values[field]) ?? 0) + count);
      }
    }
    const known = spellings.get(values.CITY);
    if (!known || known.count < count) spellings.set(values.CITY, { label: city, count });
  }
  const labels = labelsIn(locale);
  return fields.map((field) => ({
    field,
    buckets: [...(counts.get(field) ?? [])]
      .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
      .slice(0, mostBuckets)
      .map(([value, count]) => ({
        value,
        label: (field === 'CITY' ? spellings.get(value)?.label : labels(field, value)) ?? value,
        count,
      })),
  }));
}

/** How many events the whole filter keeps. */
export function totalOf(rows: readonly TallyRow[], criteria: FacetCriteria): number {
  const wanted = wantedValues(criteria);
  return rows
    .filter(({ values }) => fields.every((field) => wanted[field]?.has(values[field]) ?? true))
    .reduce((sum, { count }) => sum + count, 0);
}

function wantedValues(criteria: FacetCriteria): Record<FacetField, ReadonlySet<string> | null> {
  const { formats, categories, cityFolded, countryCode, isFree } = criteria;
  return {
    FORMAT: formats && new Set(formats),
    CATEGORY: categories && new Set(categories),
    CITY: cityFolded === null ? null : new Set([cityFolded]),
    COUNTRY: countryCode === null ? null : new Set([countryCode]),
    FREE: isFree === null ? null : new Set([String(isFree)]),
  };
}

const words = {
  vi: {
    IN_PERSON: 'Gặp trực tiếp',
    ONLINE: 'Trực tuyến',
    HYBRID: 'Cả hai',
    true: 'Miễn phí',
    false: 'Có phí',
  },
  en: { IN_PERSON: 'In person', ONLINE: 'Online', HYBRID: 'Both', true: 'Free', false: 'Paid' },
} as const;

function labelsIn(locale: Locale): (field: FacetField, value: string) => string | undefined {
  const countries = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  return (field, value) => {
    if (field === 'CATEGORY') return categoryBySlug.get(value)?.labels[locale];
    if (field === 'COUNTRY') return /^[A-Z]{2}$/.test(value) ? countries.of(value) : value;
    return Object.entries(words[locale]).find(([name]) => name === value)?.[1];
  };
}
