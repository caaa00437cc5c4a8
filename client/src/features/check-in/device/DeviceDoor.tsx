import { type ReactNode, useEffect } from 'react';
import { useClient, useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import type { MyDeviceQuery } from '#gql/graphql.ts';
import { useDoorFeed } from '#lib/door-feed.ts';
import { useOnline } from '#lib/use-online.ts';
import { ErrorState, Skeleton } from '#ui/States.tsx';
import { Door } from '../Door.tsx';
import { Kiosk } from '../Kiosk.tsx';
import { countWaiting, doorOf } from '../offline/door-db.ts';
import type { KnownDevice, OwnDevice } from './own-device.ts';

const MyDevice = graphql(/* GraphQL */ `
  query MyDevice {
    myDevice {
      id
      name
      profile
      gate
      list {
        id
        gates
        event {
          id
          title
        }
      }
    }
  }
`);
const Report = graphql(/* GraphQL */ `
  mutation ReportDevice($queued: Int!, $clockSkewMs: Int) {
    reportDevice(input: { queued: $queued, clockSkewMs: $clockSkewMs }) {
      device {
        id
        queued
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const reportEveryMs = 20_000;

/** The door of a device: the scanner, or the kiosk; as it was last known when there is no network. */
export function DeviceDoor({
  device,
  onKnown,
  onRevoked,
}: {
  readonly device: OwnDevice;
  readonly onKnown: (secret: string, known: KnownDevice) => void;
  readonly onRevoked: () => void;
}): ReactNode {
  const [{ data, error }, retry] = useQuery({ query: MyDevice, requestPolicy: 'network-only' });
  const found = data?.myDevice;
  const known = found ? described(found) : device.known;
  useReports(known?.listId);
  // Ends when this device is: each profile listens, the kiosk too, which shows nothing of it.
  useDoorFeed(known?.listId);
  useEffect(() => {
    if (found === null) onRevoked();
    else if (found) onKnown(device.secret, described(found));
  }, [found, device.secret, onKnown, onRevoked]);
  if (!known) {
    return error ? <ErrorState error={error} onRetry={retry} /> : <Skeleton className="h-80" />;
  }
  if (known.profile === 'KIOSK') return <Kiosk place={known} gate={known.gate} />;
  const isSupervisor = known.profile === 'SUPERVISOR';
  return (
    <div className="grid grid-cols-1 gap-5 pb-10">
      <Door
        place={known}
        ownGate={known.gate}
        may={{ find: isSupervisor, undo: isSupervisor, walkIn: isSupervisor, decide: isSupervisor }}
      />
    </div>
  );
}

function described({
  name,
  profile,
  gate,
  list,
}: NonNullable<MyDeviceQuery['myDevice']>): KnownDevice {
  return {
    ...{ name, profile, title: list.event.title },
    gate: gate ?? null,
    listId: list.id,
    gates: list.gates,
  };
}

/** Tells the organiser that this device is there, and how much it has still to send. */
function useReports(listId: string | undefined): void {
  const client = useClient();
  const isOnline = useOnline();
  useEffect(() => {
    if (!listId || !isOnline) return;
    const report = async (): Promise<void> => {
      const [queued, door] = await Promise.all([countWaiting(listId), doorOf(listId)]);
      const clockSkewMs = door ? Math.round(door.clockOffset) : null;
      await client.mutation(Report, { queued, clockSkewMs }).toPromise();
    };
    const quietly = (): void => void report().catch(() => undefined);
    quietly();
    const timer = setInterval(quietly, reportEveryMs);
    return () => clearInterval(timer);
  }, [client, listId, isOnline]);
}
