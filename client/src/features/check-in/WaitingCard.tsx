import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '#ui/Button.tsx';
import { SayWhy } from './SayWhy.tsx';
import type { Over, WaitingPerson } from './use-admit.ts';

/** Somebody who waits: what for, and the way in, with a reason where there is no room. */
export function WaitingCard({
  person,
  isFull,
  isBusy,
  onAdmit,
}: {
  readonly person: WaitingPerson;
  readonly isFull: boolean;
  readonly isBusy: boolean;
  readonly onAdmit: (person: WaitingPerson, over?: Over) => void;
}): ReactNode {
  const { attendee, quantity } = person;
  return (
    <>
      <p className="text-2xl font-bold">
        {isFull ? <Trans>No room left</Trans> : <WaitsFor person={person} />}
      </p>
      <p className="truncate text-lg">
        {attendee.displayName}
        {quantity > 1 && (
          <>
            {' · '}
            <Plural value={quantity} one="# person" other="# people" />
          </>
        )}
      </p>
      {isFull ? (
        <SayWhy
          isBusy={isBusy}
          onSay={(reason) => onAdmit(person, { overCapacity: true, reason })}
        />
      ) : (
        <Button icon="check" className="mt-3" isBusy={isBusy} onClick={() => onAdmit(person)}>
          <Trans>Give a place and let in</Trans>
        </Button>
      )}
    </>
  );
}

/** What somebody waits for. */
export function WaitsFor({
  person: { status },
}: {
  readonly person: Pick<WaitingPerson, 'status'>;
}): ReactNode {
  return status === 'PENDING_APPROVAL' ? (
    <Trans>Waits for a host's yes</Trans>
  ) : status === 'OFFERED' ? (
    <Trans>Was offered a place</Trans>
  ) : (
    <Trans>Waits for a place</Trans>
  );
}
