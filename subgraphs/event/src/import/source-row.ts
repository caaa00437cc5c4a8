import type { IcsProblemCode } from './ics-problems.ts';

/** A community that a source's events belong to; whoever imports makes it when it is missing. */
export interface SourceCommunity {
  /** Its short name here, the same at each import: how it is found again. */
  readonly slug: string;
  /** 2 to 80 characters. */
  readonly name: string;
  readonly description: string | null;
  readonly timeZone: string;
  readonly location: {
    readonly label: string;
    readonly city: string | null;
    readonly countryCode: string | null;
    readonly latitude: number | null;
    readonly longitude: number | null;
  } | null;
  /** Its page at the source. */
  readonly url: string | null;
}

/** Where an event takes place; the schema's `VenueInput`. */
export interface SourceVenue {
  readonly name: string;
  readonly address?: string;
  readonly city?: string;
  readonly countryCode?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** An event as a source tells it; a part of the schema's `CreateEventInput`. */
export interface SourceEvent {
  readonly title: string;
  readonly summary?: string;
  readonly description?: string;
  readonly locale?: string;
  readonly format: 'IN_PERSON' | 'ONLINE' | 'HYBRID';
  readonly startsAtLocal: string;
  readonly endsAtLocal: string;
  readonly timeZone: string;
  readonly allDay?: boolean;
  readonly venue?: SourceVenue;
  readonly online?: { readonly provider?: string; readonly joinUrl: string };
  readonly visibility?: 'PUBLIC';
  readonly category?: string;
  readonly topics?: readonly string[];
  readonly registrationMode?: 'EXTERNAL' | 'NONE';
  readonly externalUrl?: string;
  readonly waitlistEnabled?: boolean;
}

/** Where in its source a row stands. */
export interface SourcePosition {
  /** The line, or the number of the component or element, from 1. */
  readonly line: number;
  /** The file, relative to what was imported. */
  readonly file: string;
}

/** A row that can be taken: the schema's `ImportedEventInput`, and its community. */
export interface TakenRow extends SourcePosition {
  /** How many rows of the source it stands for: the same event under several topics is one. */
  readonly rows: number;
  readonly uid: string;
  readonly community: SourceCommunity;
  readonly event: SourceEvent;
  readonly url: string | null;
  readonly isCancelled: boolean;
}

/** A row that cannot be taken, and why, in a sentence. */
export interface ProblemRow extends SourcePosition {
  readonly problem: string;
  /** What kind of problem it is, where its source tells them apart. */
  readonly code?: IcsProblemCode;
  readonly detail?: string;
}

/** What a source gives for each of its rows. */
export type SourceRow = TakenRow | ProblemRow;

/** A text that fits into `max` characters, cut at the end where it does not; null when it is empty. */
export function fitting(text: string | null | undefined, max: number): string | null {
  const whole = (text ?? '').toWellFormed().normalize('NFC').trim();
  if (whole.length <= max) return whole || null;
  // toWellFormed: a cut may go through an emoji.
  return `${whole.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** An object without the fields that are null: absent is how GraphQL says "nothing". */
export function present<Fields extends object>(fields: Fields) {
  // `Object.entries` forgets the names.
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as { [Name in keyof Fields]?: NonNullable<Fields[Name]> };
}
