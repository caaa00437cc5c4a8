import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { readFragment } from '#gql/fragment-masking.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { Field, Input } from '#ui/Field.tsx';
import { FileDrop } from '#ui/FileDrop.tsx';
import { FeedImport, LookAtFeed } from './feed-import.ts';
import { sendFile } from './send-file.ts';

interface Props {
  readonly community: { readonly id: string; readonly name: string; readonly timeZone: string };
  /** Told the import that looks at what was chosen. */
  readonly onChosen: (importId: string) => void;
}

/** Which calendar: a file to drop or choose, or an address. Nothing is taken in yet. */
export function ChooseCalendar(props: Props): ReactNode {
  const { name } = props.community;
  return (
    <div className="grid gap-8">
      <p className="text-muted text-pretty">
        <Trans>
          Bring the events of another calendar to {name}. You see what would be taken in before
          anything happens, and nobody is told of them.
        </Trans>
      </p>
      <DropFile {...props} />
      <FromAddress {...props} />
    </div>
  );
}

const mostBytes = 10_000_000;

function DropFile({ community, onChosen }: Props): ReactNode {
  const { t } = useLingui();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const send = async (file: File) => {
    if (file.size === 0 || file.size > mostBytes) {
      setProblem(t`The file is empty, or larger than 10 MB.`);
      return;
    }
    setSending(true);
    const sent = await sendFile(file, community.id, community.timeZone).catch(() => ({
      message: t`That did not work. Try again.`,
    }));
    setSending(false);
    if ('id' in sent) onChosen(sent.id);
    else setProblem(sent.message);
  };
  return (
    <FileDrop
      label={t`A calendar file`}
      title={<Trans>Drop an .ics file here</Trans>}
      hint={<Trans>Google, Outlook and Apple calendars export one. Up to 10 MB.</Trans>}
      accept=".ics,.ical,.ifb,text/calendar"
      isBusy={isSending}
      onFile={(file) => void send(file)}
      className="bg-card"
    >
      {problem && (
        <p role="alert" className="text-sm text-clay">
          {problem}
        </p>
      )}
    </FileDrop>
  );
}

function FromAddress({ community, onChosen }: Props): ReactNode {
  const [url, setUrl] = useState('');
  const [problem, setProblem] = useState<string>();
  const [look, { isRunning }] = useAction(LookAtFeed, { quiet: true });
  const go = async () => {
    const { id: communityId, timeZone } = community;
    const outcome = await look({ input: { communityId, kind: 'ICS', url: url.trim(), timeZone } });
    if (!outcome.ok) {
      setProblem(outcome.errors[0]?.message);
      return;
    }
    const begun = readFragment(FeedImport, outcome.payload.import);
    if (begun) onChosen(begun.id);
  };
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <Field
        label={<Trans>Or the address of a calendar</Trans>}
        hint={<Trans>A public https or webcal address. It can be looked at again by itself.</Trans>}
        error={problem}
      >
        <Input
          inputMode="url"
          placeholder="https://"
          value={url}
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ target }) => {
            setUrl(target.value);
            setProblem(undefined);
          }}
        />
      </Field>
      <div>
        <Button type="submit" isBusy={isRunning} disabled={url.trim() === ''}>
          <Trans>Look at it</Trans>
        </Button>
      </div>
    </form>
  );
}
