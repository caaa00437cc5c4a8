import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { graphql } from '#gql/gql.ts';
import type { GuestPageQuery } from '#gql/graphql.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';

const CancelAsGuest = graphql(/* GraphQL */ `
  mutation CancelAsGuest($id: ID!, $accessToken: String!) {
    cancelRegistration(id: $id, accessToken: $accessToken) {
      registration {
        id
        status
        viewerCan
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const RespondAsGuest = graphql(/* GraphQL */ `
  mutation RespondAsGuest($id: ID!, $accept: Boolean!, $accessToken: String!) {
    respondToOffer(registrationId: $id, accept: $accept, accessToken: $accessToken) {
      registration {
        id
        status
        viewerCan
        tickets {
          id
          ...TicketPass_ticket
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** What a guest can do with their place: take the one that is offered, or give it up. */
export function GuestAnswers({
  registration: { id, status, viewerCan },
  token,
  onChange,
}: {
  readonly registration: NonNullable<GuestPageQuery['registration']>;
  readonly token: string;
  readonly onChange: () => void;
}): ReactNode {
  const [isCancelling, setCancelling] = useState(false);
  const [cancel, cancelling] = useAction(CancelAsGuest);
  const [respond, responding] = useAction(RespondAsGuest);
  const close = (): void => setCancelling(false);
  const giveUp = async (): Promise<void> => {
    const { ok } = await cancel({ id, accessToken: token });
    if (!ok) return;
    close();
    onChange();
  };
  const answer = async (accept: boolean): Promise<void> => {
    const { ok } = await respond({ id, accept, accessToken: token });
    if (ok) onChange();
  };
  if (viewerCan.includes('ACCEPT_OFFER')) {
    return (
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" isBusy={responding.isRunning} onClick={() => void answer(true)}>
          <Trans>Take the place</Trans>
        </Button>
        <Button isBusy={responding.isRunning} onClick={() => void answer(false)}>
          <Trans>Let it go</Trans>
        </Button>
      </div>
    );
  }
  if (!viewerCan.includes('CANCEL')) return null;
  return (
    <>
      <Button
        kind="quiet"
        size="sm"
        className="justify-self-center text-muted"
        onClick={() => setCancelling(true)}
      >
        {status === 'CONFIRMED' ? <Trans>I can’t come</Trans> : <Trans>Withdraw</Trans>}
      </Button>
      <Dialog
        isOpen={isCancelling}
        onClose={close}
        title={<Trans>Give up your spot?</Trans>}
        description={<Trans>It goes to the next in line. Your ticket stops working.</Trans>}
        footer={
          <>
            <Button onClick={close}>
              <Trans>Keep it</Trans>
            </Button>
            <Button kind="danger" isBusy={cancelling.isRunning} onClick={() => void giveUp()}>
              <Trans>Give up my spot</Trans>
            </Button>
          </>
        }
      />
    </>
  );
}
