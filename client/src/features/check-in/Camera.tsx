import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { heldCodes } from './held-codes.ts';
import { readCodes } from './read-codes.ts';

/** Reads QR codes from the camera; off until asked for, since a browser asks for permission. */
export function Camera({
  onCode,
  facing = 'environment',
}: {
  readonly onCode: (code: string) => void;
  /** Whom it looks at: `user` where people hold their tickets before the screen. */
  readonly facing?: 'environment' | 'user';
}): ReactNode {
  const [state, setState] = useState<'off' | 'on' | 'refused'>('off');
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onCode);
  useEffect(() => {
    latest.current = onCode;
  });

  useEffect(() => {
    if (state !== 'on') return;
    const stop = new AbortController();
    const held = heldCodes();
    const seen = (code: string) => {
      if (held.isNew(code, performance.now())) latest.current(code);
    };
    if (video.current) {
      readCodes(video.current, seen, facing, stop.signal).catch(() => setState('refused'));
    }
    return () => stop.abort();
  }, [state, facing]);

  if (state === 'on') {
    return (
      <div className="relative overflow-hidden rounded-card bg-black">
        <video
          ref={video}
          muted
          playsInline
          className="aspect-square w-full object-cover sm:aspect-video"
        >
          <track kind="captions" />
        </video>
        <span
          aria-hidden
          className="pointer-events-none absolute inset-[16%] rounded-card border-4 border-white/80"
        />
        <Button size="sm" className="absolute right-3 bottom-3" onClick={() => setState('off')}>
          <Trans>Stop the camera</Trans>
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-2">
      <Button kind="primary" size="lg" icon="camera" onClick={() => setState('on')}>
        <Trans>Scan with the camera</Trans>
      </Button>
      {state === 'refused' && (
        <p role="alert" className="text-sm text-clay">
          <Trans>
            The camera could not be opened. Allow it in the browser's settings; it needs HTTPS.
            Names and hand scanners work without it.
          </Trans>
        </p>
      )}
    </div>
  );
}
