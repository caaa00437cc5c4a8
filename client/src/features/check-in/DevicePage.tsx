import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { Provider } from 'urql';
import { graphql } from '#gql/gql.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { PageHead } from '#ui/PageHead.tsx';
import { EmptyState } from '#ui/States.tsx';
import { DeviceDoor } from './device/DeviceDoor.tsx';
import { createDeviceClient } from './device/device-client.ts';
import { forgetDevice, keepDevice, type OwnDevice, ownDevice } from './device/own-device.ts';
import { forgetDoor, waitingOf } from './offline/door-db.ts';

const Claim = graphql(/* GraphQL */ `
  mutation ClaimDevice($token: String!) {
    claimDevice(token: $token) {
      secret
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** A phone or tablet that works at a door without anybody's account: becomes one by a QR, then is one. */
export function DevicePage(): ReactNode {
  const { t } = useLingui();
  const [device, setDevice] = useState(ownDevice);
  const [unsent, setUnsent] = useState<number | undefined>();
  const [token] = useState(() => location.hash.slice(1));
  const isClaiming = token.startsWith('door_') && unsent === undefined;
  const onClaimed = (secret: string) => {
    const own = { secret };
    keepDevice(own);
    setUnsent(undefined);
    setDevice(own);
    // The code was used up; the address need not show it any more.
    history.replaceState(history.state, '', location.pathname);
  };
  const onRevoked = useCallback(() => {
    const own = ownDevice();
    if (!own) return;
    forgetDevice();
    setDevice(undefined);
    void dropDoor(own).then(setUnsent, () => setUnsent(0));
  }, []);
  return (
    <div className={device?.known?.profile === 'KIOSK' ? '' : 'mx-auto w-full max-w-xl px-4 pt-3'}>
      <PageHead title={t`Check-in device`} />
      {device ? (
        <AsDevice key={device.secret} device={device} onRevoked={onRevoked} />
      ) : (
        <div className="pt-10">
          {!isClaiming && <h1 className="sr-only">{t`Check-in device`}</h1>}
          {unsent !== undefined && <Revoked unsent={unsent} />}
          {isClaiming ? (
            <ClaimIt token={token} onClaimed={onClaimed} />
          ) : (
            unsent === undefined && <NoDevice />
          )}
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
  onRevoked,
}: {
  readonly device: OwnDevice;
  readonly onRevoked: () => void;
}): ReactNode {
  const graph = useMemo(
    () => createDeviceClient(device.secret, onRevoked),
    [device.secret, onRevoked],
  );
  useEffect(() => () => graph.close(), [graph]);
  return (
    <Provider value={graph.client}>
      <DeviceDoor device={device} onRevoked={onRevoked} />
    </Provider>
  );
}

function ClaimIt({
  token,
  onClaimed,
}: {
  readonly token: string;
  readonly onClaimed: (secret: string) => void;
}): ReactNode {
  const [claim, { isRunning }] = useAction(Claim, { quiet: true });
  const [problem, setProblem] = useState<string | undefined>();
  const take = async () => {
    const outcome = await claim({ token });
    if (outcome.ok && outcome.payload.secret) onClaimed(outcome.payload.secret);
    else if (!outcome.ok) setProblem(outcome.errors[0]?.message);
  };
  return (
    <div className="grid gap-5">
      <h1 className="text-2xl font-bold">
        <Trans>Use this device at the door?</Trans>
      </h1>
      <p className="text-muted">
        <Trans>
          It can then check tickets of one event, also with no network. It needs nobody's account,
          and the organiser can end it at any time.
        </Trans>
      </p>
      <Button kind="primary" size="lg" icon="qr" isBusy={isRunning} onClick={() => void take()}>
        <Trans>Use this device</Trans>
      </Button>
      {problem && (
        <p role="alert" className="text-clay">
          {problem}
        </p>
      )}
    </div>
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
