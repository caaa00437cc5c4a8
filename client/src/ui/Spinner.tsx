import type { ReactNode } from 'react';

/** Shows that something is at work; say in words beside it what. */
export function Spinner({ size = 20 }: { readonly size?: number }): ReactNode {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden className="animate-spin">
      <circle
        cx="12"
        cy="12"
        r="9"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeDasharray="38 60"
      />
    </svg>
  );
}
