import type { Locale } from '@hoi/kit/viewer.ts';
import type { Kind, NewsParams } from '../notification/kinds.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What a text is made from; what is not known is null. */
export interface Facts {
  /** The event's title. */
  readonly event: string | null;
  /** When it begins, as people say it. */
  readonly when: string | null;
  /** Where it is; null when it is online or not known. */
  readonly place: string | null;
  /** The community's name. */
  readonly community: string | null;
  /** The name of who brought it about. */
  readonly actor: string | null;
  readonly params: NewsParams;
}

/** A title and a sentence or two. */
export interface Text {
  readonly title: string;
  readonly body: string;
}

/** What is said in one language. */
export interface Catalogue {
  readonly kinds: Readonly<Record<Kind, (facts: Facts) => Text>>;
  readonly mail: MailWords;
}

/** What a mail says around the news. */
export interface MailWords {
  readonly greeting: (name: string) => string;
  readonly greetingUnknown: string;
  readonly open: string;
  /** Why the person gets it. */
  readonly because: string;
  /** The same for somebody without an account. */
  readonly becauseGuest: string;
  readonly becauseInvited: string;
  readonly turnOff: string;
  readonly required: string;
  readonly settings: string;
  readonly unsubscribe: {
    readonly question: (kind: string) => string;
    readonly button: string;
    readonly done: (kind: string) => string;
    readonly unknown: string;
    readonly kinds: Readonly<Record<Kind, string>>;
  };
}

/** What is said, by language. */
export const catalogues: Readonly<Record<Locale, Catalogue>> = { vi, en };
