import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { cx } from '#lib/cx.ts';
import { Icon, type IconName } from '#ui/Icon.tsx';

/** A list of actions that opens from a button. */
export function Menu({
  trigger,
  children,
  align = 'end',
}: {
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
}): ReactNode {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className="z-50 min-w-56 animate-fade rounded-card border border-line bg-card p-1.5 shadow-float"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const item =
  'flex min-h-10 w-full cursor-pointer items-center gap-3 rounded-md px-3 py-1.5 text-left outline-none select-none data-[highlighted]:bg-sunken data-[disabled]:opacity-50';

/** One action, or with `to` or `href` one place to go. */
export function MenuItem({
  icon,
  children,
  onSelect,
  to,
  href,
  isDanger = false,
  disabled = false,
}: {
  readonly icon?: IconName;
  readonly children: ReactNode;
  readonly onSelect?: () => void;
  readonly to?: string;
  /** A place outside the client, such as a calendar file. */
  readonly href?: string;
  readonly isDanger?: boolean;
  readonly disabled?: boolean;
}): ReactNode {
  const content = (
    <>
      {icon && <Icon name={icon} size={18} className={isDanger ? '' : 'text-muted'} />}
      {children}
    </>
  );
  const className = cx(item, isDanger && 'text-clay');
  if (to || href) {
    return (
      <Radix.Item asChild disabled={disabled}>
        {to ? (
          <Link to={to} className={className}>
            {content}
          </Link>
        ) : (
          <a href={href} target="_blank" rel="noopener noreferrer" className={className}>
            {content}
          </a>
        )}
      </Radix.Item>
    );
  }
  return (
    <Radix.Item className={className} disabled={disabled} onSelect={() => onSelect?.()}>
      {content}
    </Radix.Item>
  );
}

/** One of several that exclude each other. */
export function MenuChoice<Value extends string>({
  value,
  onChange,
  options,
  label,
}: {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly label: string;
}): ReactNode {
  return (
    <Radix.RadioGroup
      value={value}
      aria-label={label}
      onValueChange={(next) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen) onChange(chosen.value);
      }}
    >
      <Radix.Label className="px-3 pt-2 pb-1 text-xs text-muted">{label}</Radix.Label>
      {options.map((option) => (
        <Radix.RadioItem
          key={option.value}
          value={option.value}
          className={cx(item, 'justify-between')}
        >
          {option.label}
          <Radix.ItemIndicator>
            <Icon name="check" size={16} />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

/** A hairline between groups of actions. */
export function MenuLine(): ReactNode {
  return <Radix.Separator className="my-1.5 h-px bg-line" />;
}
