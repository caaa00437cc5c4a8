import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import { clock } from '#lib/format-time.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Button } from '#ui/Button.tsx';
import { Field, Input } from '#ui/Field.tsx';
import type { Scanned } from './use-scan.ts';

const Find = graphql(/* GraphQL */ `
  query FindTicket($listId: ID!, $query: String!) {
    checkInList(id: $listId) {
      id
      search(query: $query) {
        id
        holderName
        state
        checkedInAt
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
  onScan,
}: {
  readonly listId: string;
  readonly onScan: (what: Scanned) => Promise<void>;
}): ReactNode {
  const { t } = useLingui();
  const { locale, timeZone } = useLocale();
  const [text, setText] = useState('');
  const query = useDeferredValue(text.trim());
  const isSearch = query.length >= 2 && !isCode(query);
  const [{ data, fetching }] = useQuery({
    query: Find,
    variables: { listId, query },
    pause: !isSearch,
    requestPolicy: 'network-only',
  });
  const tickets = isSearch ? (data?.checkInList?.search ?? []) : [];
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
        <Field label={<Trans>Name, or hand scanner</Trans>}>
          <Input
            value={text}
            autoComplete="off"
            enterKeyHint="search"
            placeholder={t`nguyen finds Nguyễn`}
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
      </form>
      <ul className="mt-2 divide-y divide-line" aria-busy={fetching}>
        {tickets.map(({ id, holderName, state, checkedInAt, ticketType }) => (
          <li key={id} className="flex items-center justify-between gap-3 py-2.5">
            <span className="min-w-0">
              <span className="block truncate font-medium">{holderName}</span>
              <span className="text-sm text-muted">
                {ticketType.name}
                {checkedInAt && (
                  <>
                    {' · '}
                    <Trans>in since {clock(checkedInAt, timeZone, locale)}</Trans>
                  </>
                )}
              </span>
            </span>
            {state === 'REVOKED' ? (
              <span className="text-sm text-clay">
                <Trans>No longer valid</Trans>
              </span>
            ) : (
              !checkedInAt && (
                <Button
                  size="sm"
                  icon="check"
                  aria-label={t`Check in ${holderName}`}
                  onClick={() => void onScan({ ticketId: id })}
                >
                  <Trans>Check in</Trans>
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {isSearch && !fetching && data && tickets.length === 0 && (
        <p className="py-3 text-muted">
          <Trans>
            Nobody by that name has a ticket. Try another spelling, or a part of the name.
          </Trans>
        </p>
      )}
    </div>
  );
}
