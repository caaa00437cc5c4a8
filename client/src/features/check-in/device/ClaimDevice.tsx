import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '#gql/gql.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import type { OwnDevice } from './own-device.ts';
import { sendAllOf } from './send-all-of.ts';

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

/** Makes this browser the device that a code is for; what it did as another device is sent first. */
export function ClaimDevice({
  token,
  device,
  onClaimed,
  onRevoked,
}: {
  readonly token: string;
  /** What this browser is until then. */
  readonly device: OwnDevice | undefined;
  readonly onClaimed: (device: OwnDevice) => void;
  readonly onRevoked: (secret: string) => void;
}): ReactNode {
  const [claim] = useAction(Claim, { quiet: true });
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ReactNode>();
  const title = device?.known?.title;
  const take = async (): Promise<void> => {
    setProblem(undefined);
    // A browser without IndexedDB keeps no scans.
    const sent = device && (await sendAllOf(device).catch(() => undefined));
    // Whoever loses scans reads of it before they go on.
    if (device && sent?.isRevoked) return onRevoked(device.secret);
    if (sent && sent.left > 0) return setProblem(unsent(sent.left));
    const outcome = await claim({ token });
    if (outcome.ok && outcome.payload.secret) onClaimed({ secret: outcome.payload.secret, token });
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
      {title && (
        <p>
          <Trans>
            Until now this device checked tickets of “{title}”. What it has still to send from there
            goes first.
          </Trans>
        </p>
      )}
      <Button
        kind="primary"
        size="lg"
        icon="qr"
        isBusy={isBusy}
        onClick={() => {
          setBusy(true);
          void take().finally(() => setBusy(false));
        }}
      >
        <Trans>Use this device</Trans>
      </Button>
      {title && (
        <Button asChild size="lg">
          <Link to="/door" replace>
            <Trans>Stay at that door</Trans>
          </Link>
        </Button>
      )}
      {problem && (
        <p role="alert" className="text-clay">
          {problem}
        </p>
      )}
    </div>
  );
}

function unsent(left: number): ReactNode {
  return (
    <Plural
      value={left}
      one="# scan from there could not be sent. Try again once there is a network."
      other="# scans from there could not be sent. Try again once there is a network."
    />
  );
}
