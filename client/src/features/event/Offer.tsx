import { Plural, Trans } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { RegisterCard_EventFragment } from '#gql/graphql.ts';
import { clock, longDay } from '#lib/format-time.ts';
import { formatMoney } from '#lib/money.ts';
import { useLocale } from '#lib/use-locale.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Button } from '#ui/Button.tsx';
import { Count } from '#ui/Count.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Skeleton } from '#ui/States.tsx';
import { actionLabel } from './action-label.tsx';
import type { Offer as OfferKind } from './event-state.ts';
import { Ticket } from './Ticket.tsx';

// With what comes after it, so that the ticket turns without a pause.
const RegisterForm = lazy(async () => {
  const [{ RegisterForm: form }] = await Promise.all([
    import('./RegisterForm.tsx'),
    import('./YourPlace.tsx'),
  ]);
  return { default: form };
});

interface Props {
  readonly event: RegisterCard_EventFragment;
  readonly offer: OfferKind;
}

/** What the event offers to somebody without a place: what it costs, how much room there is, the one action. */
export function Offer({ event, offer }: Props): ReactNode {
  return (
    <Ticket
      body={
        <div className="flex items-end justify-between gap-4">
          <p className="text-xl font-bold">
            <Price event={event} />
          </p>
          <p className="text-right text-sm text-muted">
            <Room event={event} offer={offer} />
          </p>
        </div>
      }
      stub={<Action event={event} offer={offer} />}
    />
  );
}

function Price({ event }: { readonly event: RegisterCard_EventFragment }): ReactNode {
  const { locale } = useLocale();
  if (event.isFree) return <Trans>Free</Trans>;
  const prices = event.ticketTypes.flatMap(({ price }) => (price ? [price] : []));
  const lowest = prices.toSorted((a, b) => Number(a.amount) - Number(b.amount))[0];
  if (!lowest) return <Trans>Free</Trans>;
  const price = formatMoney(lowest, locale);
  return event.ticketTypes.length > 1 ? <Trans>from {price}</Trans> : price;
}

function Room({ event, offer }: Props): ReactNode {
  const { remaining } = event.counts;
  if (offer === 'waitlist') {
    const waiting = event.counts.waitlisted;
    return (
      <Plural
        value={waiting}
        _0="Full, nobody waiting yet"
        one="Full, # waiting"
        other="Full, # waiting"
      />
    );
  }
  if ((offer !== 'register' && offer !== 'request') || remaining === null) return null;
  return (
    <span className={remaining <= 10 ? 'font-medium text-amber' : undefined}>
      <Count value={remaining} /> <Plural value={remaining} one="spot left" other="spots left" />
    </span>
  );
}

function Action({ event, offer }: Props): ReactNode {
  const { status } = useViewer();
  const { pathname } = useLocation();
  const [isByMail, setByMail] = useState(false);
  const canRegister = offer === 'register' || offer === 'request' || offer === 'waitlist';
  if (!canRegister) return <Closed event={event} offer={offer} />;
  if (status === 'signed-in' || isByMail) {
    return (
      <Suspense fallback={<Skeleton className="h-13" />}>
        <RegisterForm event={event} offer={offer} isByMail={status !== 'signed-in'} />
      </Suspense>
    );
  }
  return (
    <div className="grid gap-3">
      <Button asChild kind="primary" size="lg" className="w-full">
        <Link to={`/sign-in?next=${encodeURIComponent(`${pathname}#register`)}`}>
          {actionLabel(offer)}
        </Link>
      </Button>
      <p className="text-center text-sm text-muted text-balance">
        <Trans>You sign in with your email first; it takes a minute.</Trans>
      </p>
      <Button kind="quiet" size="sm" icon="mail" onClick={() => setByMail(true)}>
        <Trans>Without an account</Trans>
      </Button>
    </div>
  );
}

function Closed({ event, offer }: Props): ReactNode {
  const { locale, timeZone } = useLocale();
  const opensAt = event.registrationOpensAt;
  switch (offer) {
    case 'elsewhere':
      return event.externalUrl ? (
        <Button asChild kind="primary" size="lg" className="w-full">
          <a href={event.externalUrl} target="_blank" rel="noopener noreferrer">
            <Trans>Register on their site</Trans>
            <Icon name="external" size={18} />
          </a>
        </Button>
      ) : (
        <Trans>Registration is done elsewhere.</Trans>
      );
    case 'just-come':
      return <Trans>No need to register. Just come.</Trans>;
    case 'not-yet': {
      const day = opensAt ? longDay(opensAt, timeZone, locale) : '';
      const time = opensAt ? clock(opensAt, timeZone, locale) : '';
      return (
        <Trans>
          Registration opens on {day} at {time}.
        </Trans>
      );
    }
    case 'sold-out':
      return <Trans>All places are taken.</Trans>;
    case 'over':
      return <Trans>It is over. See you at the next one.</Trans>;
    case 'cancelled':
      return <Trans>It will not take place.</Trans>;
    case 'draft':
      return <Trans>Once it is published, people register here.</Trans>;
    default:
      return <Trans>Registration is closed.</Trans>;
  }
}
