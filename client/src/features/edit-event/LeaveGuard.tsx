import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router';
import { LeaveDialog } from '#ui/LeaveDialog.tsx';
import type { EventEditor } from './use-event-editor.ts';

/** The state of a navigation by which all that the form holds was kept in another way. */
export const kept = { isKept: true };

/** Saves a draft before its page is left; asks where something would be lost. */
export function LeaveGuard({ editor }: { readonly editor: EventEditor }): ReactNode {
  const { form, event, state, save } = editor;
  const [isAsking, setAsking] = useState(false);
  const isDirty = form.formState.isDirty;
  const isUnsaved = state === 'new' ? isDirty : state !== 'saved';
  // A published event waits for the host's word; a draft without a title is not taken.
  const canSave = () =>
    (event?.status ?? 'DRAFT') === 'DRAFT' && form.getValues('title').trim() !== '';
  const keep = async (): Promise<boolean> =>
    canSave() ? (await save()) !== undefined : !isUnsaved;
  const keepNow = useRef(keep);
  keepNow.current = keep;

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      (isUnsaved || canSave()) &&
      nextLocation.pathname !== currentLocation.pathname &&
      nextLocation.state?.isKept !== true,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    let isLatest = true;
    void keepNow.current().then((isKept) => {
      if (!isLatest) return;
      if (isKept) blocker.proceed();
      else setAsking(true);
    });
    return () => {
      isLatest = false;
    };
  }, [blocker]);
  useEffect(() => {
    const onChange = (): void => {
      if (document.visibilityState === 'hidden') void keepNow.current();
    };
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, []);
  useBeforeUnload(
    useCallback(
      (unload) => {
        if (!isUnsaved) return;
        // It is sent while they are asked.
        void keepNow.current();
        unload.preventDefault();
      },
      [isUnsaved],
    ),
  );

  const stay = (): void => {
    setAsking(false);
    blocker.reset?.();
  };
  return (
    <LeaveDialog
      isOpen={isAsking && blocker.state === 'blocked'}
      onStay={stay}
      onLeave={() => {
        setAsking(false);
        blocker.proceed?.();
      }}
    />
  );
}
