import { type ErrorCode, errorCodes, messageOf } from '@hoi/kit/messages.ts';
import type { Locale } from '@hoi/kit/viewer.ts';
import { type IcsProblemCode, sayIcsProblem } from './ics-problems.ts';
import type { TakenRow } from './source-row.ts';

/** Something of a calendar that was left out. */
export interface ReportedProblem {
  readonly uid: string | null;
  readonly line: number | null;
  readonly code: ErrorCode | IcsProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** An event as it would be taken in. */
export interface PreviewedEvent {
  readonly line: number;
  readonly title: string;
  readonly startsAtLocal: string;
  readonly timeZone: string;
  readonly allDay: boolean;
  readonly place: string | null;
  readonly isCancelled: boolean;
}

/** How far an import has come, and what came of it. */
export interface FeedReport {
  /** Events found in the calendar; null until it was read. */
  readonly total: number | null;
  /** Of those, looked at. */
  readonly done: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
  /** The first ones. */
  readonly problems: readonly ReportedProblem[];
  readonly preview: readonly PreviewedEvent[];
}

/** What an import starts with. */
export const emptyReport: FeedReport = {
  total: null,
  done: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  problems: [],
  preview: [],
};

/** How many problems and previewed events a report keeps. */
export const mostReported = 200;
export const mostPreviewed = 50;

/** The sentence for a problem in one language. */
export function sayProblem({ code, params }: ReportedProblem, locale: Locale): string {
  return isErrorCode(code)
    ? messageOf(code, locale, params)
    : sayIcsProblem(code, String(params.detail ?? ''), locale);
}

const known: ReadonlySet<string> = new Set(errorCodes);
const isErrorCode = (code: ReportedProblem['code']): code is ErrorCode => known.has(code);

/** An event as a report shows it. */
export function previewOf({ line, event, isCancelled }: TakenRow): PreviewedEvent {
  const { title, startsAtLocal, timeZone, allDay = false, venue } = event;
  const place = venue ? [venue.name, venue.city].filter((part) => part).join(', ') : null;
  return { line, title, startsAtLocal, timeZone, allDay, place, isCancelled };
}
