import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { ActionKind, ActionStatus } from '#gql/graphql.ts';
import { useAction } from '#lib/use-action.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';

const ActionCardFragment = graphql(/* GraphQL */ `
  fragment ActionCard_action on ProposedAction {
    id
    kind
    summary
    status
    outcome
    event {
      id
      slug
      version
    }
  }
`);
const ConfirmAction = graphql(/* GraphQL */ `
  mutation ConfirmAction($id: ID!) {
    confirmAction(actionId: $id) {
      action {
        ...ActionCard_action
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const RejectAction = graphql(/* GraphQL */ `
  mutation RejectAction($id: ID!) {
    rejectAction(actionId: $id) {
      action {
        ...ActionCard_action
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** What the assistant offers to do; it happens only when the person says so here. */
export function ActionCard({
  action,
  isOpen,
}: {
  readonly action: FragmentType<typeof ActionCardFragment>;
  /** Whether it is the latest offer; older ones are history. */
  readonly isOpen: boolean;
}): ReactNode {
  const { id, kind, summary, status, outcome, event } = readFragment(ActionCardFragment, action);
  return (
    <div className="rounded-card border border-edge bg-card p-4">
      <p className="flex items-start gap-2 font-medium">
        <Icon name={kind === 'REGISTER' ? 'ticket' : 'close'} className="mt-0.5" />
        {summary}
      </p>
      {status === 'PROPOSED' && isOpen ? (
        <Choice id={id} kind={kind} />
      ) : (
        <p role="status" className="mt-2 text-sm text-muted">
          {outcome ?? <Ending status={status} />}{' '}
          {status === 'EXECUTED' && event && (
            <Link to={`/e/${event.slug}`} className="underline">
              <Trans>See the event</Trans>
            </Link>
          )}
        </p>
      )}
    </div>
  );
}

function Choice({ id, kind }: { readonly id: string; readonly kind: ActionKind }): ReactNode {
  const { status } = useViewer();
  const [confirm, confirming] = useAction(ConfirmAction);
  const [reject, rejecting] = useAction(RejectAction);
  const isJoining = kind === 'REGISTER';
  return (
    <div className="mt-4 flex flex-wrap gap-2">
      {status === 'signed-in' ? (
        <Button
          kind={isJoining ? 'primary' : 'danger'}
          isBusy={confirming.isRunning}
          onClick={() => void confirm({ id })}
        >
          {isJoining ? <Trans>Yes, save my spot</Trans> : <Trans>Yes, give it up</Trans>}
        </Button>
      ) : (
        <Button asChild kind="primary">
          <Link to="/sign-in">
            <Trans>Sign in to go on</Trans>
          </Link>
        </Button>
      )}
      <Button isBusy={rejecting.isRunning} onClick={() => void reject({ id })}>
        <Trans>No, leave it</Trans>
      </Button>
    </div>
  );
}

function Ending({ status }: { readonly status: ActionStatus }): ReactNode {
  switch (status) {
    case 'EXECUTED':
      return <Trans>Done.</Trans>;
    case 'FAILED':
      return <Trans>That did not work.</Trans>;
    case 'REJECTED':
      return <Trans>Left as it was.</Trans>;
    default:
      return <Trans>This offer has ended. Ask again if you still want it.</Trans>;
  }
}
