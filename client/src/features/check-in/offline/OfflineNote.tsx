import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Icon } from '#ui/Icon.tsx';
import type { Offline } from './use-offline-door.ts';

/** Says whether this device can go on with no network, and what it has still to send. */
export function OfflineNote({
  offline,
  isOnline,
}: {
  readonly offline: Offline;
  readonly isOnline: boolean;
}): ReactNode {
  const { waiting, duplicates, problem } = offline;
  return (
    <div className="grid gap-1 text-sm text-muted" aria-live="polite">
      <Readiness offline={offline} isOnline={isOnline} />
      {waiting > 0 && (
        <p data-testid="waiting-scans">
          <Plural value={waiting} one="# scan to send" other="# scans to send" />
          {problem && `: ${problem}`}
        </p>
      )}
      {duplicates > 0 && (
        <p className="font-medium text-amber">
          <Plural
            value={duplicates}
            one="# ticket let in here had come in at another door before"
            other="# tickets let in here had come in at another door before"
          />
        </p>
      )}
    </div>
  );
}

function Readiness({
  offline: { door, reopening },
  isOnline,
}: {
  readonly offline: Offline;
  readonly isOnline: boolean;
}): ReactNode {
  // With a network there is still time to become wholly ready.
  const isReady = door !== undefined && !(isOnline && reopening === 'coming');
  return (
    <p className="flex items-center gap-2">
      <Icon name={isReady ? 'check' : 'offline'} size={16} />
      {isReady ? (
        <WhatItCan isOnline={isOnline} opensAgain={reopening === 'ready'} />
      ) : (
        <Trans>Not ready for a lost network yet.</Trans>
      )}
    </p>
  );
}

function WhatItCan({
  isOnline,
  opensAgain,
}: {
  readonly isOnline: boolean;
  readonly opensAgain: boolean;
}): ReactNode {
  if (isOnline) {
    return opensAgain ? (
      <Trans>Ready for a lost network: this device can check tickets by itself.</Trans>
    ) : (
      <Trans>Ready for a lost network, as long as this page stays open.</Trans>
    );
  }
  return opensAgain ? (
    <Trans>No network. Go on scanning: this device checks tickets by itself.</Trans>
  ) : (
    <Trans>No network. Go on scanning, and leave this page open.</Trans>
  );
}
