import type { Reader } from '@hoi/kit/database.ts';
import { loadOne } from '@hoi/kit/loader.ts';
import { findAfterEvents } from '../after-event/after-event.store.ts';
import { pagesLoader } from '../pages-loader.ts';
import { findFeedbackOfAuthors, findFeedbackPages, tallyFeedback } from './feedback.store.ts';

/** Loaders of what comes after an event, for one request. */
export function feedbackLoaders(read: Reader) {
  return {
    /** By event; null where nothing is decided. */
    afterEvent: loadOne(
      (ids: readonly string[]) => findAfterEvents(read, ids),
      (row) => row.eventId,
    ),
    feedbackPages: pagesLoader(
      (eventIds: readonly string[], _wish: null, page) => findFeedbackPages(read, eventIds, page),
      (row) => row.eventId,
    ),
    /** By event. */
    feedbackTally: loadOne(
      (ids: readonly string[]) => tallyFeedback(read, ids),
      (row) => row.eventId,
    ),
    /** By what stands for a person and an event. */
    feedbackOfAuthor: loadOne(
      (keys: readonly string[]) => findFeedbackOfAuthors(read, keys),
      (row) => row.authorKey,
    ),
  };
}
