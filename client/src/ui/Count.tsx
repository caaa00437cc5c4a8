import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocale } from '#lib/use-locale.ts';

/** A number that rolls to its new value when it changes; at once where motion is not wanted. */
export function Count({ value }: { readonly value: number }): ReactNode {
  const { locale } = useLocale();
  const [shown, setShown] = useState(value);
  const from = useRef(value);
  useEffect(() => {
    const start = from.current;
    from.current = value;
    if (start === value || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      setShown(value);
      return;
    }
    let frame = 0;
    const begun = performance.now();
    const step = (now: number): void => {
      const progress = Math.min(1, (now - begun) / 200);
      setShown(Math.round(start + (value - start) * (1 - (1 - progress) ** 3)));
      if (progress < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [value]);
  return <span className="tabular">{shown.toLocaleString(locale)}</span>;
}
