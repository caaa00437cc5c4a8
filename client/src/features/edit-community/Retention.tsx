import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import { useLocale } from '#lib/use-locale.ts';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';

const CommunityRetention = graphql(/* GraphQL */ `
  query CommunityRetention($slug: String!) {
    community(slug: $slug) {
      id
      retention {
        people
        cameBack
        rate
        months {
          month
          newcomers
          returning
        }
      }
    }
  }
`);

/** Whether people come back: how many, and month by month. */
export function Retention({ slug }: { readonly slug: string }): ReactNode {
  const { locale } = useLocale();
  const [{ data, error }, ask] = useQuery({ query: CommunityRetention, variables: { slug } });
  if (error) {
    return <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  }
  if (!data) return <Skeleton className="h-64" />;
  const retention = data.community?.retention;
  if (!retention || retention.people === 0) {
    return (
      <EmptyState title={<Trans>Nobody has come yet</Trans>}>
        <Trans>After your first event you see here who comes back.</Trans>
      </EmptyState>
    );
  }
  const most = Math.max(...retention.months.map((one) => one.newcomers + one.returning));
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(retention.rate ?? 0);
  const name = new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  });
  return (
    <div className="grid gap-6">
      <p>
        <span className="block text-[2.125rem] leading-tight font-bold tabular">{share}</span>
        <span className="text-muted">
          <Plural
            value={retention.people}
            one={`of # person came to more than one event in two years.`}
            other={`of # people came to more than one event in two years.`}
          />
        </span>
      </p>
      <ul className="grid gap-3">
        {retention.months.toReversed().map(({ month, newcomers, returning }) => (
          <li key={month} className="grid gap-1">
            <p className="flex flex-wrap justify-between gap-x-3">
              <span className="first-letter:uppercase">{name.format(new Date(month))}</span>
              <span className="text-sm text-muted tabular">
                <Trans>
                  {newcomers} for the first time, {returning} again
                </Trans>
              </span>
            </p>
            <div
              aria-hidden
              className="flex h-2 overflow-hidden rounded-pill bg-sunken"
              style={{ width: `${Math.max(4, ((newcomers + returning) / most) * 100)}%` }}
            >
              <span className="bg-tint" style={{ flexGrow: returning }} />
              <span className="bg-tint-line" style={{ flexGrow: newcomers }} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
