import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { actionLabel } from './action-label.tsx';
import type { Offer } from './event-state.ts';

/** On phones, keeps the one action in reach while the ticket is out of sight. */
export function StickyAction({
  offer,
  target,
}: {
  readonly offer: Offer;
  readonly target: RefObject<HTMLElement | null>;
}): ReactNode {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const element = target.current;
    if (!element || !('IntersectionObserver' in globalThis)) return;
    const observer = new IntersectionObserver(([entry]) =>
      setAway(entry?.isIntersecting === false),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [target]);
  if (!isAway || !['register', 'request', 'waitlist'].includes(offer)) return null;
  return (
    <div className="fixed inset-x-0 bottom-[calc(4rem+env(safe-area-inset-bottom))] z-20 animate-rise px-4 pb-3 md:hidden">
      <Button
        kind="primary"
        size="lg"
        className="w-full shadow-float"
        onClick={() => {
          target.current?.scrollIntoView({ block: 'center', behavior: 'smooth' });
          target.current?.focus({ preventScroll: true });
        }}
      >
        {actionLabel(offer)}
      </Button>
    </div>
  );
}
