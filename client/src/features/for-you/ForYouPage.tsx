import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import type { ForYouQuery } from '#gql/graphql.ts';
import { useAction } from '#lib/use-action.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Card.tsx';
import { EventRow } from '#ui/EventCard.tsx';
import { Switch } from '#ui/Field.tsx';
import { Page, PageHead, PageTitle } from '#ui/PageHead.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';

const ForYou = graphql(/* GraphQL */ `
  query ForYou {
    homeFeed(first: 20) {
      isOff
      hasTastes
      suggestions {
        event {
          id
          title
          ...EventCard_event
        }
        reason {
          key
          text
        }
      }
      muted {
        key
        text
      }
    }
  }
`);
const Mute = graphql(/* GraphQL */ `
  mutation MuteSuggestions($key: String, $isMuted: Boolean!) {
    muteSuggestions(input: { key: $key, isMuted: $isMuted }) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

type Feed = NonNullable<ForYouQuery['homeFeed']>;

/** What is suggested to the person, each with its reason and the switch to turn it off. */
export function ForYouPage(): ReactNode {
  const { t } = useLingui();
  const { status } = useViewer();
  const [{ data, error }, ask] = useQuery({
    query: ForYou,
    pause: status !== 'signed-in',
    requestPolicy: 'cache-and-network',
  });
  const [mute, { isRunning }] = useAction(Mute);
  const turn = async (key: string | null, isMuted: boolean) => {
    const { ok } = await mute({ key, isMuted });
    if (ok) ask({ requestPolicy: 'network-only' });
  };
  const feed = data?.homeFeed;
  return (
    <Page width="text">
      <PageHead title={t`For you`} />
      <PageTitle>
        <Trans>For you</Trans>
      </PageTitle>
      {status === 'anonymous' ? (
        <SignInFirst />
      ) : feed ? (
        <Suggestions feed={feed} isBusy={isRunning} onTurn={(...what) => void turn(...what)} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      ) : (
        <Skeleton className="h-80" />
      )}
    </Page>
  );
}

interface Turning {
  readonly isBusy: boolean;
  /** Turns one reason, or with null all of them, off or on again. */
  readonly onTurn: (key: string | null, isMuted: boolean) => void;
}

function Suggestions({ feed, isBusy, onTurn }: Turning & { readonly feed: Feed }): ReactNode {
  const { isOff, hasTastes, suggestions, muted } = feed;
  return (
    <div className="grid grid-cols-1 gap-8">
      <Switch
        label={<Trans>Suggest events to me</Trans>}
        hint={<Trans>From what you follow and where you have been. Nobody else sees it.</Trans>}
        checked={!isOff}
        disabled={isBusy}
        onChange={(isOn) => onTurn(null, !isOn)}
      />
      {suggestions.length > 0 && (
        <ul className="grid grid-cols-1 gap-5">
          {suggestions.map(({ event, reason }) => (
            <li key={event.id}>
              <Reason text={reason.text} isBusy={isBusy} onTurn={() => onTurn(reason.key, true)} />
              <EventRow event={event} />
            </li>
          ))}
        </ul>
      )}
      {!isOff && suggestions.length === 0 && <NothingYet hasTastes={hasTastes} />}
      {!isOff && muted.length > 0 && <Muted muted={muted} isBusy={isBusy} onTurn={onTurn} />}
    </div>
  );
}

function Reason({
  text,
  isBusy,
  onTurn,
}: {
  readonly text: string;
  readonly isBusy: boolean;
  readonly onTurn: () => void;
}): ReactNode {
  const { t } = useLingui();
  return (
    <div className="flex items-center justify-between gap-3 pl-2">
      <p className="min-w-0 text-sm text-muted">{text}</p>
      <Button
        kind="quiet"
        size="sm"
        disabled={isBusy}
        aria-label={t`No more of this: ${text}`}
        onClick={onTurn}
      >
        <Trans>No more of this</Trans>
      </Button>
    </div>
  );
}

function Muted({ muted, isBusy, onTurn }: Turning & { readonly muted: Feed['muted'] }): ReactNode {
  const { t } = useLingui();
  return (
    <Section title={<Trans>Turned off</Trans>}>
      <ul className="divide-y divide-line border-y border-line">
        {muted.map(({ key, text }) => (
          <li key={key} className="flex items-center justify-between gap-3 py-2">
            <span className="min-w-0 text-muted">{text}</span>
            <Button
              size="sm"
              icon="undo"
              disabled={isBusy}
              aria-label={t`Suggest again: ${text}`}
              onClick={() => onTurn(key, false)}
            >
              <Trans>Suggest again</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NothingYet({ hasTastes }: { readonly hasTastes: boolean }): ReactNode {
  return (
    <EmptyState
      title={
        hasTastes ? (
          <Trans>Nothing new for you just now</Trans>
        ) : (
          <Trans>We do not know yet what you like</Trans>
        )
      }
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <Button asChild kind="primary">
            <Link to="/communities">
              <Trans>Find communities</Trans>
            </Link>
          </Button>
          <Button asChild>
            <Link to="/">
              <Trans>See events</Trans>
            </Link>
          </Button>
        </div>
      }
    >
      <Trans>
        Follow a community, or go to an event: what comes next from the same people, about the same
        or in the same city appears here, each with its reason.
      </Trans>
    </EmptyState>
  );
}

function SignInFirst(): ReactNode {
  return (
    <EmptyState
      title={<Trans>Sign in to see what suits you</Trans>}
      action={
        <Button asChild kind="primary">
          <Link to="/sign-in?next=/for-you">
            <Trans>Sign in</Trans>
          </Link>
        </Button>
      }
    >
      <Trans>Suggestions come from what you follow and where you have been.</Trans>
    </EmptyState>
  );
}
