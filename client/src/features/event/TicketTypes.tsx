import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { RegisterCard_EventFragment, TicketTypeStatus } from '#gql/graphql.ts';
import { cx } from '#lib/cx.ts';
import { formatMoney } from '#lib/money.ts';
import { useLocale } from '#lib/use-locale.ts';

type TicketType = RegisterCard_EventFragment['ticketTypes'][number];

/** Which kind of ticket. */
export function TicketTypes({
  types,
  chosen,
  onChoose,
}: {
  readonly types: readonly TicketType[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { locale } = useLocale();
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{t`Which ticket`}</legend>
      {types.map((type) => {
        const canChoose = type.status === 'ON_SALE' || type.status === 'WAITLIST';
        return (
          <label
            key={type.id}
            className={cx(
              'flex cursor-pointer items-start gap-3 rounded-md border px-3.5 py-3 transition-colors duration-150',
              chosen === type.id ? 'border-ink' : 'border-line hover:border-edge',
              !canChoose && 'cursor-default opacity-60 hover:border-line',
            )}
          >
            <input
              type="radio"
              name="ticket-type"
              className="mt-1.5 accent-ink"
              checked={chosen === type.id}
              disabled={!canChoose}
              onChange={() => onChoose(type.id)}
            />
            <span className="grid flex-1 leading-snug">
              <span className="flex justify-between gap-3 font-medium">
                {type.name}
                <span className="whitespace-nowrap">
                  {type.price ? formatMoney(type.price, locale) : <Trans>Free</Trans>}
                </span>
              </span>
              <span className="text-sm text-muted">
                <State status={type.status} remaining={type.remaining} />
                {type.description}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function State({
  status,
  remaining,
}: {
  readonly status: TicketTypeStatus;
  readonly remaining: number | null;
}): ReactNode {
  const text = {
    NOT_STARTED: <Trans>Not on sale yet.</Trans>,
    ON_SALE: remaining !== null && remaining <= 10 ? <Trans>{remaining} left.</Trans> : null,
    WAITLIST: <Trans>Full, with a waitlist.</Trans>,
    SOLD_OUT: <Trans>All taken.</Trans>,
    ENDED: <Trans>No longer on sale.</Trans>,
  }[status];
  return text && <span className="mr-1">{text}</span>;
}
