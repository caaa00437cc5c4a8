import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { showToast } from '#lib/toasts.ts';
import { useLocale } from '#lib/use-locale.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Button } from '#ui/Button.tsx';
import { Page, PageHead, PageTitle } from '#ui/PageHead.tsx';
import { EmptyState, Skeleton } from '#ui/States.tsx';
import { EventEditorForm } from './EventEditorForm.tsx';
import { kept } from './LeaveGuard.tsx';
import { usePublishSeries } from './publish-series.ts';
import { RepeatFields } from './RepeatFields.tsx';
import { noRepeat, toRule } from './repeat-values.ts';
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
  const { timeZone: ownZone } = useLocale();
  const navigate = useNavigate();
  const editor = useEventEditor(undefined, ownZone);
  const [repeat, setRepeat] = useState(noRepeat);
  const { publishSeries, isRunning } = usePublishSeries(editor);
  const [startsAtLocal, timeZone] = useWatch({
    control: editor.form.control,
    name: ['startsAtLocal', 'timeZone'],
  });
  const publish = async () => {
    const rule = toRule(repeat, startsAtLocal);
    const slug = rule ? await publishSeries(rule) : await editor.publish();
    if (!slug) return;
    showToast({ kind: 'done', text: t`Published. Share the link with your first guests.` });
    await navigate(`/e/${slug}`, rule ? { state: kept } : {});
  };
  return (
    <EventEditorForm
      editor={editor}
      onSubmit={() => void publish()}
      repeat={
        <RepeatFields
          values={repeat}
          onChange={setRepeat}
          startsAtLocal={startsAtLocal}
          timeZone={timeZone}
        />
      }
      actions={
        <>
          {editor.event && repeat.kind === 'NONE' && (
            <Button asChild>
              <Link to={`/e/${editor.event.slug}/manage`}>
                <Trans>Keep as draft</Trans>
              </Link>
            </Button>
          )}
          <Button type="submit" kind="primary" isBusy={editor.isPublishing || isRunning}>
            <Trans>Publish</Trans>
          </Button>
        </>
      }
    />
  );
}
