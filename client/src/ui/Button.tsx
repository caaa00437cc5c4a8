import { Slot } from 'radix-ui';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { cx } from '#lib/cx.ts';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { Spinner } from '#ui/Spinner.tsx';

/** How loud a button is: `primary` once on a page, `quiet` for what is beside the point. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

const kinds: Record<ButtonKind, string> = {
  primary: 'bg-lacquer text-on-lacquer hover:bg-lacquer-deep',
  plain: 'border border-line bg-card text-ink hover:border-edge',
  quiet: 'text-ink hover:bg-sunken',
  danger: 'border border-line bg-card text-clay hover:border-clay',
};
const sizes = {
  sm: 'min-h-9 px-3 text-sm gap-1.5',
  md: 'min-h-11 px-4.5 text-base gap-2',
  lg: 'min-h-13 px-6 text-lg gap-2.5',
};

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind;
  readonly size?: keyof typeof sizes;
  readonly icon?: IconName;
  /** Shows that it is at work; presses are ignored meanwhile. */
  readonly isBusy?: boolean;
  /** Gives the looks to the child, such as a link. */
  readonly asChild?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button, or with `asChild` a link that looks like one. */
export function Button({
  kind = 'plain',
  size = 'md',
  icon,
  isBusy = false,
  asChild = false,
  className,
  children,
  onClick,
  ...rest
}: Props): ReactNode {
  const Element = asChild ? Slot.Root : 'button';
  return (
    <Element
      {...(asChild ? {} : { type: 'button' as const })}
      {...rest}
      {...(isBusy ? { 'aria-busy': true, 'aria-disabled': true } : {})}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-pill font-medium whitespace-nowrap',
        'transition-colors duration-150 active:scale-[0.985] disabled:opacity-50',
        kinds[kind],
        sizes[size],
        className,
      )}
    >
      {isBusy ? <Spinner size={18} /> : icon ? <Icon name={icon} size={18} /> : null}
      {asChild ? <Slot.Slottable>{children}</Slot.Slottable> : children}
    </Element>
  );
}

/** A round button that shows only a drawing; `label` says what it does. */
export function IconButton({
  icon,
  label,
  className,
  ...rest
}: Omit<Props, 'kind' | 'size' | 'asChild' | 'children'> & {
  readonly icon: IconName;
  readonly label: string;
}): ReactNode {
  const { isBusy: _isBusy, ...button } = rest;
  return (
    <button
      type="button"
      {...button}
      aria-label={label}
      title={label}
      className={cx(
        'relative inline-grid size-11 shrink-0 place-items-center rounded-pill text-ink hover:bg-sunken',
        'transition-colors duration-150 disabled:opacity-50',
        className,
      )}
    >
      <Icon name={icon} />
    </button>
  );
}
