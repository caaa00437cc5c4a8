import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, IconButton } from '#ui/Button.tsx';
import { Textarea } from '#ui/Field.tsx';

/** Where one writes; what could not be sent stays. */
export function AskBox({
  isBusy,
  onAsk,
  onStartAnew,
}: {
  readonly isBusy: boolean;
  /** Gives whether the question was taken. */
  readonly onAsk: (text: string) => Promise<boolean>;
  readonly onStartAnew: (() => void) | undefined;
}): ReactNode {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const send = async () => {
    const question = text.trim();
    if (!question || isBusy) return;
    setText('');
    if (!(await onAsk(question))) setText(question);
  };
  return (
    <form
      className="border-t border-line bg-card p-4 pb-[max(1rem,env(safe-area-inset-bottom))]"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="flex items-end gap-2">
        <Textarea
          rows={1}
          maxLength={2000}
          value={text}
          aria-label={t`Your question`}
          placeholder={t`Ask about events…`}
          className="max-h-40 min-h-11!"
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            // Enter sends, but not while an input method is still composing a syllable.
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void send();
          }}
        />
        <Button type="submit" kind="primary" isBusy={isBusy} disabled={text.trim() === ''}>
          <Trans>Ask</Trans>
        </Button>
      </div>
      <div className="mt-2 flex items-center justify-between gap-3 text-xs text-muted">
        <p>
          <Trans>Answers come from the events here. Nothing happens until you confirm it.</Trans>
        </p>
        {onStartAnew && (
          <IconButton icon="plus" label={t`New conversation`} onClick={onStartAnew} />
        )}
      </div>
    </form>
  );
}
