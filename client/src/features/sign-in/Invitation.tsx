import type { ReactNode } from 'react';
import { Drum } from '#ui/Drum.tsx';

/** A card on the table: what signing in happens on. */
export function Invitation({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div className="relative mx-auto max-w-md px-4 pt-10 pb-6 sm:pt-16">
      <div className="relative overflow-hidden rounded-card border border-line bg-card px-6 pt-8 pb-8 sm:px-9">
        <Drum className="pointer-events-none absolute -top-16 -right-16 size-44 text-line" />
        <div className="relative grid gap-6">{children}</div>
      </div>
    </div>
  );
}

/** The heading of a step. */
export function StepTitle({
  title,
  children,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className="grid gap-2 pr-16">
      <h1 className="text-2xl font-bold">{title}</h1>
      {children && <p className="text-muted text-pretty">{children}</p>}
    </div>
  );
}
