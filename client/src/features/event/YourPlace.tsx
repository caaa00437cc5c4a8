import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { YourPlace_RegistrationFragment } from '#gql/graphql.ts';
import { Button } from '#ui/Button.tsx';
import { ChangeTickets } from '#ui/ChangeTickets.tsx';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { TicketPasses } from '#ui/TicketPass.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { OfferedSeat } from './OfferedSeat.tsx';
import { Ticket } from './Ticket.tsx';

const YourPlaceFragment = graphql(/* GraphQL */ `
  fragment YourPlace_registration on Registration {
    id
    status
    quantity
    waitlistPosition
    offer {
      offeredAt
      expiresAt
    }
    decisionMessage
    attendance
    viewerCan
    tickets {
      id
      ...TicketPass_ticket
      ...TicketActions_ticket
    }
  }
`);

/** The other side of the ticket: where the viewer stands, and the code that lets them in. */
export function YourPlace({
  registration,
}: {
  readonly registration: FragmentType<typeof YourPlaceFragment>;
}): ReactNode {
  const data = readFragment(YourPlaceFragment, registration);
  const [isCancelling, setCancelling] = useState(false);
  const isGoing = data.status === 'CONFIRMED';
  return (
    <>
      <Ticket
        isGold={isGoing}
        body={<Standing registration={data} />}
        stub={
          <div className="grid gap-3">
            {isGoing && <TicketPasses tickets={data.tickets} />}
            {isGoing && <ChangeTickets tickets={data.tickets} viewerCan={data.viewerCan} />}
            {data.status === 'OFFERED' && data.offer && (
              <OfferedSeat registrationId={data.id} offer={data.offer} />
            )}
            {data.status !== 'OFFERED' && data.viewerCan.includes('CANCEL') && (
              <Button
                kind="quiet"
                size="sm"
                className="justify-self-center text-muted"
                onClick={() => setCancelling(true)}
              >
                {isGoing ? <Trans>I can’t come</Trans> : <Trans>Withdraw</Trans>}
              </Button>
            )}
          </div>
        }
      />
      <CancelDialog
        isOpen={isCancelling}
        onClose={() => setCancelling(false)}
        registrationId={data.id}
        isGoing={isGoing}
      />
    </>
  );
}

function Standing({
  registration,
}: {
  readonly registration: YourPlace_RegistrationFragment;
}): ReactNode {
  const position = registration.waitlistPosition;
  switch (registration.status) {
    case 'AWAITING_EMAIL':
      return (
        <Line icon="mail" title={<Trans>Look into your mail</Trans>}>
          {null}
        </Line>
      );
    case 'CONFIRMED':
      return (
        <Line icon="check" className="text-gold" title={<Trans>You are going</Trans>}>
          {registration.attendance === 'CHECKED_IN' ? (
            <Trans>You are in. Enjoy!</Trans>
          ) : (
            <Trans>Show this at the door. It works without a network too.</Trans>
          )}
        </Line>
      );
    case 'WAITLISTED':
      return (
        <Line icon="clock" title={<Trans>You are on the waitlist</Trans>}>
          {position === null ? null : position === 1 ? (
            <Trans>You are next. The first place that comes free is yours.</Trans>
          ) : (
            <Trans>Number {position} in line. A place that comes free is yours at once.</Trans>
          )}
        </Line>
      );
    case 'OFFERED':
      return (
        <Line icon="ticket" className="text-gold" title={<Trans>A place is kept for you</Trans>}>
          <Trans>Take it in time, or it goes to the next in line.</Trans>
        </Line>
      );
    case 'EXPIRED':
      return (
        <Line icon="clock" title={<Trans>Your offer has ended</Trans>}>
          <Trans>The place went to the next in line. You can ask again.</Trans>
        </Line>
      );
    case 'PENDING_APPROVAL':
      return (
        <Line icon="clock" title={<Trans>Your request is with the host</Trans>}>
          <Trans>We tell you as soon as they decide.</Trans>
        </Line>
      );
    case 'DECLINED':
      return (
        <Line icon="info" title={<Trans>There is no place for you this time</Trans>}>
          {registration.decisionMessage}
        </Line>
      );
    case 'CANCELLED':
      return (
        <Line icon="info" title={<Trans>Your place was given up</Trans>}>
          {null}
        </Line>
      );
  }
}

function Line({
  icon,
  title,
  children,
  className,
}: {
  readonly icon: IconName;
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}): ReactNode {
  return (
    <div className="grid gap-1" role="status">
      <p className={`flex items-center gap-2 text-xl font-bold ${className ?? ''}`}>
        <Icon name={icon} size={22} />
        {title}
      </p>
      {children && <p className="text-sm text-pretty">{children}</p>}
    </div>
  );
}
