import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { EditedEventFragment, EditScope } from '#gql/graphql.ts';
import { showToast } from '#lib/toasts.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Field.tsx';
import { Page, PageHead, PageTitle } from '#ui/PageHead.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { EventEditorForm } from './EventEditorForm.tsx';
import { EditedEvent } from './edited-event.ts';
import { ScopeDialog } from './ScopeDialog.tsx';
import { SeriesRule } from './SeriesRule.tsx';
import { useEventEditor } from './use-event-editor.ts';

const EventToEdit = graphql(/* GraphQL */ `
  query EventToEdit($slug: String!) {
    event(slug: $slug) {
      id
      ...EditedEvent
    }
  }
`);

/** Changes an event: drafts save themselves, published ones when the host says so. */
export function EditEventPage(): ReactNode {
  const { t } = useLingui();
  const { slug = '' } = useParams();
  const [{ data, error, fetching }, retry] = useQuery({
    query: EventToEdit,
    variables: { slug },
    requestPolicy: 'cache-and-network',
  });
  const event = readFragment(EditedEvent, data?.event);
  return (
    <Page>
      <PageHead title={event ? t`Edit: ${event.title}` : t`Edit the event`} />
      <PageTitle>
        <Trans>Edit the event</Trans>
      </PageTitle>
      {event?.viewerCan.includes('EDIT') ? (
        <Editor key={event.id} event={event} />
      ) : error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : fetching ? (
        <Skeleton className="h-96" />
      ) : (
        <EmptyState
          title={<Trans>You cannot edit this event</Trans>}
          action={
            <Button asChild>
              <Link to={`/e/${slug}`}>
                <Trans>See the event</Trans>
              </Link>
            </Button>
          }
        >
          <Trans>Only its hosts can. Ask one of them to add you.</Trans>
        </EmptyState>
      )}
    </Page>
  );
}

function Editor({ event }: { readonly event: EditedEventFragment }): ReactNode {
  const { t } = useLingui();
  const navigate = useNavigate();
  const editor = useEventEditor(event, event.timeZone);
  const [shouldTell, setShouldTell] = useState(true);
  const isDraft = editor.event?.status === 'DRAFT';
  const [isAsking, setAsking] = useState(false);
  // As the cache has it: its rule is changed beside the form.
  const { series } = event;
  const submit = async () => {
    if (!isDraft && series?.viewerCanEdit && !isAsking) {
      setAsking(true);
      return;
    }
    await saveFor('THIS');
  };
  const saveFor = async (scope: EditScope) => {
    setAsking(false);
    if (isDraft) {
      const slug = await editor.publish();
      if (slug) await navigate(`/e/${slug}`);
      return;
    }
    const saved = await editor.save(shouldTell, scope);
    if (!saved) return;
    showToast({ kind: 'done', text: t`Saved` });
    await navigate(`/e/${saved.slug}/manage`);
  };
  return (
    <>
      <EventEditorForm
        editor={editor}
        onSubmit={() => void submit()}
        repeat={<SeriesRule event={event} />}
        actions={
          <>
            {!isDraft && (
              <Checkbox
                label={<Trans>Tell guests of a new time or place</Trans>}
                checked={shouldTell}
                onChange={setShouldTell}
              />
            )}
            <Button
              type="submit"
              kind="primary"
              isBusy={editor.isPublishing || (!isDraft && editor.state === 'saving')}
            >
              {isDraft ? <Trans>Publish</Trans> : <Trans>Save</Trans>}
            </Button>
          </>
        }
      />
      {isAsking && series && (
        <ScopeDialog
          describe={series.describe}
          onClose={() => setAsking(false)}
          onChoose={(scope) => void saveFor(scope)}
        />
      )}
    </>
  );
}
