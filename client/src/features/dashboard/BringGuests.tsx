import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { showToast } from '#lib/toasts.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field, Select } from '#ui/Field.tsx';
import { FileDrop } from '#ui/FileDrop.tsx';
import { GuestListLook } from './GuestListLook.tsx';
import { type GuestListReport, sendGuestList, type WhenFull } from './send-guest-list.ts';

interface Props {
  readonly eventId: string;
  /** Told once people were taken in. */
  readonly onTaken: () => void;
}

/** Brings the guests of another platform here, from the file that it exports. */
export function BringGuests(props: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" icon="upload" onClick={() => setOpen(true)}>
        <Trans>Bring a list</Trans>
      </Button>
      {isOpen && <BringDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function BringDialog({
  eventId,
  onTaken,
  onClose,
}: Props & { readonly onClose: () => void }): ReactNode {
  const { t } = useLingui();
  const [file, setFile] = useState<File>();
  const [whenFull, setWhenFull] = useState<WhenFull>('WAIT');
  const [notify, setNotify] = useState(false);
  const [report, setReport] = useState<GuestListReport>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const send = async (what: File, wish: Parameters<typeof sendGuestList>[2]) => {
    setBusy(true);
    setProblem(undefined);
    const sent = await sendGuestList(what, eventId, wish).catch(() => ({
      message: t`That did not work. Try again.`,
    }));
    setBusy(false);
    if ('message' in sent) setProblem(sent.message);
    return 'message' in sent ? undefined : sent;
  };
  const look = async (what: File, full = whenFull) => {
    setFile(what);
    setReport(await send(what, { confirm: false, whenFull: full, notify }));
  };
  const take = async () => {
    const taken = file && (await send(file, { confirm: true, whenFull, notify }));
    if (!taken) return;
    showToast({ kind: 'done', text: t`${countOf(taken)} registrations taken in or changed` });
    onTaken();
    onClose();
  };
  const count = report ? countOf(report) : 0;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<Trans>Bring guests from elsewhere</Trans>}
      description={
        <Trans>
          The CSV file from Luma, Eventbrite or Meetup. You see what would happen first; a newer
          file changes where people stand.
        </Trans>
      }
      footer={
        report && (
          <>
            <Button onClick={() => setReport(undefined)}>
              <Trans>Another file</Trans>
            </Button>
            <Button
              kind="primary"
              isBusy={isBusy}
              disabled={count === 0}
              onClick={() => void take()}
            >
              <Trans>Take in {count}</Trans>
            </Button>
          </>
        )
      }
    >
      {report && file ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <GuestListLook report={report} />
          <Field label={<Trans>Where there is no room</Trans>}>
            <Select
              value={whenFull}
              disabled={isBusy}
              onChange={({ target }) => {
                const next = target.value === 'LEAVE_OUT' ? 'LEAVE_OUT' : 'WAIT';
                setWhenFull(next);
                void look(file, next);
              }}
            >
              <option value="WAIT">{t`they go to the waitlist`}</option>
              <option value="LEAVE_OUT">{t`they are left out`}</option>
            </Select>
          </Field>
          <TellThem isOn={notify} isBusy={isBusy} onChange={setNotify} />
        </div>
      ) : (
        <DropList isBusy={isBusy} onFile={(chosen) => void look(chosen)} />
      )}
      {problem && (
        <p role="alert" className="mt-3 text-clay">
          {problem}
        </p>
      )}
    </Dialog>
  );
}

const countOf = ({ added, changedCount }: GuestListReport) =>
  added.CONFIRMED + added.PENDING_APPROVAL + added.WAITLISTED + changedCount;

function TellThem({
  isOn,
  isBusy,
  onChange,
}: {
  readonly isOn: boolean;
  readonly isBusy: boolean;
  readonly onChange: (isOn: boolean) => void;
}): ReactNode {
  return (
    <label className="flex items-start gap-3">
      <input
        type="checkbox"
        className="mt-1 size-5 shrink-0 accent-ink"
        checked={isOn}
        disabled={isBusy}
        onChange={({ target }) => onChange(target.checked)}
      />
      <Trans>Write to them: each gets a mail of where they stand, with a link of their own</Trans>
    </label>
  );
}

function DropList(props: {
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}): ReactNode {
  const { t } = useLingui();
  return (
    <FileDrop
      {...props}
      label={t`A guest list`}
      title={<Trans>Drop a .csv file here</Trans>}
      hint={<Trans>Up to 5,000 people and 2 MB.</Trans>}
      accept=".csv,.tsv,.txt,text/csv"
    />
  );
}
