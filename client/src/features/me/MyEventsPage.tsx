import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import type { MyEventsKind } from '#gql/graphql.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Button } from '#ui/Button.tsx';
import { Page, PageHead, PageTitle } from '#ui/PageHead.tsx';
import { EmptyState, Skeleton } from '#ui/States.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { MyEvents } from './MyEvents.tsx';
import { OwnCalendar } from './OwnCalendar.tsx';

const kinds = { upcoming: 'UPCOMING', past: 'PAST', hosting: 'HOSTING' } as const satisfies Record<
  string,
  MyEventsKind
>;
type Place = keyof typeof kinds;
const isPlace = (value: string | null): value is Place => value !== null && value in kinds;

/** The viewer's own: what they go to, with tickets, what is over, what they hold. */
export function MyEventsPage(): ReactNode {
  const { t } = useLingui();
  const { status } = useViewer();
  const [params, setParams] = useSearchParams();
  if (status === 'anonymous') return <Navigate to="/sign-in?next=%2Fme" replace />;
  const wanted = params.get('tab');
  const tab: Place = isPlace(wanted) ? wanted : 'upcoming';
  return (
    <Page width="text">
      <PageHead title={t`My events and tickets`} />
      <PageTitle aside={status === 'signed-in' && <OwnCalendar />}>
        <Trans>My events</Trans>
      </PageTitle>
      {status === 'loading' ? (
        <Skeleton className="h-64" />
      ) : (
        <Tabs
          label={t`Which events`}
          value={tab}
          onChange={(next) =>
            setParams(next === 'upcoming' ? {} : { tab: next }, { replace: true })
          }
          tabs={[
            {
              value: 'upcoming',
              label: <Trans>Coming up</Trans>,
              content: <MyEvents kind={kinds.upcoming} empty={<NothingAhead />} />,
            },
            {
              value: 'hosting',
              label: <Trans>Hosting</Trans>,
              content: <MyEvents kind={kinds.hosting} empty={<NothingHosted />} />,
            },
            {
              value: 'past',
              label: <Trans>Past</Trans>,
              content: (
                <MyEvents
                  kind={kinds.past}
                  empty={<EmptyState title={<Trans>Memories gather here</Trans>} />}
                />
              ),
            },
          ]}
        />
      )}
    </Page>
  );
}

function NothingAhead(): ReactNode {
  return (
    <EmptyState
      title={<Trans>Nothing planned yet</Trans>}
      action={
        <Button asChild kind="primary">
          <Link to="/">
            <Trans>Find something nice</Trans>
          </Link>
        </Button>
      }
    >
      <Trans>Save a spot somewhere, and your ticket waits here.</Trans>
    </EmptyState>
  );
}

function NothingHosted(): ReactNode {
  return (
    <EmptyState
      title={<Trans>You have not held an event yet</Trans>}
      action={
        <Button asChild kind="primary">
          <Link to="/new">
            <Trans>Create an event</Trans>
          </Link>
        </Button>
      }
    >
      <Trans>It takes a minute: a title, a time, a place.</Trans>
    </EmptyState>
  );
}
