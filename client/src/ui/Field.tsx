import { Checkbox as RadixCheckbox, Switch as RadixSwitch } from 'radix-ui';
import {
  createContext,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useContext,
  useId,
} from 'react';
import { cx } from '#lib/cx.ts';
import { Icon } from '#ui/Icon.tsx';

interface Wiring {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
  readonly isRequired: boolean;
}
const FieldContext = createContext<Wiring | undefined>(undefined);

/** A label, a control, and what is to be known or put right about it, wired for screen readers. */
export function Field({
  label,
  hint,
  error,
  isRequired = false,
  isLabelHidden = false,
  aside,
  className,
  children,
}: {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly isLabelHidden?: boolean;
  /** Stands at the label's far end, such as a counter. */
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  const describedBy = cx(hint !== undefined && `${id}-hint`, error && `${id}-error`) || undefined;
  return (
    <FieldContext value={{ id, describedBy, isInvalid: Boolean(error), isRequired }}>
      <div className={cx('grid gap-1.5', className)}>
        <div
          className={cx('flex items-baseline justify-between gap-3', isLabelHidden && 'sr-only')}
        >
          <label htmlFor={id} className="text-sm font-medium">
            {label}
          </label>
          {aside && <span className="text-xs text-muted tabular">{aside}</span>}
        </div>
        {children}
        {hint !== undefined && (
          <p id={`${id}-hint`} className="text-sm text-muted">
            {hint}
          </p>
        )}
        {error && (
          <p id={`${id}-error`} role="alert" className="flex items-start gap-1.5 text-sm text-clay">
            <Icon name="warning" size={16} className="mt-0.5" />
            {error}
          </p>
        )}
      </div>
    </FieldContext>
  );
}

const box =
  'w-full rounded-md border border-edge bg-card px-3.5 text-base text-ink placeholder:text-muted ' +
  'transition-colors duration-150 hover:border-ink focus-visible:outline-2 focus-visible:outline-offset-1 ' +
  'disabled:opacity-60 aria-invalid:border-clay';

function useWiring(): {
  readonly id?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
} {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    ...(field.describedBy ? { 'aria-describedby': field.describedBy } : {}),
    ...(field.isInvalid ? { 'aria-invalid': true } : {}),
    ...(field.isRequired ? { 'aria-required': true } : {}),
  };
}

/** A line of text; inside a `Field` it is labelled by it. */
export function Input({
  className,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & { readonly ref?: Ref<HTMLInputElement> }): ReactNode {
  return <input {...useWiring()} {...rest} className={cx(box, 'h-11', className)} />;
}

/** Several lines of text; grows with what is written. */
export function Textarea({
  className,
  ...rest
}: TextareaHTMLAttributes<HTMLTextAreaElement> & {
  readonly ref?: Ref<HTMLTextAreaElement>;
}): ReactNode {
  return (
    <textarea
      rows={4}
      {...useWiring()}
      {...rest}
      className={cx(box, 'field-sizing-content min-h-24 py-2.5 leading-relaxed', className)}
    />
  );
}

/** A choice from a few; the browser's own list, which phones show best. */
export function Select({
  className,
  children,
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & { readonly ref?: Ref<HTMLSelectElement> }): ReactNode {
  return (
    <span className="relative block">
      <select
        {...useWiring()}
        {...rest}
        className={cx(box, 'h-11 appearance-none pr-10', className)}
      >
        {children}
      </select>
      <Icon
        name="down"
        size={16}
        className="pointer-events-none absolute top-3.5 right-3.5 text-muted"
      />
    </span>
  );
}

interface ToggleProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly name?: string;
}

/** Something that is on or off at once. */
export function Switch({ label, hint, checked, onChange, disabled, name }: ToggleProps): ReactNode {
  const id = useId();
  return (
    <div className="flex items-start justify-between gap-4 py-1">
      <div>
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-muted">
            {hint}
          </p>
        )}
      </div>
      <RadixSwitch.Root
        id={id}
        checked={checked}
        onCheckedChange={onChange}
        {...(disabled === undefined ? {} : { disabled })}
        {...(name === undefined ? {} : { name })}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        className="mt-0.5 h-7 w-12 shrink-0 rounded-pill border border-edge bg-sunken p-[3px] transition-colors duration-150 disabled:opacity-50 data-[state=checked]:border-ink data-[state=checked]:bg-ink"
      >
        <RadixSwitch.Thumb className="block size-5 rounded-pill bg-edge transition-transform duration-150 data-[state=checked]:translate-x-5 data-[state=checked]:bg-paper" />
      </RadixSwitch.Root>
    </div>
  );
}

/** Something to agree to or to pick. */
export function Checkbox({
  label,
  hint,
  checked,
  onChange,
  disabled,
  name,
}: ToggleProps): ReactNode {
  const id = useId();
  return (
    <div className="flex items-start gap-3 py-1">
      <RadixCheckbox.Root
        id={id}
        checked={checked}
        onCheckedChange={(value) => onChange(value === true)}
        {...(disabled === undefined ? {} : { disabled })}
        {...(name === undefined ? {} : { name })}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        className="mt-0.5 grid size-6 shrink-0 place-items-center rounded-sm border border-edge bg-card disabled:opacity-50 data-[state=checked]:border-ink data-[state=checked]:bg-ink data-[state=checked]:text-paper"
      >
        <RadixCheckbox.Indicator>
          <Icon name="check" size={16} />
        </RadixCheckbox.Indicator>
      </RadixCheckbox.Root>
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
