import { Tabs as Radix } from 'radix-ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Tab<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly content: ReactNode;
  /** Whether one writes there: once it was looked at, what is written stays while another part is shown. */
  readonly isKept?: boolean;
}

/** Parts of a page of which one is shown; keep `value` in the URL so that it can be shared. */
export function Tabs<Value extends string>({
  value,
  onChange,
  tabs,
  label,
}: {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly tabs: readonly Tab<Value>[];
  readonly label: string;
}): ReactNode {
  const [seen, setSeen] = useState<ReadonlySet<Value>>(new Set([value]));
  if (!seen.has(value)) setSeen(new Set([...seen, value]));
  const list = useRef<HTMLDivElement>(null);
  // On a phone the row is longer than the screen: whoever comes by a link sees where they are.
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>(`[data-tab="${value}"]`);
    const row = list.current;
    if (!row || !chosen) return;
    row.scrollLeft =
      chosen.offsetLeft - row.offsetLeft - (row.clientWidth - chosen.offsetWidth) / 2;
  }, [value]);
  return (
    <Radix.Root
      value={value}
      onValueChange={(next) => {
        const chosen = tabs.find((tab) => tab.value === next);
        if (chosen) onChange(chosen.value);
      }}
    >
      <Radix.List
        ref={list}
        aria-label={label}
        className="flex gap-6 overflow-x-auto border-b border-line [scrollbar-width:none]"
      >
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            data-tab={tab.value}
            className="-mb-px flex min-h-12 items-center gap-2 border-b-2 border-transparent font-medium whitespace-nowrap text-muted hover:text-ink focus-visible:-outline-offset-2 data-[state=active]:border-ink data-[state=active]:text-ink"
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content
          key={tab.value}
          value={tab.value}
          className="pt-6"
          hidden={tab.value !== value}
          {...(tab.isKept && seen.has(tab.value) ? { forceMount: true } : {})}
        >
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
