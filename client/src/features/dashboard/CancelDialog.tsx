import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { graphql } from '#gql/gql.ts';
import type { EditScope } from '#gql/graphql.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { Choices } from '#ui/Choices.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field, Textarea } from '#ui/Field.tsx';

const CancelEvent = graphql(/* GraphQL */ `
  mutation CancelEvent($input: CancelEventInput!) {
    cancelEvent(input: $input) {
      event {
        ...EventActions_event
        cancelledAt
        cancellationReason
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
/** Takes the cancellation of one event back. */
export const RestoreEvent = graphql(/* GraphQL */ `
  mutation RestoreEvent($id: ID!) {
    restoreEvent(id: $id) {
      event {
        ...EventActions_event
        cancelledAt
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Makes sure before an event is cancelled, or more of its series, and what people are told. */
export function CancelDialog({
  event,
  onClose,
}: {
  readonly event: {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly confirmed: number;
    readonly series: { readonly describe: string; readonly viewerCanEdit: boolean } | null;
  };
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [scope, setScope] = useState<EditScope>('THIS');
  const isAlone = scope === 'THIS';
  const [cancel, { isRunning }] = useAction(CancelEvent);
  const [restore] = useAction(RestoreEvent);
  const go = async () => {
    const { ok } = await cancel({
      input: { id: event.id, version: event.version, scope, reason: reason.trim() || null },
    });
    if (!ok) return;
    onClose();
    showToast({
      kind: 'done',
      text: t`Cancelled. Everybody who was coming is told.`,
      // One event comes back whole; a series that has ended does not.
      action: isAlone
        ? { label: t`Undo`, onSelect: () => void restore({ id: event.id }) }
        : undefined,
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<Trans>Cancel “{event.title}”?</Trans>}
      description={
        isAlone ? (
          <Plural
            value={event.confirmed}
            _0="Nobody is coming yet. Its page stays."
            one="# person is coming, and is told. Its page stays."
            other="# people are coming; each of them is told. Its page stays."
          />
        ) : (
          <Trans>
            This can’t be undone: the series ends, its drafts are deleted, and everybody who is
            coming is told.
          </Trans>
        )
      }
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button kind="danger" isBusy={isRunning} onClick={() => void go()}>
            {isAlone ? <Trans>Cancel the event</Trans> : <Trans>Cancel the events</Trans>}
          </Button>
        </>
      }
    >
      {event.series?.viewerCanEdit && (
        <div className="mb-4">
          <p className="mb-1 font-medium">{event.series.describe}</p>
          <Choices
            label={t`Which events are cancelled?`}
            value={scope}
            onChange={setScope}
            options={[
              { value: 'THIS', label: <Trans>Only this one</Trans> },
              { value: 'THIS_AND_FOLLOWING', label: <Trans>This and all after it</Trans> },
              { value: 'ALL', label: <Trans>All that are still to come</Trans> },
            ]}
          />
        </div>
      )}
      <Field
        label={<Trans>Why? People read this.</Trans>}
        hint={<Trans>A word of explanation makes it easier to take.</Trans>}
      >
        <Textarea
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
    </Dialog>
  );
}
