import type { RegistrationStatus } from '#gql/graphql.ts';
import { currentLocale } from '#lib/locale.ts';
import { accessToken, needsRenewal, renewSession } from '#lib/session.ts';

type Standing = Extract<RegistrationStatus, 'CONFIRMED' | 'PENDING_APPROVAL' | 'WAITLISTED'>;

/** What became of a guest list, or would. */
export interface GuestListReport {
  readonly source: 'LUMA' | 'EVENTBRITE' | 'MEETUP' | 'OTHER';
  /** Lines below the header. */
  readonly total: number;
  /** Registrations, by where they stand. */
  readonly added: Readonly<Record<Standing, number>>;
  /** Registrations that were here before and stay as they are. */
  readonly known: number;
  /** Those that an earlier list brought and this one changes; the first of `changedCount`. */
  readonly changed: readonly {
    readonly line: number;
    readonly name: string;
    readonly from: RegistrationStatus;
    readonly to: RegistrationStatus;
  }[];
  readonly changedCount: number;
  /** The first ones. */
  readonly preview: readonly {
    readonly line: number;
    readonly name: string;
    readonly email: string | null;
    readonly status: Standing;
    readonly quantity: number;
  }[];
  /** The first ones of `problemCount`. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
  readonly problemCount: number;
}

/** What becomes of those for whom there is no room. */
export type WhenFull = 'WAIT' | 'LEAVE_OUT';

/** Sends a guest list: for a look at it, or to take it in. Gives a sentence where it was refused. */
export async function sendGuestList(
  file: File,
  eventId: string,
  wish: { readonly confirm: boolean; readonly whenFull: WhenFull; readonly notify: boolean },
): Promise<GuestListReport | { readonly message: string }> {
  if (needsRenewal()) await renewSession();
  const { confirm, whenFull, notify } = wish;
  const query = new URLSearchParams({
    ...{ confirm: String(confirm), whenFull, notify: String(notify) },
  });
  const response = await fetch(`/uploads/guest-lists/${eventId}?${query}`, {
    method: 'POST',
    headers: {
      'content-type': 'text/csv',
      'accept-language': currentLocale(),
      'x-hoi-client': 'web',
      authorization: `Bearer ${accessToken() ?? ''}`,
    },
    body: file,
  });
  const answer: (GuestListReport & { error?: never }) | { error: { message?: string } } =
    await response.json();
  return answer.error ? { message: answer.error.message ?? response.statusText } : answer;
}
