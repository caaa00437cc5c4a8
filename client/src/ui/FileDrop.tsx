import { Trans } from '@lingui/react/macro';
import { type ReactNode, useRef, useState } from 'react';
import { cx } from '#lib/cx.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';

/** A place to drop a file on, or to choose one from. */
export function FileDrop({
  label,
  title,
  hint,
  accept,
  isBusy,
  onFile,
  className = '',
  children,
}: {
  /** What the file is, for those who do not see it. */
  readonly label: string;
  readonly title: ReactNode;
  readonly hint: ReactNode;
  /** As the `accept` of a file input. */
  readonly accept: string;
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
  readonly className?: string;
  readonly children?: ReactNode;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const choose = (file: File | undefined) => file && onFile(file);
  return (
    <section
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        choose(event.dataTransfer.files[0]);
      }}
      className={cx(
        'grid justify-items-center gap-3 rounded-card border-2 border-dashed px-4 py-10 text-center transition-colors',
        isOver ? 'border-ink bg-sunken' : `border-edge ${className}`,
      )}
    >
      <Icon name="upload" size={28} className="text-muted" />
      <p className="font-medium">{title}</p>
      <p className="text-sm text-muted">{hint}</p>
      <input
        ref={input}
        type="file"
        accept={accept}
        className="sr-only"
        tabIndex={-1}
        aria-label={label}
        onChange={({ target }) => choose(target.files?.[0])}
      />
      <Button isBusy={isBusy} onClick={() => input.current?.click()}>
        <Trans>Choose a file</Trans>
      </Button>
      {children}
    </section>
  );
}
