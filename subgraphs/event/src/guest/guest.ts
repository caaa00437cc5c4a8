import { createHmac } from 'node:crypto';
import type { GuestFact } from '@hoi/kit/domain-events.ts';
import { newId } from '@hoi/kit/ids.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { EventRow } from '../event/event.store.ts';
import type { NewGuest } from './guest.store.ts';
import { guestPath } from './guest-token.ts';

/** An e-mail address as it is kept: in small letters, without spaces around. */
export const emailInput = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** A keyed hash of an address: it finds who an address belongs to, and tells none. */
export function hashOfEmail(secretKey: string, email: string): string {
  return createHmac('sha256', secretKey).update(`email:${email}`).digest('base64url');
}

/** What others need to write to a guest. */
export function guestFact(
  { secretKey }: Pick<Context, 'secretKey'>,
  { timeZone }: Pick<EventRow, 'timeZone'>,
  { id: guestId, name: displayName, email, locale }: NewGuest,
): GuestFact {
  return { guestId, displayName, email, locale, timeZone, path: guestPath(secretKey, guestId) };
}

/** Somebody who has no account, at one event. */
export function newGuest(
  { secretKey, caller }: Pick<Context, 'secretKey' | 'caller'>,
  said: Pick<NewGuest, 'eventId' | 'email' | 'name'>,
): NewGuest {
  const emailHash = hashOfEmail(secretKey, said.email);
  return { ...said, id: newId('gst'), emailHash, locale: caller.locale };
}
