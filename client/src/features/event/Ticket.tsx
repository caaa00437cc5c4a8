import type { ReactNode } from 'react';
import { cx } from '#lib/cx.ts';

/** A ticket of paper: what it says above the perforation, what one does below. */
export function Ticket({
  body,
  stub,
  isGold = false,
}: {
  readonly body: ReactNode;
  readonly stub: ReactNode;
  /** For those who are going. */
  readonly isGold?: boolean;
}): ReactNode {
  const paper = isGold ? 'bg-gold-wash' : 'bg-card';
  return (
    <>
      <div className={cx('ticket-body rounded-t-card px-5 pt-5 pb-4', paper)}>{body}</div>
      <div className={cx('ticket-stub rounded-b-card px-5 pt-5 pb-5', paper)}>
        <div
          aria-hidden
          className={cx('perforated mx-1 -mt-5 mb-5 h-px', isGold && 'opacity-70')}
        />
        {stub}
      </div>
    </>
  );
}
