import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { ScanDirection } from '#gql/graphql.ts';
import { useDoorFeed } from '#lib/door-feed.ts';
import { useOnline } from '#lib/use-online.ts';
import { Badge } from '#ui/Badge.tsx';
import { Count } from '#ui/Count.tsx';
import { Field, Select } from '#ui/Field.tsx';
import { Icon } from '#ui/Icon.tsx';
import { ScanList } from '#ui/ScanList.tsx';
import { Camera } from './Camera.tsx';
import { DoorQuestions } from './DoorQuestions.tsx';
import { FindByName } from './FindByName.tsx';
import { OutcomeCard } from './OutcomeCard.tsx';
import { OfflineNote } from './offline/OfflineNote.tsx';
import { useOfflineDoor } from './offline/use-offline-door.ts';
import { useAdmit } from './use-admit.ts';
import { useGate } from './use-gate.ts';
import { useHandScanner } from './use-hand-scanner.ts';
import { useScan } from './use-scan.ts';
import { WalkInButton } from './WalkInButton.tsx';
import { WayChoice } from './WayChoice.tsx';

/** Where somebody checks people in. */
export interface Place {
  readonly title: string;
  readonly listId: string;
  readonly gates: readonly string[];
}

/** What somebody may do at a door besides scanning. */
export interface DoorRights {
  readonly find: boolean;
  readonly undo: boolean;
  /** Let in people who never registered, as long as there is room. */
  readonly walkIn: boolean;
  /** Let in those who wait, and more than there is room for. */
  readonly decide: boolean;
}

/** One door: scan, find, take back, and what happened here. */
export function Door({
  place,
  may,
  back,
  ownGate,
  choice,
}: {
  readonly place: Place;
  readonly may: DoorRights;
  /** The page to go back to, where there is one. */
  readonly back?: string;
  /** Where a device was put; else it is chosen here. */
  readonly ownGate?: string | null;
  readonly choice?: ReactNode;
}): ReactNode {
  const { t } = useLingui();
  const { listId, gates, title } = place;
  const door = useDoorFeed(listId);
  const isOnline = useOnline();
  const [chosen, choose] = useGate(listId, gates);
  const gate = ownGate ?? chosen;
  const [direction, setDirection] = useState<ScanDirection>('IN');
  const offline = useOfflineDoor({ listId, gate });
  const { outcome, show, scan, undo, undoOffline } = useScan({ listId, gate, direction }, offline);
  const onCode = (code: string) => void scan({ code });
  useHandScanner(onCode);
  const { admit, admitWalkIn, isBusy } = useAdmit({ listId, gate }, show);
  return (
    <>
      <header className="flex items-center gap-3">
        {back && (
          <Link
            to={back}
            aria-label={t`Back to the dashboard`}
            className="grid size-11 shrink-0 place-items-center rounded-pill hover:bg-sunken"
          >
            <Icon name="left" />
          </Link>
        )}
        <div className="min-w-0 flex-1">
          <h1 className="truncate font-bold">{title}</h1>
          {ownGate && <p className="truncate text-sm text-muted">{ownGate}</p>}
        </div>
        {!isOnline && (
          <Badge tone="amber" icon="offline">
            <Trans>Offline</Trans>
          </Badge>
        )}
        <p className="text-right leading-none tabular" aria-live="polite">
          <span className="text-2xl font-bold">
            <Count value={door?.checkedIn ?? 0} />
          </span>
          <span className="text-muted"> / {door?.expected ?? '–'}</span>
          {door && door.inside !== door.checkedIn && (
            <span className="mt-1 block text-sm text-muted">
              <Trans>{door.inside} inside</Trans>
            </span>
          )}
        </p>
      </header>
      {choice}
      {!ownGate && gates.length > 0 && (
        <Field label={<Trans>Gate</Trans>}>
          <Select value={gate ?? ''} onChange={({ target }) => choose(target.value)}>
            {gates.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      <WayChoice direction={direction} onChoose={setDirection} />
      <OutcomeCard
        outcome={outcome}
        direction={direction}
        onUndo={may.undo ? (...what) => void undo(...what) : undefined}
        onAdmit={may.decide ? (...whom) => void admit(...whom) : undefined}
        isAdmitting={isBusy}
        onUndoOffline={may.undo ? (...what) => void undoOffline(...what) : undefined}
      />
      <DoorQuestions {...{ outcome, listId, offline }} />
      <OfflineNote offline={offline} isOnline={isOnline} />
      <Camera onCode={onCode} />
      <FindByName
        {...{ listId, direction }}
        mayFind={may.find}
        onScan={scan}
        onWaiting={(person) => show({ kind: 'waiting', person, isFull: false })}
      />
      {may.walkIn && isOnline && direction === 'IN' && (
        <WalkInButton {...{ listId, isBusy }} mayDecide={may.decide} onAdmit={admitWalkIn} />
      )}
      <section>
        <h2 className="mb-1 text-sm font-medium text-muted">
          <Trans>Latest scans</Trans>
        </h2>
        <ScanList scans={door?.scans.slice(0, 12) ?? []} />
      </section>
    </>
  );
}
