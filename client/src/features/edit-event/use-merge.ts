import { useLingui } from '@lingui/react/macro';
import { type RefObject, useCallback } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { EditedEventFragment } from '#gql/graphql.ts';
import { showToast } from '#lib/toasts.ts';
import { type EventValues, valuesOf } from './event-values.ts';
import { mergeValues } from './merge-values.ts';

/** What the server has of the event that is edited, and the form's values at that time. */
export interface OnServer {
  readonly event: EditedEventFragment | undefined;
  readonly values: EventValues;
}

/** Brings an event that was changed elsewhere into the form, under what was typed there. */
export function useMerge(
  { getValues, setValue, setError }: UseFormReturn<EventValues>,
  server: RefObject<OnServer>,
) {
  const { t } = useLingui();

  /** Gives what was changed both here and elsewhere; the form keeps what was typed. */
  const takeNewest = useCallback(
    (newest: EditedEventFragment): readonly (keyof EventValues)[] => {
      const { event: known = newest, values: base } = server.current;
      const typed = { ...getValues() };
      const merged = mergeValues(typed, base, valuesOf(known), valuesOf(newest));
      server.current = { event: newest, values: merged.base };
      for (const name of Object.keys(typed) as (keyof EventValues)[]) {
        if (merged.values[name] !== typed[name]) setValue(name, merged.values[name]);
      }
      return merged.conflicts;
    },
    [getValues, setValue, server],
  );

  /** The same in the middle of a save, told to the host; gives whether the save may go on by itself. */
  const mergeSave = useCallback(
    (newest: EditedEventFragment): boolean => {
      const before = server.current.event?.status;
      const conflicts = takeNewest(newest);
      for (const name of conflicts) {
        setError(name, { message: t`This was changed elsewhere too. Save to keep yours.` });
      }
      // A draft that was published meanwhile waits for the host's word.
      const mayGoOn = conflicts.length === 0 && newest.status === before;
      showToast(
        mayGoOn
          ? {
              kind: 'done',
              text: t`The event was changed elsewhere meanwhile. That is here now, with what you wrote.`,
            }
          : {
              kind: 'error',
              text: t`The event was changed elsewhere meanwhile. Look at it, then save again.`,
            },
      );
      return mayGoOn;
    },
    [takeNewest, setError, server, t],
  );

  return { takeNewest, mergeSave };
}
