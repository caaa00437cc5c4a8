import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { GuestListQuery } from '#gql/graphql.ts';
import { relative } from '#lib/format-time.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Badge } from '#ui/Badge.tsx';
import { AnswersOf } from './AnswersOf.tsx';
import { isDecidable } from './decide.ts';
import { GuestActions } from './GuestActions.tsx';
import { useStatusWords } from './use-status-words.ts';

type Event = NonNullable<GuestListQuery['event']>;
type Guest = Event['registrations']['nodes'][number];

/** Which guests are chosen to be decided on together. */
export interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** One guest: who, since when, where they stand, and what a host can do. */
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
  const { id, status, attendee, quantity, waitlistPosition, createdAt } = guest;
  const name = attendee.displayName;
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
      {mayDecide && <GuestActions eventId={eventId} guest={guest} />}
    </div>
  );
}

function toneOf({ status, attendance }: Guest): 'leaf' | 'amber' | 'clay' | 'plain' {
  if (attendance === 'NO_SHOW') return 'clay';
  if (attendance === 'CHECKED_IN' || status === 'CONFIRMED') return 'leaf';
  return ['PENDING_APPROVAL', 'WAITLISTED', 'OFFERED'].includes(status) ? 'amber' : 'plain';
}
