import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { cx } from '#lib/cx.ts';
import { Skeleton } from '#ui/States.tsx';
import { offerOf } from './event-state.ts';
import { Offer } from './Offer.tsx';
import { StickyAction } from './StickyAction.tsx';

const YourPlace = lazy(async () => ({ default: (await import('./YourPlace.tsx')).YourPlace }));

const RegisterCardFragment = graphql(/* GraphQL */ `
  fragment RegisterCard_event on Event {
    id
    slug
    status
    endsAt
    startsAt
    timeZone
    registrationMode
    registrationOpensAt
    registrationClosesAt
    externalUrl
    requiresApproval
    capacity
    guestsPerRegistration
    isFree
    waitlist {
      enabled
      length
    }
    counts {
      confirmed
      waitlisted
      remaining
      revision
    }
    ticketTypes {
      id
      name
      description
      remaining
      status
      price {
        amount
        currency
      }
      salesStart
      needsCode
      requiresApproval
      minPerRegistration
      maxPerRegistration
    }
    takesAccessCode
    questions {
      id
      ...AskedQuestion
    }
    viewerRegistration {
      id
      status
      ...YourPlace_registration
    }
  }
`);

/** The ticket: what it takes to come, and once one has a place, its code on the other side. */
export function RegisterCard({
  event,
}: {
  readonly event: FragmentType<typeof RegisterCardFragment>;
}): ReactNode {
  const data = readFragment(RegisterCardFragment, event);
  const card = useRef<HTMLDivElement>(null);
  const place = data.viewerRegistration ?? undefined;
  const hasPlace = place !== undefined;
  const [side, setSide] = useState<'offer' | 'place'>(hasPlace ? 'place' : 'offer');
  const [didTurn, setDidTurn] = useState(false);
  const isTurning = hasPlace !== (side === 'place');
  const offer = offerOf(data, Date.now());
  return (
    <>
      <div
        ref={card}
        id="register"
        tabIndex={-1}
        className={cx(
          'ticket-paper',
          isTurning ? 'animate-flip-out' : didTurn && 'animate-flip-in',
        )}
        onAnimationEnd={({ target, currentTarget }) => {
          if (!isTurning || target !== currentTarget) return;
          setSide(hasPlace ? 'place' : 'offer');
          setDidTurn(true);
        }}
      >
        {place && side === 'place' ? (
          <Suspense fallback={<Skeleton className="h-100 rounded-card" />}>
            <YourPlace registration={place} />
          </Suspense>
        ) : (
          <Offer event={data} offer={offer} />
        )}
      </div>
      {!hasPlace && <StickyAction offer={offer} target={card} />}
    </>
  );
}
