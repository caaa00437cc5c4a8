import { useCallback, useEffect, useRef, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { readFragment } from '#gql/fragment-masking.ts';
import type { EditedEventFragment, EditScope } from '#gql/graphql.ts';
import { showToast } from '#lib/toasts.ts';
import { type UserErrorLike, useAction } from '#lib/use-action.ts';
import { CreateDraft, EditedEvent, PublishSaved, SaveEvent } from './edited-event.ts';
import {
  type EventValues,
  fieldOf,
  newValues,
  toCreateInput,
  toPatch,
  valuesOf,
} from './event-values.ts';

/** Whether what is on screen is also on the server. */
export type SaveState = 'new' | 'saved' | 'changed' | 'saving' | 'refused';

/** The form of one event, kept on the server as a draft while it is written. */
export interface EventEditor {
  readonly form: UseFormReturn<EventValues>;
  readonly event: EditedEventFragment | undefined;
  readonly state: SaveState;
  /** Sends what changed; gives the event as it is then, or undefined when it was refused. */
  readonly save: (
    notifyAttendees?: boolean,
    scope?: EditScope,
  ) => Promise<EditedEventFragment | undefined>;
  /** Saves, then makes the draft visible; gives its slug. */
  readonly publish: () => Promise<string | undefined>;
  readonly isPublishing: boolean;
}

const autosaveMs = 1_200;

/** Edits an event, or begins one; drafts save themselves a moment after each change. */
export function useEventEditor(
  initial: EditedEventFragment | undefined,
  timeZone: string,
): EventEditor {
  const start = useRef(initial ? valuesOf(initial) : newValues(timeZone));
  const form = useForm<EventValues>({ defaultValues: start.current });
  const [event, setEvent] = useState(initial);
  const [state, setState] = useState<SaveState>(initial ? 'saved' : 'new');
  // What the server has; each save starts from the last one's answer.
  const server = useRef({ event: initial, values: start.current });
  const [create] = useAction(CreateDraft, { quiet: true });
  const [update] = useAction(SaveEvent, { quiet: true });
  const [publishSaved, publishing] = useAction(PublishSaved);
  const { getValues, setError, clearErrors } = form;

  const refuse = useCallback(
    (errors: readonly UserErrorLike[]) => {
      setState('refused');
      for (const { path, code, message } of errors) {
        const field = fieldOf(path, getValues());
        if (field) setError(field, { type: code, message });
        else showToast({ kind: 'error', text: message });
      }
    },
    [getValues, setError],
  );

  const saveNow = useCallback(
    async (notifyAttendees: boolean, scope: EditScope) => {
      const values = { ...getValues() };
      const { event: known, values: before } = server.current;
      const patch = known ? toPatch(before, values, known.status === 'DRAFT') : undefined;
      if (known && patch && Object.keys(patch).length === 0) {
        setState('saved');
        return known;
      }
      setState('saving');
      const outcome =
        known && patch
          ? await update({
              input: { id: known.id, version: known.version, patch, notifyAttendees, scope },
            })
          : await create({ input: toCreateInput(values) });
      if (!outcome.ok) {
        refuse(outcome.errors);
        return undefined;
      }
      const saved = readFragment(EditedEvent, outcome.payload.event) ?? undefined;
      if (!saved) return undefined;
      clearErrors();
      server.current = { event: saved, values };
      setEvent(saved);
      setState('saved');
      return saved;
    },
    [getValues, update, create, refuse, clearErrors],
  );

  const save = useInTurn(saveNow);
  useAutosave(form, setState, save, () => server.current.event?.status ?? 'DRAFT');

  const publish = useCallback(async () => {
    const saved = await save();
    if (!saved) return undefined;
    const outcome = await publishSaved({ id: saved.id });
    return outcome.ok ? outcome.payload.event?.slug : undefined;
  }, [save, publishSaved]);

  return { form, event, state, save, publish, isPublishing: publishing.isRunning };
}

/** Saves a draft a moment after the last change; a published event waits for the host's word. */
function useAutosave(
  { subscribe }: UseFormReturn<EventValues>,
  setState: (next: (now: SaveState) => SaveState) => void,
  save: () => Promise<unknown>,
  statusNow: () => EditedEventFragment['status'],
): void {
  const latest = useRef(statusNow);
  latest.current = statusNow;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        const hasTitle = values.title.trim() !== '';
        setState((now) => (now === 'new' && !hasTitle ? 'new' : 'changed'));
        clearTimeout(timer);
        if (latest.current() === 'DRAFT' && hasTitle) {
          timer = setTimeout(() => void save(), autosaveMs);
        }
      },
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [subscribe, setState, save]);
}

/** Saves run one after another. */
function useInTurn(
  saveNow: (notifyAttendees: boolean, scope: EditScope) => Promise<EditedEventFragment | undefined>,
): EventEditor['save'] {
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    (notifyAttendees = true, scope = 'THIS') => {
      const next = queue.current.then(() => saveNow(notifyAttendees, scope));
      queue.current = next.catch(() => undefined);
      return next;
    },
    [saveNow],
  );
}
