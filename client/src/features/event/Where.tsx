import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { HiddenReason } from '#gql/graphql.ts';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Card.tsx';
import { Icon } from '#ui/Icon.tsx';

const WhereFragment = graphql(/* GraphQL */ `
  fragment Where_event on Event {
    id
    format
    venue {
      name
      address
      city
      latitude
      longitude
      howToFind
    }
    onlineLocation {
      provider
      joinUrl
      hiddenReason
    }
  }
`);

/** How to get there, or how to join from home. */
export function Where({
  event,
}: {
  readonly event: FragmentType<typeof WhereFragment>;
}): ReactNode {
  const { venue, onlineLocation } = readFragment(WhereFragment, event);
  if (!venue && !onlineLocation) return null;
  const address = [venue?.name, venue?.address, venue?.city].filter(Boolean).join(', ');
  return (
    <Section title={<Trans>Getting there</Trans>}>
      <div className="grid gap-4">
        {venue && (
          <div className="flex flex-wrap items-start justify-between gap-4">
            <div className="grid gap-1">
              <p>{address}</p>
              {venue.howToFind && <p className="text-muted text-pretty">{venue.howToFind}</p>}
            </div>
            <Button asChild size="sm">
              <a href={mapUrl(venue, address)} target="_blank" rel="noopener noreferrer">
                <Icon name="pin" size={18} />
                <Trans>Open the map</Trans>
              </a>
            </Button>
          </div>
        )}
        {onlineLocation && <Online {...onlineLocation} />}
      </div>
    </Section>
  );
}

function Online({
  provider,
  joinUrl,
  hiddenReason,
}: {
  readonly provider: string | null;
  readonly joinUrl: string | null;
  readonly hiddenReason: HiddenReason | null;
}): ReactNode {
  if (joinUrl) {
    return (
      <Button asChild className="justify-self-start">
        <a href={joinUrl} target="_blank" rel="noopener noreferrer">
          <Icon name="video" size={18} />
          {provider ? <Trans>Join on {provider}</Trans> : <Trans>Join online</Trans>}
        </a>
      </Button>
    );
  }
  return (
    <p className="flex items-start gap-2.5 text-muted">
      <Icon name="lock" size={18} className="mt-1" />
      <Why reason={hiddenReason} />
    </p>
  );
}

function Why({ reason }: { readonly reason: HiddenReason | null }): ReactNode {
  switch (reason) {
    case 'PENDING_APPROVAL':
      return <Trans>The link to join appears here once the host has agreed.</Trans>;
    case 'WAITLISTED':
      return <Trans>The link to join appears here when a place comes free for you.</Trans>;
    case 'CANCELLED':
      return <Trans>There is no link: the event was cancelled.</Trans>;
    default:
      return <Trans>The link to join appears here once you have a place.</Trans>;
  }
}

function mapUrl(
  { latitude, longitude }: { latitude: number | null; longitude: number | null },
  address: string,
): string {
  return latitude !== null && longitude !== null
    ? `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
    : `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}
