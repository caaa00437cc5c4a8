import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useOnline } from '#lib/use-online.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Camera } from './Camera.tsx';
import type { Place } from './Door.tsx';
import { OutcomeCard } from './OutcomeCard.tsx';
import { useOfflineDoor } from './offline/use-offline-door.ts';
import { useHandScanner } from './use-hand-scanner.ts';
import { useScan } from './use-scan.ts';

// Long enough to read, short enough for the next person.
const shownMs = 5_000;

/** People check themselves in: one thing to do, one answer, no names, no way back. */
export function Kiosk({
  place: { title, listId },
  gate,
}: {
  readonly place: Place;
  readonly gate: string | null;
}): ReactNode {
  const isOnline = useOnline();
  const screen = useRef<HTMLDivElement>(null);
  const offline = useOfflineDoor({ listId, gate });
  const { outcome, scan } = useScan({ listId, gate, direction: 'IN' }, offline);
  const onCode = (code: string) => void scan({ code });
  useHandScanner(onCode);
  const [dismissed, setDismissed] = useState(outcome);
  useEffect(() => {
    const timer = setTimeout(() => setDismissed(outcome), shownMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <div
      ref={screen}
      className="grid min-h-dvh grid-rows-[auto_1fr_auto] gap-6 bg-paper p-6 text-center"
    >
      <header>
        <h1 className="text-2xl font-bold text-balance md:text-[2.125rem]">{title}</h1>
        <p className="mt-1 text-lg text-muted">
          <Trans>Hold your ticket's code in front of the camera.</Trans>
        </p>
      </header>
      <div className="mx-auto grid w-full max-w-2xl content-center gap-6 text-left">
        <OutcomeCard outcome={outcome === dismissed ? undefined : outcome} isKiosk />
        <Camera onCode={onCode} facing="user" />
      </div>
      <footer className="flex items-center justify-center gap-4 text-sm text-muted">
        <span className="flex items-center gap-2" role="status">
          <Icon name={isOnline ? 'check' : 'offline'} size={16} />
          {isOnline ? <Trans>Connected</Trans> : <Trans>Offline, and still working</Trans>}
          {offline.waiting > 0 && ` · ${offline.waiting}`}
        </span>
        <Button
          kind="quiet"
          size="sm"
          onClick={() => void screen.current?.requestFullscreen().catch(() => undefined)}
        >
          <Trans>Full screen</Trans>
        </Button>
      </footer>
    </div>
  );
}
