import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import { showToast } from '#lib/toasts.ts';
import { useGeolocation } from '#lib/use-geolocation.ts';
import { Pill } from '#ui/Badge.tsx';
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
  readonly onChange: (part: Partial<Filters>) => void;
}

/** What narrows the list, each a pill that is on or off. */
export function FilterBar({ filters, onChange }: Props): ReactNode {
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
          onToggle={() => onChange({ format: filters.format === 'ONLINE' ? undefined : 'ONLINE' })}
        >
          <Trans>Online</Trans>
        </Pill>
        <Pill isOn={filters.isFree} onToggle={() => onChange({ isFree: !filters.isFree })}>
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
              onToggle={() => onChange({ categories: isOn ? others : [...others, slug] })}
            >
              {label}
            </Pill>
          );
        })}
      </fieldset>
    </div>
  );
}

function NearMe({ filters, onChange }: Props): ReactNode {
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
