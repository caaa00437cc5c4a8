import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Field, Input } from '#ui/Field.tsx';

/** Asks why somebody is let in though there is no room; the host reads it later. */
export function SayWhy({
  onSay,
  isBusy,
}: {
  readonly onSay: (reason: string) => void;
  readonly isBusy: boolean;
}): ReactNode {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const said = reason.trim();
  return (
    <form
      className="mt-3 grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (said) onSay(said);
      }}
    >
      <Field label={<Trans>Why they come in all the same</Trans>} isRequired>
        <Input
          value={reason}
          maxLength={200}
          autoComplete="off"
          placeholder={t`A speaker brought them`}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
      <Button type="submit" icon="check" isBusy={isBusy} disabled={!said}>
        <Trans>Let in anyway</Trans>
      </Button>
    </form>
  );
}
