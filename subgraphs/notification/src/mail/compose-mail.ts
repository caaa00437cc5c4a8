import { isId } from '@hoi/kit/ids.ts';
import type { Mail } from '@hoi/kit/mail.ts';
import { type Channel, type Kind, ruleOf } from '../notification/kinds.ts';
import type { NotificationRow } from '../notification/notification.store.ts';
import { unsubscribeToken } from '../preference/unsubscribe-token.ts';
import type { Attendance, Belonging, PersonRow } from '../projection/projection.store.ts';
import { catalogues, type MailWords } from '../text/texts.ts';
import { pathOf, type Subject, write } from '../text/write.ts';
import { type CalendarMethod, calendarOf } from './calendar.ts';
import { page } from './html.ts';

/** All that a mail is made from. */
export interface MailSource extends Subject {
  readonly notification: NotificationRow;
  readonly person: PersonRow;
  /** The person's registrations for the event; null when there are none. */
  readonly attendance: Attendance | null;
  /** How the person belongs to the community now: as a member, as a follower, as both. */
  readonly belongings: readonly Belonging[];
  /** How the person wants to be told of this kind; undefined when they chose nothing. */
  readonly channels: readonly Channel[] | undefined;
}

/** Where the mail comes from. */
export interface MailOffice {
  readonly publicUrl: string;
  readonly secretKey: string;
  readonly now: Date;
}

/** Writes the mail of a notification. */
export function composeMail(source: MailSource, office: MailOffice): Mail {
  const { notification, person, event } = source;
  const { publicUrl, now } = office;
  const { kind } = notification;

  const { title, body } = write(notification, source, person, now);
  const words = catalogues[person.locale].mail;
  const path = notification.params.path ?? person.guestPath ?? pathOf(notification, source);
  const link = path && `${publicUrl}${path}`;
  // A name that somebody typed must not go out before the address is known to be theirs.
  const greeting = ruleOf(kind).isForGuests
    ? words.greetingUnknown
    : words.greeting(person.displayName);
  const { because, unsubscribeUrl, links } = footerOf(source, words, office);
  const method = calendarMethod(source);
  return {
    to: person.email,
    messageId: `<${notification.id}@${new URL(publicUrl).hostname}>`,
    subject: title.replace(/\s+/g, ' '),
    text: [
      greeting,
      body,
      ...(link ? [`${words.open}: ${link}`] : []),
      ['-- ', because, ...links.map(({ label, url }) => `${label}: ${url}`)].join('\n'),
    ].join('\n\n'),
    html: page({
      locale: person.locale,
      title,
      paragraphs: [greeting, body],
      button: link ? { label: words.open, url: link } : null,
      footer: because,
      links,
    }),
    ...(unsubscribeUrl && { unsubscribeUrl }),
    ...(method &&
      event && { calendar: { method, content: calendarOf(method, event, person, office) } }),
  };
}

/** Why the person gets it, and where they can change that; guests have no account to do so in. */
function footerOf(
  { person, notification: { kind } }: MailSource,
  words: MailWords,
  { publicUrl, secretKey }: MailOffice,
) {
  const isInvited = isId('inv', person.id);
  const isGuest = isInvited || isId('gst', person.id);
  const token = unsubscribeToken(secretKey, { userId: person.id, kind });
  const unsubscribeUrl = ruleOf(kind).isRequired ? null : `${publicUrl}/unsubscribe/${token}`;
  const because = unsubscribeUrl ? words.because : words.required;
  return {
    unsubscribeUrl,
    because: isInvited ? words.becauseInvited : isGuest ? words.becauseGuest : because,
    links: [
      ...(unsubscribeUrl ? [{ label: words.turnOff, url: unsubscribeUrl }] : []),
      ...(isGuest ? [] : [{ label: words.settings, url: `${publicUrl}/account` }]),
    ],
  };
}

const takesPlace: ReadonlySet<Kind> = new Set([
  'REGISTRATION_CONFIRMED',
  'REGISTRATION_PROMOTED',
  'TICKET_RECEIVED',
  'EVENT_CHANGED',
  'EVENT_RESTORED',
]);
const losesPlace: ReadonlySet<Kind> = new Set([
  'REGISTRATION_CANCELLED',
  'REGISTRATION_DECLINED',
  'TICKET_GIVEN',
]);

/** What to do in the reader's calendar, as things stand when the mail leaves. */
function calendarMethod({ notification, event, attendance }: MailSource): CalendarMethod | null {
  const { kind } = notification;
  if (!event || !attendance?.heldPlace) return null;
  if (kind === 'EVENT_CANCELLED') return event.status === 'CANCELLED' ? 'CANCEL' : null;
  if (takesPlace.has(kind)) {
    return attendance.isConfirmed && event.status === 'PUBLISHED' ? 'REQUEST' : null;
  }
  return losesPlace.has(kind) && !attendance.isConfirmed ? 'CANCEL' : null;
}
