import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Field, Textarea } from '#ui/Field.tsx';

/** What a host says to guests along with a decision on them. */
export function WordToThem({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <Field
      label={<Trans>A word to them</Trans>}
      hint={<Trans>Optional; it goes into the mail.</Trans>}
    >
      <Textarea
        rows={2}
        maxLength={500}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  );
}
