import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** The seal and the name; leads home. */
export function Logo(): ReactNode {
  return (
    <Link to="/" className="flex items-center gap-2.5 rounded-md" aria-label="Hội">
      <img src="/seal.svg" alt="" width={32} height={32} className="size-8" />
      <span className="text-xl font-bold tracking-tight">Hội</span>
    </Link>
  );
}
