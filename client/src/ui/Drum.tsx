import type { ReactNode } from 'react';

/** The face of a Đông Sơn drum: the house's ornament, drawn in the current colour. */
export function Drum({ className }: { readonly className?: string }): ReactNode {
  return (
    <svg
      viewBox="-50 -50 100 100"
      aria-hidden
      className={className}
      fill="none"
      stroke="currentColor"
    >
      <path fill="currentColor" stroke="none" d={star(14, 17, 7)} />
      <circle r="21" />
      <circle r="26" strokeWidth="5" strokeDasharray="1.4 2.68" />
      <circle r="31" />
      <circle r="37" strokeWidth="1.2" strokeDasharray="0.1 5.71" strokeLinecap="round" />
      <circle r="37" strokeWidth="4" strokeDasharray="0.1 11.52" strokeLinecap="round" />
      <circle r="43" />
      <circle r="46.500" strokeWidth="4" strokeDasharray="2.400 2.470" />
    </svg>
  );
}

/** The path of a star around the origin. */
export function star(points: number, outer: number, inner: number): string {
  const corners = Array.from({ length: points * 2 }, (_, index) => {
    const angle = (index * Math.PI) / points - Math.PI / 2;
    const radius = index % 2 === 0 ? outer : inner;
    return `${(Math.cos(angle) * radius).toFixed(2)} ${(Math.sin(angle) * radius).toFixed(2)}`;
  });
  return `M${corners.join('L')}Z`;
}
