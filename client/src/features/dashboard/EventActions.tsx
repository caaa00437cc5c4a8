import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button, IconButton } from '#ui/Button.tsx';
import { Menu, MenuItem, MenuLine } from '#ui/Menu.tsx';
import { CancelDialog, RestoreEvent } from './CancelDialog.tsx';
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
      viewerCanEdit
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
