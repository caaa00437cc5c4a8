import type { ReactNode } from 'react';
import { Input } from '#ui/Field.tsx';

/** Six digits in one field, so that pasting, filling in from a message and screen readers just work. */
export function CodeInput({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (digits: string) => void;
}): ReactNode {
  return (
    <Input
      value={value}
      onChange={({ target }) => onChange(target.value.replaceAll(/\D/g, '').slice(0, 6))}
      inputMode="numeric"
      autoComplete="one-time-code"
      autoFocus
      placeholder="••••••"
      className="h-16 pl-[0.6em] text-center text-[1.75rem] font-bold tracking-[0.6em] tabular placeholder:font-normal placeholder:text-line"
    />
  );
}
