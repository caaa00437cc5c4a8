import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { showToast } from '#lib/toasts.ts';
import { useLocale } from '#lib/use-locale.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Button } from '#ui/Button.tsx';
import { Page, PageHead, PageTitle } from '#ui/PageHead.tsx';
import { EmptyState, Skeleton } from '#ui/States.tsx';
import { EventEditorForm } from './EventEditorForm.tsx';
import { useEventEditor } from './use-event-editor.ts';

/** A new event in under a minute: one page, kept as a draft while it is written. */
export function CreateEventPage(): ReactNode {
  const { t } = useLingui();
  const { status } = useViewer();
  return (
    <Page>
      <PageHead title={t`New event`} />
      <PageTitle>
        <Trans>New event</Trans>
      </PageTitle>
      {status === 'loading' && <Skeleton className="h-96" />}
      {status === 'signed-in' && <NewEvent />}
      {status === 'anonymous' && (
        <EmptyState
          title={<Trans>Sign in to hold an event</Trans>}
          action={
            <Button asChild kind="primary">
              <Link to="/sign-in?next=/new">
                <Trans>Sign in</Trans>
              </Link>
            </Button>
          }
        >
          <Trans>It takes an e-mail address and a code, no password.</Trans>
        </EmptyState>
      )}
    </Page>
  );
}

function NewEvent(): ReactNode {
  const { t } = useLingui();
  const { timeZone } = useLocale();
  const navigate = useNavigate();
  const editor = useEventEditor(undefined, timeZone);
  const publish = async () => {
    const slug = await editor.publish();
    if (!slug) return;
    showToast({ kind: 'done', text: t`Published. Share the link with your first guests.` });
    await navigate(`/e/${slug}`);
  };
  return (
    <EventEditorForm
      editor={editor}
      onSubmit={() => void publish()}
      actions={
        <>
          {editor.event && (
            <Button asChild>
              <Link to={`/e/${editor.event.slug}/manage`}>
                <Trans>Keep as draft</Trans>
              </Link>
            </Button>
          )}
          <Button type="submit" kind="primary" isBusy={editor.isPublishing}>
            <Trans>Publish</Trans>
          </Button>
        </>
      }
    />
  );
}
