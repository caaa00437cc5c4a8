import type { Reader } from '@hoi/kit/database.ts';
import { lookUpOne } from '@hoi/kit/lookup.ts';
import { findAfterEvents } from '../after-event/after-event.store.ts';
import { pagesLoader } from '../pages-loader.ts';
import { findFeedbackOfAuthors, findFeedbackPages, tallyFeedback } from './feedback.store.ts';

/** Lookups of what comes after an event. */
export function feedbackLookups(read: Reader) {
  return {
    /** By event; null where nothing is decided. */
    afterEvent: lookUpOne(
      (ids) => findAfterEvents(read, ids),
      (row) => row.eventId,
    ),
    /** By event. */
    feedbackTally: lookUpOne(
      (ids) => tallyFeedback(read, ids),
      (row) => row.eventId,
    ),
    /** By what stands for a person and an event. */
    feedbackOfAuthor: lookUpOne(
      (keys) => findFeedbackOfAuthors(read, keys),
      (row) => row.authorKey,
    ),
  };
}

/** Loaders of what comes after an event, for one request. */
export function feedbackLoaders(read: Reader) {
  return {
    feedbackPages: pagesLoader(
      (eventIds: readonly string[], _wish: null, page) => findFeedbackPages(read, eventIds, page),
      (row) => row.eventId,
    ),
  };
}
