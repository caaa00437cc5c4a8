import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import type { FindTicketQuery, ScanDirection } from '#gql/graphql.ts';
import { clock } from '#lib/format-time.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Button } from '#ui/Button.tsx';
import { Field, Input } from '#ui/Field.tsx';
import type { WaitingPerson } from './use-admit.ts';
import type { Scanned } from './use-scan.ts';
import { WaitsFor } from './WaitingCard.tsx';

const Find = graphql(/* GraphQL */ `
  query FindTicket($listId: ID!, $query: String!) {
    checkInList(id: $listId) {
      id
      waiting(query: $query) {
        id
        status
        quantity
        attendee {
          displayName
        }
      }
      search(query: $query) {
        id
        holderName
        state
        checkedInAt
        checkedOutAt
        ticketType {
          id
          name
        }
      }
    }
  }
`);

/** Looks like what a hand scanner types: one long word of the code's alphabet. */
const isCode = (text: string) => /^[0-9A-Z $%*+\-./:]{80,}$/.test(text);

/** One box for names and for hand scanners, which type the code and press Enter. */
export function FindByName({
  listId,
  mayFind,
  direction,
  onScan,
  onWaiting,
}: {
  readonly listId: string;
  /** Whether names may be looked for; hand scanners always work. */
  readonly mayFind: boolean;
  /** Which way people go now. */
  readonly direction: ScanDirection;
  readonly onScan: (what: Scanned) => Promise<void>;
  /** Somebody was chosen who has no ticket, but waits for one. */
  readonly onWaiting: (person: WaitingPerson) => void;
}): ReactNode {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const query = useDeferredValue(text.trim());
  const isSearch = mayFind && query.length >= 2 && !isCode(query);
  const [{ data, fetching }] = useQuery({
    query: Find,
    variables: { listId, query },
    pause: !isSearch,
    requestPolicy: 'network-only',
  });
  const tickets = isSearch ? (data?.checkInList?.search ?? []) : [];
  const waiting = isSearch && direction === 'IN' ? (data?.checkInList?.waiting ?? []) : [];
  return (
    <div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isCode(text.trim())) return;
          void onScan({ code: text.trim() });
          setText('');
        }}
      >
        <Field label={mayFind ? <Trans>Name, or hand scanner</Trans> : <Trans>Hand scanner</Trans>}>
          <Input
            value={text}
            autoComplete="off"
            enterKeyHint="search"
            placeholder={
              mayFind ? t`nguyen finds Nguyễn` : t`Scan, or type the code and press Enter`
            }
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
      </form>
      <ul className="mt-2 divide-y divide-line" aria-busy={fetching}>
        {tickets.map((ticket) => (
          <Found key={ticket.id} ticket={ticket} direction={direction} onScan={onScan} />
        ))}
        {waiting.map((person) => (
          <li key={person.id} className="flex items-center justify-between gap-3 py-2.5">
            <span className="min-w-0">
              <span className="block truncate font-medium">{person.attendee.displayName}</span>
              <span className="text-sm text-amber">
                <WaitsFor person={person} />
              </span>
            </span>
            <Button
              size="sm"
              aria-label={t`Let in ${person.attendee.displayName}`}
              onClick={() => onWaiting(person)}
            >
              <Trans>Let in…</Trans>
            </Button>
          </li>
        ))}
      </ul>
      {isSearch && !fetching && data && tickets.length + waiting.length === 0 && (
        <p className="py-3 text-muted">
          <Trans>
            Nobody by that name has a ticket. Try another spelling, or a part of the name.
          </Trans>
        </p>
      )}
    </div>
  );
}

function Found({
  ticket: { id, holderName, state, checkedInAt, checkedOutAt, ticketType },
  direction,
  onScan,
}: {
  readonly ticket: NonNullable<FindTicketQuery['checkInList']>['search'][number];
  readonly direction: ScanDirection;
  readonly onScan: (what: Scanned) => Promise<void>;
}): ReactNode {
  const { t } = useLingui();
  const { locale, timeZone } = useLocale();
  return (
    <li className="flex items-center justify-between gap-3 py-2.5">
      <span className="min-w-0">
        <span className="block truncate font-medium">{holderName}</span>
        <span className="text-sm text-muted">
          {ticketType.name}
          {checkedInAt && ' · '}
          {checkedOutAt ? (
            <Trans>out since {clock(checkedOutAt, timeZone, locale)}</Trans>
          ) : (
            checkedInAt && <Trans>in since {clock(checkedInAt, timeZone, locale)}</Trans>
          )}
        </span>
      </span>
      {state === 'REVOKED' ? (
        <span className="text-sm text-clay">
          <Trans>No longer valid</Trans>
        </span>
      ) : (
        isUseful(direction, checkedInAt, checkedOutAt) && (
          <Button
            size="sm"
            icon={direction === 'IN' ? 'check' : 'logout'}
            aria-label={direction === 'IN' ? t`Check in ${holderName}` : t`Check out ${holderName}`}
            onClick={() => void onScan({ ticketId: id })}
          >
            {direction === 'IN' ? <Trans>Check in</Trans> : <Trans>Check out</Trans>}
          </Button>
        )
      )}
    </li>
  );
}

/** Whether somebody can go that way from where they are. */
function isUseful(
  direction: ScanDirection,
  cameAt: string | null | undefined,
  wentAt: string | null | undefined,
): boolean {
  const isInside = Boolean(cameAt) && !wentAt;
  return direction === 'OUT' ? isInside : !isInside;
}
