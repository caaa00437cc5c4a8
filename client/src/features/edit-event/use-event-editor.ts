import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
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
import { type OnServer, useMerge } from './use-merge.ts';

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

type Saved = EditedEventFragment | undefined;

const autosaveMs = 1_200;

/** Somebody may be faster each time; after so many the host tries again. */
const mostMerges = 3;

/**
 * Edits an event, or begins one; drafts save themselves a moment after each change. What was typed goes
 * on top of what was changed elsewhere meanwhile.
 */
export function useEventEditor(
  initial: EditedEventFragment | undefined,
  timeZone: string,
): EventEditor {
  const start = useRef(initial ? valuesOf(initial) : newValues(timeZone));
  const form = useForm<EventValues>({ defaultValues: start.current });
  const [event, setEvent] = useState(initial);
  const [state, setState] = useState<SaveState>(initial ? 'saved' : 'new');
  // Each save starts from the last one's answer.
  const server = useRef<OnServer>({ event: initial, values: start.current });
  const [publishSaved, publishing] = useAction(PublishSaved);
  const { takeNewest, mergeSave } = useMerge(form, server);
  const send = useSend(server);
  const refuse = useRefuse(form);
  const { getValues, clearErrors } = form;

  const saveNow = useCallback(
    async (notifyAttendees: boolean, scope: EditScope, merges = 0): Promise<Saved> => {
      const values = { ...getValues() };
      setState('saving');
      const outcome = await send(values, notifyAttendees, scope);
      const answer = outcome.event;
      if (answer) setEvent(answer);
      if (outcome.ok) {
        clearErrors();
        server.current = { event: answer, values };
        setState('saved');
        return answer;
      }
      const isStale = outcome.errors.some(({ code }) => code === 'STALE_VERSION');
      if (!isStale || !answer || merges === mostMerges) refuse(outcome.errors);
      else if (mergeSave(answer)) return saveNow(notifyAttendees, scope, merges + 1);
      setState('refused');
      return undefined;
    },
    [getValues, send, refuse, clearErrors, mergeSave],
  );

  const inTurn = useInTurn();
  const save = useCallback<EventEditor['save']>(
    (notifyAttendees = true, scope = 'THIS') => inTurn(() => saveNow(notifyAttendees, scope)),
    [inTurn, saveNow],
  );
  useAutosave(form, setState, save, () => server.current.event?.status ?? 'DRAFT');

  // The cache may know an older event than the network; one's own saves are known by then.
  useEffect(() => {
    void inTurn(async () => {
      const { event: known, values } = server.current;
      if (!initial || !known || initial.version <= known.version) return;
      const isSaved = JSON.stringify(getValues()) === JSON.stringify(values);
      takeNewest(initial);
      setEvent(initial);
      if (isSaved) setState('saved');
    });
  }, [initial, inTurn, takeNewest, getValues]);

  const publish = useCallback(async () => {
    const saved = await save();
    if (!saved) return undefined;
    const outcome = await publishSaved({ id: saved.id });
    return outcome.ok ? outcome.payload.event?.slug : undefined;
  }, [save, publishSaved]);

  return { form, event, state, save, publish, isPublishing: publishing.isRunning };
}

/** Sends what changed since the server knew it, or all of a new event. */
function useSend(server: RefObject<OnServer>) {
  const [create] = useAction(CreateDraft, { quiet: true });
  const [update] = useAction(SaveEvent, { quiet: true });
  return useCallback(
    async (values: EventValues, notifyAttendees: boolean, scope: EditScope) => {
      const { event: known, values: before } = server.current;
      const patch = known && toPatch(before, values, known.status === 'DRAFT');
      if (patch && Object.keys(patch).length === 0) return { ok: true, event: known } as const;
      const outcome = await (known && patch
        ? update({ input: { id: known.id, version: known.version, patch, notifyAttendees, scope } })
        : create({ input: toCreateInput(values) }));
      return { ...outcome, event: readFragment(EditedEvent, outcome.payload?.event) ?? undefined };
    },
    [create, update, server],
  );
}

/** Puts each error beside its field, or into a toast. */
function useRefuse({ getValues, setError }: UseFormReturn<EventValues>) {
  return useCallback(
    (errors: readonly UserErrorLike[]) => {
      for (const { path, code, message } of errors) {
        const field = fieldOf(path, getValues());
        if (field) setError(field, { type: code, message });
        else showToast({ kind: 'error', text: message });
      }
    },
    [getValues, setError],
  );
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
function useInTurn(): <Result>(run: () => Promise<Result>) => Promise<Result> {
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback((run) => {
    const next = queue.current.then(run);
    queue.current = next.catch(() => undefined);
    return next;
  }, []);
}
