import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Field, Input } from '#ui/Field.tsx';

/** Where to give an access code; folded away unless the chosen ticket asks for one. */
export function AccessCode({
  isAsked,
  error,
  onGive,
}: {
  readonly isAsked: boolean;
  readonly error: string | undefined;
  readonly onGive: (code: string) => void;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [code, setCode] = useState('');
  const give = (): void => onGive(code.trim());
  if (!isOpen && !isAsked) {
    return (
      <Button
        kind="quiet"
        size="sm"
        icon="key"
        className="justify-self-start text-muted"
        onClick={() => setOpen(true)}
      >
        <Trans>I have a code</Trans>
      </Button>
    );
  }
  return (
    <div className="flex items-end gap-2">
      <Field label={<Trans>Access code</Trans>} error={error} className="flex-1">
        <Input
          value={code}
          maxLength={64}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={({ target }) => setCode(target.value)}
          onKeyDown={(pressed) => {
            if (pressed.key !== 'Enter') return;
            // It stands in the form that takes the place, which Enter would send.
            pressed.preventDefault();
            give();
          }}
          onBlur={give}
        />
      </Field>
      <Button onClick={give}>
        <Trans>Use it</Trans>
      </Button>
    </div>
  );
}
