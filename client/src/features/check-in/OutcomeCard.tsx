import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { cx } from '#lib/cx.ts';
import { clock } from '#lib/format-time.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { useScanWords } from '#ui/ScanList.tsx';
import type { ScanOutcome } from './use-scan.ts';

/** The last scan, readable at arm's length: colour, a word, the name, and the way back. */
export function OutcomeCard({
  outcome,
  onUndo,
}: {
  readonly outcome: ScanOutcome | undefined;
  readonly onUndo: (checkInId: string, name: string) => void;
}): ReactNode {
  const tone = toneOf(outcome);
  return (
    <div
      role="status"
      className={cx(
        'flex min-h-36 items-center gap-4 rounded-card p-5 transition-colors duration-150',
        tone === 'good' && 'bg-leaf text-paper',
        tone === 'bad' && 'bg-clay text-paper',
        tone === 'mind' && 'bg-amber text-paper',
        tone === 'none' && 'border border-line bg-card text-muted',
      )}
    >
      <Icon
        name={tone === 'good' ? 'check' : tone === 'none' ? 'qr' : 'warning'}
        size={tone === 'none' ? 40 : 56}
      />
      <div className="min-w-0 flex-1">
        <Words outcome={outcome} onUndo={onUndo} />
      </div>
    </div>
  );
}

function toneOf(outcome: ScanOutcome | undefined): 'good' | 'mind' | 'bad' | 'none' {
  if (!outcome || outcome.kind === 'undone') return 'none';
  if (outcome.kind === 'failed') return 'bad';
  if (outcome.result === 'ADMITTED') return 'good';
  return outcome.result === 'ALREADY_IN' ? 'mind' : 'bad';
}

function Words({
  outcome,
  onUndo,
}: {
  readonly outcome: ScanOutcome | undefined;
  readonly onUndo: (checkInId: string, name: string) => void;
}): ReactNode {
  const words = useScanWords();
  const { locale, timeZone } = useLocale();
  if (!outcome) {
    return (
      <p className="text-lg">
        <Trans>Ready. Scan a ticket, or find a name below.</Trans>
      </p>
    );
  }
  if (outcome.kind === 'undone') {
    return (
      <p className="text-lg">
        <Trans>Taken back: {outcome.name} may come in again.</Trans>
      </p>
    );
  }
  if (outcome.kind === 'failed')
    return <p className="text-lg font-bold">{outcome.error.message}</p>;
  const { ticket, checkIn, previous } = outcome.scan;
  const earlier = previous ? clock(previous.at, timeZone, locale) : undefined;
  return (
    <>
      <p className="text-2xl font-bold">{words[outcome.result]}</p>
      {ticket && (
        <p className="truncate text-lg">
          {ticket.holderName} · {ticket.ticketType.name}
        </p>
      )}
      {earlier && (
        <p>
          {previous?.gate ? (
            <Trans>
              Came in at {earlier}, {previous.gate}
            </Trans>
          ) : (
            <Trans>Came in at {earlier}</Trans>
          )}
        </p>
      )}
      {outcome.result === 'ADMITTED' && checkIn && ticket && (
        <Button
          size="sm"
          icon="undo"
          className="mt-3"
          onClick={() => onUndo(checkIn.id, ticket.holderName)}
        >
          <Trans>Undo</Trans>
        </Button>
      )}
    </>
  );
}
