import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { Provider } from 'urql';
import { Button } from '#ui/Button.tsx';
import { PageHead } from '#ui/PageHead.tsx';
import { EmptyState } from '#ui/States.tsx';
import { ClaimDevice } from './device/ClaimDevice.tsx';
import { DeviceDoor } from './device/DeviceDoor.tsx';
import { createDeviceClient } from './device/device-client.ts';
import {
  forgetDevice,
  type KnownDevice,
  keepDevice,
  keepKnown,
  type OwnDevice,
  ownDevice,
} from './device/own-device.ts';
import { forgetDoor, waitingOf } from './offline/door-db.ts';

/** A phone or tablet that works at a door without anybody's account: becomes one by a QR, then is one. */
export function DevicePage(): ReactNode {
  const { t } = useLingui();
  const [device, setDevice] = useState(ownDevice);
  const [unsent, setUnsent] = useState<number | undefined>();
  const { hash } = useLocation();
  const navigate = useNavigate();
  const token = hash.slice(1);
  const isOwn = token !== '' && token === device?.token;
  const isClaiming = token.startsWith('door_') && !isOwn;
  useEffect(() => {
    // The code was used up; the address need not show it any more.
    if (isOwn) void navigate('/door', { replace: true });
  }, [isOwn, navigate]);
  const onClaimed = (own: OwnDevice) => {
    keepDevice(own);
    setUnsent(undefined);
    setDevice(own);
  };
  const onKnown = useCallback((secret: string, known: KnownDevice) => {
    keepKnown(secret, known);
    setDevice(ownDevice());
  }, []);
  const onRevoked = useCallback((secret: string) => {
    const own = ownDevice();
    // It may be another device by now.
    if (own?.secret !== secret) return;
    forgetDevice();
    setDevice(undefined);
    void dropDoor(own).then(setUnsent, () => setUnsent(0));
  }, []);
  const isKiosk = !isClaiming && device?.known?.profile === 'KIOSK';
  return (
    <div className={isKiosk ? '' : 'mx-auto w-full max-w-xl px-4 pt-3'}>
      <PageHead title={t`Check-in device`} />
      {isClaiming ? (
        <div className="pt-10">
          {unsent !== undefined && <Revoked unsent={unsent} />}
          <ClaimDevice key={token} {...{ token, device, onClaimed, onRevoked }} />
        </div>
      ) : device ? (
        <AsDevice key={device.secret} {...{ device, onKnown, onRevoked }} />
      ) : (
        <div className="pt-10">
          <h1 className="sr-only">{t`Check-in device`}</h1>
          {unsent === undefined ? <NoDevice /> : <Revoked unsent={unsent} />}
        </div>
      )}
    </div>
  );
}

async function dropDoor({ known }: OwnDevice): Promise<number> {
  if (!known) return 0;
  const { scans } = await waitingOf(known.listId);
  await forgetDoor(known.listId);
  return scans.length;
}

function AsDevice({
  device,
  onKnown,
  onRevoked,
}: {
  readonly device: OwnDevice;
  readonly onKnown: (secret: string, known: KnownDevice) => void;
  readonly onRevoked: (secret: string) => void;
}): ReactNode {
  const onEnd = useCallback(() => onRevoked(device.secret), [device.secret, onRevoked]);
  const graph = useMemo(() => createDeviceClient(device.secret, onEnd), [device.secret, onEnd]);
  useEffect(() => () => graph.close(), [graph]);
  return (
    <Provider value={graph.client}>
      <DeviceDoor device={device} onKnown={onKnown} onRevoked={onEnd} />
    </Provider>
  );
}

function Revoked({ unsent }: { readonly unsent: number }): ReactNode {
  return (
    <EmptyState title={<Trans>This device has been signed off</Trans>}>
      <Trans>
        The organiser ended it, or the event is over. Everything it held of the event is gone.
      </Trans>{' '}
      {unsent > 0 && (
        <Trans>Scans that had not been sent: {unsent}. Tell the organiser about them.</Trans>
      )}
    </EmptyState>
  );
}

function NoDevice(): ReactNode {
  return (
    <EmptyState
      title={<Trans>This is no device of a door yet</Trans>}
      action={
        <Button asChild>
          <Link to="/">
            <Trans>See events</Trans>
          </Link>
        </Button>
      }
    >
      <Trans>
        The organiser makes a code on the event's dashboard, under “Door”. Scan it with this phone's
        camera.
      </Trans>
    </EmptyState>
  );
}
