import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '#gql/gql.ts';
import type { CancelRegistrationMutation } from '#gql/graphql.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Register } from './register.ts';

const CancelRegistration = graphql(/* GraphQL */ `
  mutation CancelRegistration($id: ID!) {
    cancelRegistration(id: $id) {
      registration {
        id
        status
        viewerCan
        items {
          ticketType {
            id
          }
          quantity
          holderNames
        }
        answers {
          questionId
          value
        }
      }
      event {
        id
        slug
        ...AfterRegistration_event
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

type Given = CancelRegistrationMutation['cancelRegistration'];

/** Makes sure before a place is given up, and offers the way back after. */
export function CancelDialog({
  isOpen,
  onClose,
  registrationId,
  isGoing,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly registrationId: string;
  readonly isGoing: boolean;
}): ReactNode {
  const { t } = useLingui();
  const [cancel, { isRunning }] = useAction(CancelRegistration);
  const comeBack = useComeBack();
  const giveUp = async (): Promise<void> => {
    const outcome = await cancel({ id: registrationId });
    if (!outcome.ok) return;
    onClose();
    showToast({
      kind: 'done',
      text: isGoing ? t`Your spot goes to the next in line.` : t`Withdrawn.`,
      action: { label: t`I want it back`, onSelect: () => void comeBack(outcome.payload) },
    });
  };

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={isGoing ? <Trans>Give up your spot?</Trans> : <Trans>Withdraw?</Trans>}
      description={
        isGoing ? (
          <Trans>It goes to the next in line. Your ticket stops working.</Trans>
        ) : (
          <Trans>You can ask again, but you start at the end of the line.</Trans>
        )
      }
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button kind="danger" isBusy={isRunning} onClick={() => void giveUp()}>
            {isGoing ? <Trans>Give up my spot</Trans> : <Trans>Withdraw</Trans>}
          </Button>
        </>
      }
    />
  );
}

/** Asks again for all that was given up: the tickets, the names on them, the answers. */
function useComeBack(): (given: Given) => Promise<void> {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [register] = useAction(Register, { quiet: true });
  return async ({ event, registration }) => {
    if (!event || !registration) return;
    const tickets = registration.items?.map(({ ticketType, quantity, holderNames }) => ({
      ticketTypeId: ticketType.id,
      quantity,
      holderNames,
    }));
    const answers = registration.answers?.map(({ questionId, value }) => ({ questionId, value }));
    const outcome = await register({ input: { eventId: event.id, tickets, answers } });
    if (outcome.ok) return;
    if (outcome.errors.every(({ path }) => !formParts.has(path?.[1] ?? ''))) {
      for (const { message } of outcome.errors) showToast({ kind: 'error', text: message });
      return;
    }
    showToast({
      kind: 'error',
      text: t`It can’t come back as it was. Choose again from what there is now.`,
    });
    await navigate(`/e/${event.slug}#register`);
  };
}

/** What of a registration is chosen or written in the form. */
const formParts: ReadonlySet<string> = new Set(['tickets', 'answers', 'accessCode']);
