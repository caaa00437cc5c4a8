import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import { useDoorFeed } from '#lib/door-feed.ts';
import { useOnline } from '#lib/use-online.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Count } from '#ui/Count.tsx';
import { Icon } from '#ui/Icon.tsx';
import { PageHead } from '#ui/PageHead.tsx';
import { ScanList } from '#ui/ScanList.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { Camera } from './Camera.tsx';
import { FindByName } from './FindByName.tsx';
import { OutcomeCard } from './OutcomeCard.tsx';
import { useScan } from './use-scan.ts';

const DoorPage = graphql(/* GraphQL */ `
  query DoorPage($slug: String!) {
    event(slug: $slug) {
      id
      slug
      title
      checkInLists {
        id
        name
      }
    }
  }
`);

/** The door: full screen, one-handed, made for a phone held in the other hand. */
export function CheckInPage(): ReactNode {
  const { t } = useLingui();
  const { slug = '' } = useParams();
  const [{ data, error, fetching }, retry] = useQuery({ query: DoorPage, variables: { slug } });
  const event = data?.event;
  const list = event?.checkInLists[0];
  return (
    <div className="mx-auto grid w-full max-w-xl grid-cols-1 gap-5 px-4 pt-3 pb-10">
      <PageHead title={event ? t`Check-in: ${event.title}` : t`Check-in`} />
      {event && list ? (
        <Door title={event.title} slug={event.slug} listId={list.id} />
      ) : error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : fetching ? (
        <Skeleton className="h-80" />
      ) : (
        <EmptyState
          title={<Trans>There is no door here for you</Trans>}
          action={
            <Button asChild>
              <Link to={`/e/${slug}`}>
                <Trans>See the event</Trans>
              </Link>
            </Button>
          }
        >
          <Trans>
            Only those who work at the door can check people in. Ask the host to add you.
          </Trans>
        </EmptyState>
      )}
    </div>
  );
}

function Door({
  title,
  slug,
  listId,
}: {
  readonly title: string;
  readonly slug: string;
  readonly listId: string;
}): ReactNode {
  const { t } = useLingui();
  const door = useDoorFeed(listId);
  const isOnline = useOnline();
  const { outcome, scan, undo } = useScan(listId);
  return (
    <>
      <header className="flex items-center gap-3">
        <Link
          to={`/e/${slug}/manage`}
          aria-label={t`Back to the dashboard`}
          className="grid size-11 shrink-0 place-items-center rounded-pill hover:bg-sunken"
        >
          <Icon name="left" />
        </Link>
        <h1 className="min-w-0 flex-1 truncate font-bold">{title}</h1>
        {!isOnline && (
          <Badge tone="amber" icon="offline">
            <Trans>Offline</Trans>
          </Badge>
        )}
        <p className="text-right leading-none tabular" aria-live="polite">
          <span className="text-2xl font-bold">
            <Count value={door?.checkedIn ?? 0} />
          </span>
          <span className="text-muted"> / {door?.expected ?? '–'}</span>
        </p>
      </header>
      <OutcomeCard outcome={outcome} onUndo={(id, name) => void undo(id, name)} />
      <Camera onCode={(code) => void scan({ code })} />
      <FindByName listId={listId} onScan={scan} />
      <section>
        <h2 className="mb-1 text-sm font-medium text-muted">
          <Trans>Latest scans</Trans>
        </h2>
        <ScanList scans={door?.scans.slice(0, 12) ?? []} />
      </section>
    </>
  );
}
