import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { TicketTypes_EventFragment } from '#gql/graphql.ts';
import { useAction } from '#lib/use-action.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button, IconButton } from '#ui/Button.tsx';
import { TicketTypeDialog } from './TicketTypeDialog.tsx';

const TicketTypesFragment = graphql(/* GraphQL */ `
  fragment TicketTypes_event on Event {
    id
    viewerCan
    ticketTypes(includeHidden: true) {
      id
      name
      description
      capacity
      remaining
      status
      price {
        amount
        currency
      }
      salesStart
      salesEnd
      minPerRegistration
      maxPerRegistration
      requiresApproval
      hidden
      needsCode
      membersOnly
      format
    }
  }
`);
const RemoveTicketType = graphql(/* GraphQL */ `
  mutation RemoveTicketType($id: ID!) {
    removeTicketType(id: $id) {
      event {
        id
        version
        ...TicketTypes_event
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** A ticket type as its host sees it. */
export type TicketType = TicketTypes_EventFragment['ticketTypes'][number];

/** What one can register for, and how much of it is left. */
export function TicketTypes({
  event,
}: {
  readonly event: FragmentType<typeof TicketTypesFragment>;
}): ReactNode {
  const { t } = useLingui();
  const { id: eventId, ticketTypes, viewerCan } = readFragment(TicketTypesFragment, event);
  const [edited, setEdited] = useState<TicketType | 'new' | undefined>();
  const [remove] = useAction(RemoveTicketType);
  const mayEdit = viewerCan.includes('EDIT');
  return (
    <div className="grid gap-4">
      <ul className="divide-y divide-line">
        {ticketTypes.map((type) => (
          <li key={type.id} className="flex items-center gap-4 py-3">
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
                {type.name}
                <Marks type={type} />
              </p>
              <p className="text-sm text-muted">
                {type.price ? `${type.price.amount} ${type.price.currency}` : <Trans>Free</Trans>}
                {' · '}
                {type.remaining === null || type.remaining === undefined ? (
                  <Trans>as many as fit</Trans>
                ) : (
                  <Trans>{type.remaining} left</Trans>
                )}
              </p>
            </div>
            {mayEdit && (
              <>
                <IconButton
                  icon="edit"
                  label={t`Edit ${type.name}`}
                  onClick={() => setEdited(type)}
                />
                {ticketTypes.length > 1 && (
                  <IconButton
                    icon="trash"
                    label={t`Remove ${type.name}`}
                    onClick={() => void remove({ id: type.id })}
                  />
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <div>
          <Button icon="plus" onClick={() => setEdited('new')}>
            <Trans>Add a ticket type</Trans>
          </Button>
        </div>
      )}
      {edited && (
        <TicketTypeDialog
          eventId={eventId}
          type={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  );
}

/** What is special about a ticket type. */
function Marks({ type }: { readonly type: TicketType }): ReactNode {
  return (
    <>
      {type.hidden && (
        <Badge>
          <Trans>Hidden</Trans>
        </Badge>
      )}
      {type.needsCode && (
        <Badge>
          <Trans>With a code</Trans>
        </Badge>
      )}
      {type.membersOnly && (
        <Badge>
          <Trans>Members</Trans>
        </Badge>
      )}
      {type.requiresApproval && (
        <Badge tone="amber">
          <Trans>You decide</Trans>
        </Badge>
      )}
      {type.status === 'ENDED' && (
        <Badge>
          <Trans>Off sale</Trans>
        </Badge>
      )}
      {type.status === 'NOT_STARTED' && (
        <Badge>
          <Trans>Not on sale yet</Trans>
        </Badge>
      )}
    </>
  );
}
