import type { ReactNode } from 'react';

/** Reads a change out to those who do not see it; keep it mounted and change its text. */
export function LiveRegion({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {children}
    </div>
  );
}
