import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { EditScope } from '#gql/graphql.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button, IconButton } from '#ui/Button.tsx';
import { Choices } from '#ui/Choices.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field, Textarea } from '#ui/Field.tsx';
import { Menu, MenuItem, MenuLine } from '#ui/Menu.tsx';
import { DuplicateDialog } from './DuplicateDialog.tsx';

const EventActionsFragment = graphql(/* GraphQL */ `
  fragment EventActions_event on Event {
    id
    slug
    version
    title
    status
    startsAtLocal
    viewerCan
    series {
      id
      describe
    }
    counts {
      confirmed
      revision
    }
  }
`);
const PublishEvent = graphql(/* GraphQL */ `
  mutation PublishDraft($id: ID!) {
    publishEvent(id: $id) {
      event {
        ...EventActions_event
        publishedAt
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
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
const RestoreEvent = graphql(/* GraphQL */ `
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
const DeleteDraft = graphql(/* GraphQL */ `
  mutation DeleteDraft($id: ID!) {
    deleteDraft(id: $id) {
      deletedId
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** What can be done with the event as a whole; the next step is the one filled button. */
export function EventActions({
  event,
}: {
  readonly event: FragmentType<typeof EventActionsFragment>;
}): ReactNode {
  const { t } = useLingui();
  const { id, slug, version, title, status, startsAtLocal, viewerCan, counts, series } =
    readFragment(EventActionsFragment, event);
  const navigate = useNavigate();
  const [isCancelling, setCancelling] = useState(false);
  const [isDuplicating, setDuplicating] = useState(false);
  const [publish, publishing] = useAction(PublishEvent);
  const [restore, restoring] = useAction(RestoreEvent);
  const [remove] = useAction(DeleteDraft);
  const may = (permission: (typeof viewerCan)[number]) => viewerCan.includes(permission);
  const copyLink = async () => {
    await navigator.clipboard.writeText(new URL(`/e/${slug}`, location.href).href);
    showToast({ kind: 'done', text: t`Link copied` });
  };

  return (
    <div className="flex flex-wrap items-center gap-2">
      {status === 'DRAFT' && may('PUBLISH') && (
        <Button kind="primary" isBusy={publishing.isRunning} onClick={() => void publish({ id })}>
          <Trans>Publish</Trans>
        </Button>
      )}
      {status === 'CANCELLED' && (
        <>
          <Badge tone="clay">
            <Trans>Cancelled</Trans>
          </Badge>
          {may('CANCEL') && (
            <Button icon="undo" isBusy={restoring.isRunning} onClick={() => void restore({ id })}>
              <Trans>Hold it after all</Trans>
            </Button>
          )}
        </>
      )}
      {status === 'PUBLISHED' && may('CHECK_IN') && (
        <Button asChild kind="primary" icon="qr">
          <Link to={`/e/${slug}/check-in`}>
            <Trans>Check people in</Trans>
          </Link>
        </Button>
      )}
      <Menu trigger={<IconButton icon="more" label={t`More`} />}>
        {may('EDIT') && (
          <MenuItem icon="edit" to={`/e/${slug}/edit`}>
            <Trans>Edit</Trans>
          </MenuItem>
        )}
        {may('EDIT') && (
          <MenuItem icon="copy" onSelect={() => setDuplicating(true)}>
            <Trans>Hold it again</Trans>
          </MenuItem>
        )}
        <MenuItem icon="external" to={`/e/${slug}`}>
          <Trans>See its page</Trans>
        </MenuItem>
        <MenuItem icon="link" onSelect={() => void copyLink()}>
          <Trans>Copy the link</Trans>
        </MenuItem>
        {may('CANCEL') && status !== 'CANCELLED' && (
          <>
            <MenuLine />
            {status === 'DRAFT' ? (
              <MenuItem
                icon="trash"
                isDanger
                onSelect={() =>
                  void remove({ id }).then(({ ok }) => (ok ? navigate('/me') : undefined))
                }
              >
                <Trans>Delete the draft</Trans>
              </MenuItem>
            ) : (
              <MenuItem icon="close" isDanger onSelect={() => setCancelling(true)}>
                <Trans>Cancel the event</Trans>
              </MenuItem>
            )}
          </>
        )}
      </Menu>
      {isDuplicating && (
        <DuplicateDialog
          event={{ id, title, startsAtLocal }}
          onClose={() => setDuplicating(false)}
        />
      )}
      {isCancelling && (
        <CancelDialog
          event={{ id, version, title, confirmed: counts.confirmed, series }}
          onClose={() => setCancelling(false)}
        />
      )}
    </div>
  );
}

function CancelDialog({
  event,
  onClose,
}: {
  readonly event: {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly confirmed: number;
    readonly series: { readonly describe: string } | null;
  };
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [scope, setScope] = useState<EditScope>('THIS');
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
      action: { label: t`Undo`, onSelect: () => void restore({ id: event.id }) },
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<Trans>Cancel “{event.title}”?</Trans>}
      description={
        <Plural
          value={event.confirmed}
          _0="Nobody is coming yet. Its page stays."
          one="# person is coming, and is told. Its page stays."
          other="# people are coming; each of them is told. Its page stays."
        />
      }
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button kind="danger" isBusy={isRunning} onClick={() => void go()}>
            <Trans>Cancel the event</Trans>
          </Button>
        </>
      }
    >
      {event.series && (
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
