import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { GuestListQuery } from '#gql/graphql.ts';
import { relative } from '#lib/format-time.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Badge } from '#ui/Badge.tsx';
import { Button, IconButton } from '#ui/Button.tsx';
import { AnswersOf } from './AnswersOf.tsx';
import { Decide } from './decide.ts';
import { GuestTickets } from './GuestTickets.tsx';
import { useStatusWords } from './use-status-words.ts';

type Event = NonNullable<GuestListQuery['event']>;
type Guest = Event['registrations']['nodes'][number];

/** Which guests are chosen to be decided on together. */
export interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Whether a host can decide on a guest. */
export const isDecidable = ({ viewerCan }: Guest): boolean => viewerCan.includes('APPROVE');

/** One guest: who, since when, where they stand, and the decisions on them. */
export function GuestRow({
  guest,
  questions,
  eventId,
  mayDecide,
  chosen,
  onChoose,
}: Choosing & {
  readonly guest: Guest;
  readonly questions: Event['questions'];
  readonly eventId: string;
  readonly mayDecide: boolean;
}): ReactNode {
  const { t } = useLingui();
  const { locale } = useLocale();
  const words = useStatusWords();
  const { id, status, attendee, quantity, waitlistPosition, createdAt, viewerCan } = guest;
  const name = attendee.displayName;
  const [isOpen, setOpen] = useState(false);
  const [decide, { isRunning }] = useAction(Decide);
  const send = async (decision: 'APPROVE' | 'DECLINE') => {
    const { ok } = await decide({ input: { eventId, registrationIds: [id], decision } });
    if (ok) {
      showToast({
        kind: 'done',
        text: decision === 'APPROVE' ? t`${name} is in` : t`${name} was told no`,
      });
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-3 py-3">
      {mayDecide && isDecidable(guest) && (
        <input
          type="checkbox"
          className="size-5 accent-ink"
          aria-label={t`Choose ${name}`}
          checked={chosen.has(id)}
          onChange={({ target }) => {
            const next = new Set(chosen);
            if (target.checked) next.add(id);
            else next.delete(id);
            onChoose(next);
          }}
        />
      )}
      <Avatar face={attendee.user ?? { id, displayName: name }} size="sm" />
      <div className="min-w-0 flex-1">
        <p className="font-medium wrap-anywhere">
          {name}
          {quantity > 1 && <span className="text-muted"> +{quantity - 1}</span>}
        </p>
        <div className="mt-0.5 flex flex-wrap items-center gap-x-2 text-sm text-muted">
          <Badge tone={toneOf(guest)}>
            {guest.attendance === 'CHECKED_IN' ? (
              <Trans>Is here</Trans>
            ) : guest.attendance === 'CHECKED_OUT' ? (
              <Trans>Has left</Trans>
            ) : guest.attendance === 'NO_SHOW' ? (
              <Trans>Did not come</Trans>
            ) : (
              words[status]
            )}
            {waitlistPosition ? ` #${waitlistPosition}` : ''}
          </Badge>
          {relative(createdAt, locale)}
        </div>
        <AnswersOf questions={questions} answers={guest.answers ?? []} />
      </div>
      {mayDecide && viewerCan.includes('APPROVE') && (
        <Button
          size="sm"
          icon="check"
          isBusy={isRunning}
          aria-label={t`Let in: ${name}`}
          onClick={() => void send('APPROVE')}
        >
          <Trans>Let in</Trans>
        </Button>
      )}
      {mayDecide && viewerCan.includes('DECLINE') && (
        <Button
          size="sm"
          kind="danger"
          isBusy={isRunning}
          aria-label={t`Turn down: ${name}`}
          onClick={() => void send('DECLINE')}
        >
          <Trans>Turn down</Trans>
        </Button>
      )}
      {mayDecide && viewerCan.includes('REISSUE') && (
        <IconButton icon="ticket" label={t`Tickets of ${name}`} onClick={() => setOpen(true)} />
      )}
      {isOpen && <GuestTickets registrationId={id} name={name} onClose={() => setOpen(false)} />}
    </div>
  );
}

function toneOf({ status, attendance }: Guest): 'leaf' | 'amber' | 'clay' | 'plain' {
  if (attendance === 'NO_SHOW') return 'clay';
  if (attendance === 'CHECKED_IN' || status === 'CONFIRMED') return 'leaf';
  return ['PENDING_APPROVAL', 'WAITLISTED', 'OFFERED'].includes(status) ? 'amber' : 'plain';
}
