import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { hueOf } from '#lib/tint.ts';
import { Icon } from '#ui/Icon.tsx';
import { MainFields, RegistrationFields } from './EventFields.tsx';
import { EventPreview } from './EventPreview.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import type { EventEditor, SaveState } from './use-event-editor.ts';

/** The form with its preview beside it; `actions` stand at the end and stay in reach on phones. */
export function EventEditorForm({
  editor,
  actions,
  repeat,
  onSubmit,
}: {
  readonly editor: EventEditor;
  readonly actions: ReactNode;
  /** How it repeats; stands with its times. */
  readonly repeat?: ReactNode;
  readonly onSubmit: () => void;
}): ReactNode {
  const { form, event, state } = editor;
  const [cover, setCover] = useState(() => ({
    id: event?.id ?? crypto.randomUUID(),
    url: event?.coverUrl ?? null,
    tint: event?.tint ?? hueOf(String(Date.now())),
  }));
  return (
    <form
      className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        onSubmit();
      }}
    >
      <div className="order-2 grid content-start gap-6 lg:order-1">
        <MainFields form={form} isDraft={(event?.status ?? 'DRAFT') === 'DRAFT'} repeat={repeat} />
        <details className="group border-t border-line pt-4">
          <summary className="flex min-h-11 items-center justify-between font-medium">
            <Trans>Places, approval, who can find it</Trans>
            <Icon name="down" className="transition-transform group-open:rotate-180" />
          </summary>
          <div className="grid gap-6 pt-4">
            <RegistrationFields form={form} />
          </div>
        </details>
        <div className="sticky bottom-16 z-10 -mx-4 flex flex-wrap items-center justify-between gap-3 border-t border-line bg-paper px-4 py-3 md:static md:mx-0 md:px-0">
          <SaveNote state={state} />
          <div className="flex gap-2">{actions}</div>
        </div>
      </div>
      <div className="order-1 lg:sticky lg:top-24 lg:order-2 lg:self-start">
        <EventPreview
          form={form}
          cover={cover}
          onCover={(uploaded) => {
            setCover({
              ...cover,
              url: uploaded?.url ?? null,
              tint: uploaded?.tint ?? cover.tint,
            });
            form.setValue('cover', uploaded?.id ?? '', { shouldDirty: true });
          }}
        />
      </div>
      <LeaveGuard editor={editor} />
    </form>
  );
}

function SaveNote({ state }: { readonly state: SaveState }): ReactNode {
  return (
    <p role="status" className="text-sm text-muted">
      {state === 'saving' && <Trans>Saving…</Trans>}
      {state === 'saved' && <Trans>All saved</Trans>}
      {state === 'changed' && <Trans>Not saved yet</Trans>}
      {state === 'refused' && (
        <span className="text-clay">
          <Trans>Not saved: look at the marked fields.</Trans>
        </span>
      )}
    </p>
  );
}
