import type { Locale } from '@hoi/kit/viewer.ts';
import type { NotificationRow } from '../notification/notification.store.ts';
import type { CommunityRow, EventRow, PersonRow } from '../projection/projection.store.ts';
import { sayWhen } from './say-when.ts';
import { catalogues, type Text } from './texts.ts';

/** What a notification speaks of, as it is known now. */
export interface Subject {
  readonly event: EventRow | null;
  readonly community: CommunityRow | null;
  readonly actor: PersonRow | null;
}

/** Who reads it: in which language, by which clock. */
export interface Reader {
  readonly locale: Locale;
  readonly timeZone: string | null;
}

/** A notification in words. */
export function write(
  { kind, params }: Pick<NotificationRow, 'kind' | 'params'>,
  { event, community, actor }: Subject,
  reader: Reader,
  now: Date,
): Text {
  return catalogues[reader.locale].kinds[kind]({
    event: event?.title ?? null,
    when: event && sayWhen(event, reader, now),
    place: event?.place ?? null,
    community: community?.name ?? null,
    actor: actor?.displayName ?? null,
    params,
  });
}

/** The page a notification leads to, as a path; null when there is none. */
export function pathOf(
  { kind, params }: Pick<NotificationRow, 'kind' | 'params'>,
  { event, community }: Pick<Subject, 'event' | 'community'>,
): string | null {
  if (params.path) return params.path;
  if (kind === 'WELCOME') return '/';
  if (kind === 'NEW_REGISTRATION') return event && `/e/${event.slug}/manage`;
  if (kind === 'MEMBERSHIP_REQUEST') return community && `/c/${community.slug}/manage`;
  if (kind === 'FEEDBACK_REQUEST') return event && `/e/${event.slug}#feedback`;
  if (event) return `/e/${event.slug}`;
  return community && `/c/${community.slug}`;
}
