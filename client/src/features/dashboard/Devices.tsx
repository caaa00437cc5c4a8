import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import type { DeviceProfile, DoorSetupQuery } from '#gql/graphql.ts';
import { relative } from '#lib/format-time.ts';
import { useAction } from '#lib/use-action.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorState, Skeleton } from '#ui/States.tsx';
import { CheckInLists } from './CheckInLists.tsx';
import { EnrolDevice } from './EnrolDevice.tsx';

const DoorSetup = graphql(/* GraphQL */ `
  query DoorSetup($eventId: ID!) {
    event(id: $eventId) {
      id
      ticketTypes {
        id
        name
      }
      checkInLists {
        id
        name
        gates
        allowReentry
        opensAt
        closesAt
        ticketTypes {
          id
          name
        }
        devices {
          id
          name
          profile
          gate
          enrolledAt
          enrolUntil
          lastSeenAt
          queued
          clockSkewMs
          revokedAt
        }
      }
    }
  }
`);
const Revoke = graphql(/* GraphQL */ `
  mutation RevokeDevice($id: ID!) {
    revokeDevice(id: $id) {
      device {
        id
        revokedAt
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

type List = NonNullable<DoorSetupQuery['event']>['checkInLists'][number];
type Device = List['devices'][number];

// What devices say of themselves comes every twenty seconds.
const refreshMs = 10_000;

/** The door as the organiser sets it up: lists, gates, and the devices that work there. */
export function Devices({ eventId }: { readonly eventId: string }): ReactNode {
  const [{ data, error }, ask] = useQuery({ query: DoorSetup, variables: { eventId } });
  useEffect(() => {
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), refreshMs);
    return () => clearInterval(timer);
  }, [ask]);
  const event = data?.event;
  if (!event) {
    return error ? <ErrorState error={error} onRetry={ask} /> : <Skeleton className="h-64" />;
  }
  const refresh = () => ask({ requestPolicy: 'network-only' });
  return (
    <div className="grid gap-10">
      <section>
        <h2 className="text-lg font-bold">
          <Trans>Devices</Trans>
        </h2>
        <p className="mb-4 text-muted">
          <Trans>
            A helper's phone or a tablet, without your account on it. It checks tickets with no
            network too, and you can end it from here.
          </Trans>
        </p>
        {event.checkInLists.map((list) => (
          <DevicesOf key={list.id} list={list} isOnly={event.checkInLists.length === 1} />
        ))}
        <EnrolDevice lists={event.checkInLists} onChange={refresh} />
      </section>
      <CheckInLists event={event} onChange={refresh} />
    </div>
  );
}

function DevicesOf({ list, isOnly }: { readonly list: List; readonly isOnly: boolean }): ReactNode {
  const devices = list.devices.filter(({ revokedAt }) => !revokedAt);
  const ended = list.devices.length - devices.length;
  return (
    <div className="mb-4">
      {!isOnly && <h3 className="font-medium">{list.name}</h3>}
      <ul className="divide-y divide-line" data-testid="devices">
        {devices.map((device) => (
          <DeviceRow key={device.id} device={device} />
        ))}
      </ul>
      {ended > 0 && (
        <p className="py-2 text-sm text-muted">
          <Plural value={ended} one="# device was ended." other="# devices were ended." />
        </p>
      )}
    </div>
  );
}

function DeviceRow({ device }: { readonly device: Device }): ReactNode {
  const { t } = useLingui();
  const { locale } = useLocale();
  const profiles = useProfileNames();
  const [revoke, { isRunning }] = useAction(Revoke);
  const { id, name, profile, gate, enrolledAt, lastSeenAt, queued, clockSkewMs } = device;
  const skewMinutes = Math.round(Math.abs(clockSkewMs ?? 0) / 60_000);
  return (
    <li className="flex flex-wrap items-center gap-3 py-3">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <p className="text-sm text-muted">
          {[profiles[profile], gate].filter(Boolean).join(' · ')}
          {' · '}
          {enrolledAt ? (
            <Trans>seen {relative(lastSeenAt ?? enrolledAt, locale)}</Trans>
          ) : (
            <Trans>waits for its code to be scanned</Trans>
          )}
        </p>
      </div>
      {queued > 0 && (
        <Badge tone="amber">
          <Plural value={queued} one="# scan to send" other="# scans to send" />
        </Badge>
      )}
      {skewMinutes > 0 && (
        <Badge tone="plain" icon="clock">
          {(clockSkewMs ?? 0) > 0 ? (
            <Trans>clock {skewMinutes} min slow</Trans>
          ) : (
            <Trans>clock {skewMinutes} min fast</Trans>
          )}
        </Badge>
      )}
      <Button
        kind="danger"
        size="sm"
        isBusy={isRunning}
        aria-label={t`End ${name}`}
        onClick={() => void revoke({ id })}
      >
        <Trans>End</Trans>
      </Button>
    </li>
  );
}

/** What devices may do, in a word. */
export function useProfileNames(): Record<DeviceProfile, string> {
  const { t } = useLingui();
  return { STEWARD: t`Scans`, SUPERVISOR: t`Supervises`, KIOSK: t`Self check-in` };
}
