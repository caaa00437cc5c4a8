import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import { showToast } from '#lib/toasts.ts';
import { useGeolocation } from '#lib/use-geolocation.ts';
import { Pill } from '#ui/Badge.tsx';
import type { Facets } from './facets.ts';
import type { Filters } from './filters.ts';

const Categories = graphql(/* GraphQL */ `
  query DiscoverCategories {
    categories {
      slug
      label
    }
  }
`);

const offered = ['TODAY', 'TOMORROW', 'THIS_WEEKEND', 'THIS_WEEK', 'NEXT_WEEK'] as const;

interface Props {
  readonly filters: Filters;
  readonly facets: Facets;
  readonly onChange: (part: Partial<Filters>) => void;
}

const mostCities = 12;

/** What narrows the list, each a pill that is on or off and says how much there is. */
export function FilterBar({ filters, facets, onChange }: Props): ReactNode {
  const { t } = useLingui();
  const names = useSpanNames();
  const [{ data }] = useQuery({ query: Categories, requestPolicy: 'cache-first' });
  return (
    <div className="mt-4 grid gap-2">
      <fieldset className="-mx-4 flex min-w-0 gap-2 overflow-x-auto fade-end px-4 py-1 [scrollbar-width:none] sm:mx-0 sm:flex-wrap sm:px-0">
        <legend className="sr-only">{t`When and how`}</legend>
        {offered.map((span) => (
          <Pill
            key={span}
            isOn={filters.when === span}
            onToggle={() => onChange({ when: filters.when === span ? undefined : span })}
          >
            {names[span]}
          </Pill>
        ))}
        <NearMe filters={filters} onChange={onChange} />
        <Pill
          icon="video"
          isOn={filters.format === 'ONLINE'}
          count={facets.count('FORMAT', 'ONLINE', 'HYBRID')}
          onToggle={() => onChange({ format: filters.format === 'ONLINE' ? undefined : 'ONLINE' })}
        >
          <Trans>Online</Trans>
        </Pill>
        <Pill
          isOn={filters.isFree}
          count={facets.count('FREE', 'true')}
          onToggle={() => onChange({ isFree: !filters.isFree })}
        >
          <Trans>Free</Trans>
        </Pill>
        <Pill isOn={filters.hasSpots} onToggle={() => onChange({ hasSpots: !filters.hasSpots })}>
          <Trans>Spots left</Trans>
        </Pill>
      </fieldset>
      <fieldset className="-mx-4 flex min-h-12 min-w-0 gap-2 overflow-x-auto fade-end px-4 py-1 [scrollbar-width:none] sm:mx-0 sm:px-0">
        <legend className="sr-only">{t`What kind`}</legend>
        {data?.categories.map(({ slug, label }) => {
          const isOn = filters.categories.includes(slug);
          const others = filters.categories.filter((other) => other !== slug);
          return (
            <Pill
              key={slug}
              isOn={isOn}
              count={facets.count('CATEGORY', slug)}
              onToggle={() => onChange({ categories: isOn ? others : [...others, slug] })}
            >
              {label}
            </Pill>
          );
        })}
      </fieldset>
      <Cities filters={filters} facets={facets} onChange={onChange} />
    </div>
  );
}

function Cities({ filters, facets, onChange }: Props): ReactNode {
  const { t } = useLingui();
  const cities = facets.buckets('CITY').slice(0, mostCities);
  const isMissing = filters.city && !cities.some(({ value }) => value === filters.city);
  // What is on can be taken off, also when nothing is left there.
  const shown = isMissing
    ? [{ value: filters.city, label: filters.city }, ...cities]
    : cities.length > 1 || filters.city
      ? cities
      : [];
  return (
    <fieldset className="-mx-4 flex min-h-12 min-w-0 gap-2 overflow-x-auto fade-end px-4 py-1 [scrollbar-width:none] sm:mx-0 sm:px-0">
      <legend className="sr-only">{t`Where`}</legend>
      {shown.map(({ value, label }) => (
        <Pill
          key={value}
          isOn={filters.city === value}
          count={facets.count('CITY', value)}
          onToggle={() => onChange({ city: filters.city === value ? undefined : value })}
        >
          {label}
        </Pill>
      ))}
    </fieldset>
  );
}

function NearMe({ filters, onChange }: Omit<Props, 'facets'>): ReactNode {
  const { t } = useLingui();
  const { ask, isAsking } = useGeolocation();
  const toggle = async (): Promise<void> => {
    if (filters.near) return onChange({ near: undefined });
    const near = await ask();
    if (near) onChange({ near });
    else {
      showToast({
        kind: 'info',
        text: t`We could not find out where you are. Allow it in the browser, or search for your city.`,
      });
    }
  };
  return (
    <Pill icon="pin" isOn={filters.near !== undefined} onToggle={() => void toggle()}>
      {isAsking ? <Trans>Looking…</Trans> : <Trans>Near me</Trans>}
    </Pill>
  );
}

function useSpanNames(): Record<(typeof offered)[number], string> {
  const { t } = useLingui();
  return {
    TODAY: t`Today`,
    TOMORROW: t`Tomorrow`,
    THIS_WEEKEND: t`This weekend`,
    THIS_WEEK: t`This week`,
    NEXT_WEEK: t`Next week`,
  };
}
