import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { IconButton } from '#ui/Button.tsx';
import { QrCode } from '#ui/QrCode.tsx';

/** What the face of a ticket shows. */
export const TicketPassFragment = graphql(/* GraphQL */ `
  fragment TicketPass_ticket on Ticket {
    id
    holderName
    state
    code
    checkedInAt
    ticketType {
      id
      name
    }
  }
`);

/** The tickets of one registration, one QR at a time: at the door one head is let in after the other. */
export function TicketPasses({
  tickets,
}: {
  readonly tickets: readonly FragmentType<typeof TicketPassFragment>[];
}): ReactNode {
  const { t } = useLingui();
  const [index, setIndex] = useState(0);
  const shown = Math.min(index, tickets.length - 1);
  const masked = tickets[shown];
  if (!masked) return null;
  const ticket = readFragment(TicketPassFragment, masked);
  const place = shown + 1;
  const total = tickets.length;
  return (
    <div className="grid justify-items-center gap-3">
      {ticket.code ? (
        <QrCode
          text={ticket.code}
          label={t`Ticket code of ${ticket.holderName}`}
          className={`w-full max-w-64 rounded-md ${ticket.checkedInAt ? 'opacity-35' : ''}`}
        />
      ) : (
        <p className="grid aspect-square w-full max-w-64 place-items-center rounded-md bg-sunken p-6 text-center text-sm text-muted">
          <Trans>The code of this ticket is not shown here.</Trans>
        </p>
      )}
      <div className="flex w-full items-center justify-between">
        <span className="size-11">
          {shown > 0 && (
            <IconButton
              icon="left"
              label={t`Previous ticket`}
              onClick={() => setIndex(shown - 1)}
            />
          )}
        </span>
        <div className="text-center leading-snug">
          <p className="font-bold">{ticket.holderName}</p>
          <p className="text-sm text-muted">
            {ticket.checkedInAt ? <Trans>Checked in</Trans> : ticket.ticketType.name}
            {total > 1 && (
              <>
                {' · '}
                <Trans>
                  {place} of {total}
                </Trans>
              </>
            )}
          </p>
        </div>
        <span className="size-11">
          {shown < total - 1 && (
            <IconButton icon="right" label={t`Next ticket`} onClick={() => setIndex(shown + 1)} />
          )}
        </span>
      </div>
    </div>
  );
}
