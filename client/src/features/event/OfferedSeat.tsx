import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { graphql } from '#gql/gql.ts';
import { clock, longDay } from '#lib/format-time.ts';
import { useAction } from '#lib/use-action.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Button } from '#ui/Button.tsx';
import { timeLeft } from './time-left.ts';

const RespondToOffer = graphql(/* GraphQL */ `
  mutation RespondToOffer($id: ID!, $accept: Boolean!) {
    respondToOffer(registrationId: $id, accept: $accept) {
      registration {
        ...YourPlace_registration
      }
      event {
        ...AfterRegistration_event
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** The time that is left to take a seat that is kept, and the two answers. */
export function OfferedSeat({
  registrationId,
  offer,
}: {
  readonly registrationId: string;
  readonly offer: { readonly offeredAt: string; readonly expiresAt: string };
}): ReactNode {
  const { t } = useLingui();
  const { locale, timeZone } = useLocale();
  const [respond, { isRunning }] = useAction(RespondToOffer);
  const now = useSeconds();
  const endsAt = Date.parse(offer.expiresAt);
  const left = timeLeft(endsAt - now);
  const share = Math.max(0, (endsAt - now) / (endsAt - Date.parse(offer.offeredAt)));
  if (!left) {
    return (
      <p className="text-center text-sm text-muted" role="status">
        <Trans>Your time is up. The place goes to the next in line.</Trans>
      </p>
    );
  }
  const until = `${longDay(offer.expiresAt, timeZone, locale)}, ${clock(offer.expiresAt, timeZone, locale)}`;
  return (
    <div className="grid gap-3">
      <div className="grid gap-1.5">
        <p className="flex items-baseline justify-between gap-3">
          <span className="text-sm text-muted">
            <Trans>Kept for you for</Trans>
          </span>
          <time dateTime={offer.expiresAt} className="text-xl font-bold tabular" title={until}>
            {left}
          </time>
        </p>
        <div aria-hidden="true" className="h-1 overflow-hidden rounded-pill bg-sunken">
          <div className="h-full rounded-pill bg-gold" style={{ width: `${share * 100}%` }} />
        </div>
        <p className="text-sm text-muted">
          <Trans>Until {until}</Trans>
        </p>
      </div>
      <Button
        kind="primary"
        size="lg"
        className="w-full"
        isBusy={isRunning}
        onClick={() => void respond({ id: registrationId, accept: true })}
      >
        <Trans>Take my place</Trans>
      </Button>
      <Button
        kind="quiet"
        size="sm"
        className="justify-self-center text-muted"
        disabled={isRunning}
        aria-label={t`Let the place go to the next in line`}
        onClick={() => void respond({ id: registrationId, accept: false })}
      >
        <Trans>Let it go</Trans>
      </Button>
    </div>
  );
}

/** The time, read again every second. */
function useSeconds(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
