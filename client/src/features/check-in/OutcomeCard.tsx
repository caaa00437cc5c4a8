import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ScanDirection } from '#gql/graphql.ts';
import { cx } from '#lib/cx.ts';
import { clock } from '#lib/format-time.ts';
import { isPass } from '#lib/is-pass.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Icon } from '#ui/Icon.tsx';
import { useScanWords } from '#ui/ScanList.tsx';
import { UndoScan } from './UndoScan.tsx';
import type { Over, WaitingPerson } from './use-admit.ts';
import type { ScanOutcome } from './use-scan.ts';
import { WaitingCard } from './WaitingCard.tsx';

type UndoOnline = (checkInId: string, reason: string, name: string | null) => void;
type Admit = (person: WaitingPerson, over?: Over) => void;
type UndoOffline = (nonce: string, reason: string) => void;

/** The last scan, readable at arm's length: colour, a word, the name, and the way back. */
export function OutcomeCard({
  outcome,
  onUndo,
  onUndoOffline,
  onAdmit,
  isAdmitting = false,
  direction = 'IN',
  isKiosk = false,
}: {
  readonly outcome: ScanOutcome | undefined;
  /** Absent where nothing may be taken back. */
  readonly onUndo?: UndoOnline | undefined;
  readonly onUndoOffline?: UndoOffline | undefined;
  /** Absent where nobody without a ticket may be let in. */
  readonly onAdmit?: Admit | undefined;
  readonly isAdmitting?: boolean;
  /** Which way people go now. */
  readonly direction?: ScanDirection;
  /** Read from a step away, by people who came. */
  readonly isKiosk?: boolean;
}): ReactNode {
  const tone = toneOf(outcome);
  return (
    <div
      role="status"
      className={cx(
        'flex items-center gap-4 rounded-card p-5 transition-colors duration-150',
        isKiosk ? 'min-h-56' : 'min-h-36',
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
        <Words {...{ outcome, onUndo, onUndoOffline, onAdmit, isAdmitting, direction, isKiosk }} />
      </div>
    </div>
  );
}

function toneOf(outcome: ScanOutcome | undefined): 'good' | 'mind' | 'bad' | 'none' {
  if (!outcome || outcome.kind === 'undone') return 'none';
  if (outcome.kind === 'failed') return 'bad';
  if (outcome.kind === 'admitted') return 'good';
  // A card that asks for something is no signal to be read from afar.
  if (outcome.kind === 'waiting') return 'none';
  if (isPass(outcome.result)) return 'good';
  return outcome.result === 'ALREADY_IN' || outcome.result === 'NOT_INSIDE' ? 'mind' : 'bad';
}

function Words({
  outcome,
  onUndo,
  onUndoOffline,
  onAdmit,
  isAdmitting,
  direction,
  isKiosk,
}: {
  readonly outcome: ScanOutcome | undefined;
  readonly isKiosk: boolean;
  readonly onUndo: UndoOnline | undefined;
  readonly onUndoOffline: UndoOffline | undefined;
  readonly onAdmit: Admit | undefined;
  readonly isAdmitting: boolean;
  readonly direction: ScanDirection;
}): ReactNode {
  if (!outcome) return <Ready isKiosk={isKiosk} direction={direction} />;
  if (outcome.kind === 'undone') {
    return (
      <p className="text-lg">
        {outcome.name === null ? (
          <Trans>Taken back: the ticket may come in again.</Trans>
        ) : (
          <Trans>Taken back: {outcome.name} may come in again.</Trans>
        )}
      </p>
    );
  }
  if (outcome.kind === 'admitted') return <LetIn outcome={outcome} />;
  if (outcome.kind === 'waiting') {
    const { person, isFull } = outcome;
    return onAdmit && <WaitingCard {...{ person, isFull, onAdmit }} isBusy={isAdmitting} />;
  }
  if (outcome.kind === 'failed') {
    return (
      <p className="text-lg font-bold">
        {outcome.error.message ?? (
          <Trans>No network, and this needs one. Scan the code on the ticket.</Trans>
        )}
      </p>
    );
  }
  return outcome.kind === 'offline' ? (
    <DecidedHere outcome={outcome} onUndo={onUndoOffline} />
  ) : (
    <Answered outcome={outcome} onUndo={onUndo} />
  );
}

function Ready({
  isKiosk,
  direction,
}: {
  readonly isKiosk: boolean;
  readonly direction: ScanDirection;
}): ReactNode {
  return (
    <p className={isKiosk ? 'text-2xl text-ink' : 'text-lg'}>
      {isKiosk ? (
        <Trans>Welcome! Your ticket is in your mail and on your page here.</Trans>
      ) : direction === 'OUT' ? (
        <Trans>Ready for the next one going out.</Trans>
      ) : (
        <Trans>Ready for the next ticket.</Trans>
      )}
    </p>
  );
}

function LetIn({
  outcome: { name, heads },
}: {
  readonly outcome: Extract<ScanOutcome, { kind: 'admitted' }>;
}): ReactNode {
  const words = useScanWords();
  return (
    <>
      <p className="text-2xl font-bold">{words.ADMITTED}</p>
      <p className="truncate text-lg">
        {name}
        {heads > 1 && (
          <>
            {' · '}
            <Plural value={heads} one="# person" other="# people" />
          </>
        )}
      </p>
    </>
  );
}

function DecidedHere({
  outcome,
  onUndo,
}: {
  readonly outcome: Extract<ScanOutcome, { kind: 'offline' }>;
  readonly onUndo: UndoOffline | undefined;
}): ReactNode {
  const words = useScanWords();
  return (
    <>
      <p className="text-2xl font-bold">{words[outcome.result]}</p>
      <p>
        <Trans>Checked on this device; it is sent when the network is back.</Trans>
      </p>
      {isPass(outcome.result) && onUndo && (
        <UndoScan key={outcome.nonce} onUndo={(reason) => onUndo(outcome.nonce, reason)} />
      )}
    </>
  );
}

function Answered({
  outcome,
  onUndo,
}: {
  readonly outcome: Extract<ScanOutcome, { kind: 'scanned' }>;
  readonly onUndo: UndoOnline | undefined;
}): ReactNode {
  const words = useScanWords();
  const { ticket, checkIn, previous } = outcome.scan;
  return (
    <>
      <p className="text-2xl font-bold">{words[outcome.result]}</p>
      {(ticket || checkIn?.ticketType) && (
        <p className="truncate text-lg">
          {ticket && `${ticket.holderName} · `}
          {ticket?.ticketType.name ?? checkIn?.ticketType?.name}
        </p>
      )}
      {previous && <Earlier scan={previous} />}
      {isPass(outcome.result) && checkIn && onUndo && (
        <UndoScan
          key={checkIn.id}
          onUndo={(reason) => onUndo(checkIn.id, reason, ticket?.holderName ?? null)}
        />
      )}
    </>
  );
}

/** When and where the scan was that this one comes after. */
function Earlier({
  scan: { at, gate, direction },
}: {
  readonly scan: NonNullable<Extract<ScanOutcome, { kind: 'scanned' }>['scan']['previous']>;
}): ReactNode {
  const { locale, timeZone } = useLocale();
  const earlier = clock(at, timeZone, locale);
  return (
    <p>
      {direction === 'OUT' ? (
        <Trans>Went out at {earlier}</Trans>
      ) : (
        <Trans>Came in at {earlier}</Trans>
      )}
      {gate && `, ${gate}`}
    </p>
  );
}
