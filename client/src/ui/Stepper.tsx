import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { IconButton } from '#ui/Button.tsx';

/** A small number with a button on either side. */
export function Stepper({
  label,
  value,
  min,
  max,
  onChange,
}: {
  readonly label: ReactNode;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}): ReactNode {
  const { t } = useLingui();
  const id = useId();
  return (
    <fieldset className="flex items-center justify-between gap-3" aria-labelledby={id}>
      <span id={id} className="font-medium">
        {label}
      </span>
      <div className="flex items-center gap-1 rounded-pill border border-line">
        <IconButton
          icon="minus"
          label={t`One fewer`}
          disabled={value <= min}
          onClick={() => onChange(value - 1)}
        />
        <output aria-live="polite" className="w-6 text-center font-bold tabular">
          {value}
        </output>
        <IconButton
          icon="plus"
          label={t`One more`}
          disabled={value >= max}
          onClick={() => onChange(value + 1)}
        />
      </div>
    </fieldset>
  );
}
