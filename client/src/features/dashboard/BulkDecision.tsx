import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { Decision } from '#gql/graphql.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { Decide } from './decide.ts';
import { decideInSteps } from './decide-in-steps.ts';
import { WordToThem } from './WordToThem.tsx';

/** Decides on several guests at once, with a word to them. */
export function BulkDecision({
  eventId,
  shown,
  chosen,
  onChoose,
}: {
  readonly eventId: string;
  /** Those on the page whom one can decide on. */
  readonly shown: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}): ReactNode {
  const { t } = useLingui();
  const [message, setMessage] = useState('');
  const [decide, { isRunning }] = useAction(Decide);
  const ids = shown.filter((id) => chosen.has(id));
  if (shown.length < 2 && ids.length === 0) return null;
  const isAll = ids.length === shown.length;

  const send = async (decision: Decision): Promise<void> => {
    const done = await decideInSteps(ids, async (registrationIds) => {
      const input = { eventId, registrationIds: [...registrationIds], decision, message };
      return (await decide({ input })).ok;
    });
    if (done > 0) showToast({ kind: 'done', text: t`${done} decided` });
    if (done < ids.length) return;
    onChoose(new Set());
    setMessage('');
  };
  return (
    <div className="grid gap-3 rounded-lg border border-line p-4">
      <label className="flex items-center gap-3 font-medium">
        <input
          type="checkbox"
          className="size-5 accent-ink"
          checked={isAll}
          onChange={() => onChoose(new Set(isAll ? [] : shown))}
        />
        {ids.length === 0 ? (
          <Trans>Choose all {shown.length} who ask</Trans>
        ) : (
          <Plural value={ids.length} one="# chosen" other="# chosen" />
        )}
      </label>
      {ids.length > 0 && (
        <>
          <WordToThem value={message} onChange={setMessage} />
          <div className="flex flex-wrap gap-2">
            <Button icon="check" isBusy={isRunning} onClick={() => void send('APPROVE')}>
              <Trans>Let in</Trans>
            </Button>
            <Button isBusy={isRunning} onClick={() => void send('WAITLIST')}>
              <Trans>Put on the waitlist</Trans>
            </Button>
            <Button kind="danger" isBusy={isRunning} onClick={() => void send('DECLINE')}>
              <Trans>Turn down</Trans>
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
