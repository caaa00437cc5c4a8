import { RadioGroup } from 'radix-ui';
import { type ReactNode, useId } from 'react';

/** One of a few that exclude each other, each with a word on what it means. */
export function Choices<Value extends string>({
  label,
  value,
  onChange,
  options,
}: {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly {
    readonly value: Value;
    readonly label: ReactNode;
    readonly hint?: ReactNode;
  }[];
}): ReactNode {
  const id = useId();
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen) onChange(chosen.value);
      }}
      className="grid gap-1"
    >
      {options.map((option) => (
        <label
          key={option.value}
          htmlFor={`${id}-${option.value}`}
          className="flex cursor-pointer items-start gap-3 rounded-md px-2 py-2 hover:bg-sunken"
        >
          <RadioGroup.Item
            id={`${id}-${option.value}`}
            value={option.value}
            className="mt-0.5 grid size-6 shrink-0 place-items-center rounded-pill border border-edge bg-card data-[state=checked]:border-ink"
          >
            <RadioGroup.Indicator className="size-3 rounded-pill bg-ink" />
          </RadioGroup.Item>
          <span>
            <span className="font-medium">{option.label}</span>
            {option.hint && <span className="block text-sm text-muted">{option.hint}</span>}
          </span>
        </label>
      ))}
    </RadioGroup.Root>
  );
}
