import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { GuestPageQuery } from '#gql/graphql.ts';
import { clock, longDay } from '#lib/format-time.ts';
import { useLocale } from '#lib/use-locale.ts';

/** Where a guest stands, in a heading and a sentence. */
export function GuestStanding({
  registration,
}: {
  readonly registration: NonNullable<GuestPageQuery['registration']>;
}): ReactNode {
  const { locale, timeZone } = useLocale();
  const { status, waitlistPosition, decisionMessage, offer } = registration;
  switch (status) {
    case 'CONFIRMED':
      return (
        <Words title={<Trans>You are going</Trans>}>
          <Trans>Show this at the door. Keep the mail: its link opens this page.</Trans>
        </Words>
      );
    case 'WAITLISTED':
      return (
        <Words title={<Trans>You are on the waitlist</Trans>}>
          <Trans>Number {waitlistPosition} in line. We write as soon as a place is yours.</Trans>
        </Words>
      );
    case 'OFFERED': {
      const day = offer ? longDay(offer.expiresAt, timeZone, locale) : '';
      const time = offer ? clock(offer.expiresAt, timeZone, locale) : '';
      return (
        <Words title={<Trans>A place is kept for you</Trans>}>
          <Trans>
            Until {time} on {day}. Then it goes to the next in line.
          </Trans>
        </Words>
      );
    }
    case 'PENDING_APPROVAL':
      return (
        <Words title={<Trans>Your request is with the host</Trans>}>
          <Trans>We write as soon as they decide.</Trans>
        </Words>
      );
    case 'DECLINED':
      return (
        <Words title={<Trans>There is no place for you this time</Trans>}>{decisionMessage}</Words>
      );
    case 'EXPIRED':
      return (
        <Words title={<Trans>Your offer has ended</Trans>}>
          <Trans>The place went to the next in line. You can ask again.</Trans>
        </Words>
      );
    default:
      return (
        <Words title={<Trans>Your place was given up</Trans>}>
          <Trans>If you change your mind, ask again on the event’s page.</Trans>
        </Words>
      );
  }
}

function Words({
  title,
  children,
}: {
  readonly title: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="grid gap-1" role="status">
      <p className="text-xl font-bold">{title}</p>
      {children && <p className="text-sm text-pretty">{children}</p>}
    </div>
  );
}
