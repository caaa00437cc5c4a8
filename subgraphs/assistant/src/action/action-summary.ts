import type { Locale } from '@hoi/kit/viewer.ts';
import { plain } from '../words/plain.ts';
import { whenInWords } from '../words/when.ts';

/** The records a proposal is about. */
export interface ActionFacts {
  readonly kind: 'REGISTER' | 'CANCEL_REGISTRATION';
  readonly quantity: number;
  /** Years are said only where they are another. */
  readonly thisYear: number;
  /** Whether there is no room, so that the person would wait. */
  readonly willWait?: boolean;
  readonly event: {
    readonly title: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly timeZone: string;
    readonly allDay: boolean;
  };
  readonly ticket?: {
    readonly name: string;
    readonly price: { readonly amount: string; readonly currency: string } | null;
  } | null;
}

/** What a confirmation card says: made from records alone, never from what a model wrote. */
export function actionSummary(facts: ActionFacts, locale: Locale): string {
  const { kind, quantity, willWait, event, ticket, thisYear } = facts;
  const local = (instant: string) =>
    Temporal.Instant.from(instant)
      .toZonedDateTimeISO(event.timeZone)
      .toString({ smallestUnit: 'minute', timeZoneName: 'never' });
  const span = { start: local(event.startsAt), end: local(event.endsAt), allDay: event.allDay };
  const when = whenInWords(span, locale, thisYear);
  const title = plain(event.title);
  if (kind === 'CANCEL_REGISTRATION') {
    return locale === 'vi'
      ? `Huỷ đăng ký “${title}” (${when}), ${quantity} chỗ.`
      : `Give up your registration for “${title}” (${when}), ${places(quantity)}.`;
  }
  const price = ticket?.price
    ? `, ${plain(ticket.name, 60)}: ${ticket.price.amount} ${ticket.price.currency}`
    : '';
  if (locale === 'vi') {
    const verb = willWait ? 'Vào danh sách chờ' : 'Đăng ký';
    return `${verb} “${title}” (${when}) cho ${quantity} người${price}.`;
  }
  const verb = willWait ? 'Join the waitlist for' : 'Register for';
  return `${verb} “${title}” (${when}), ${places(quantity)}${price}.`;
}

const places = (quantity: number) => (quantity === 1 ? '1 place' : `${quantity} places`);
