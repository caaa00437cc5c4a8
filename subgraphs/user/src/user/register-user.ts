import { randomInt } from 'node:crypto';
import type { Tx } from '@hoi/kit/database.ts';
import { newId } from '@hoi/kit/ids.ts';
import type { Locale } from '@hoi/kit/viewer.ts';
import type { Context } from '../context.ts';
import { handleFrom } from './handle.ts';
import { personFact } from './person-fact.ts';
import type { UserRow } from './user.store.ts';

/** What is known of a person who signs in for the first time. */
export interface Newcomer {
  readonly email: string;
  readonly displayName: string | null;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** The account of an address; an unknown address becomes one and is announced. */
export async function registerUser(
  ctx: Context,
  tx: Tx,
  newcomer: Newcomer,
): Promise<{ readonly user: UserRow; readonly isNew: boolean }> {
  const { email, locale, timeZone } = newcomer;
  const displayName = newcomer.displayName ?? nameFrom(email);
  const wanted = handleFrom(newcomer.displayName, localPart(email));
  for (let tries = 0; tries < 20; tries += 1) {
    const known = await ctx.users.byEmail(tx, email);
    if (known) return { user: known, isNew: false };
    const handle = tries === 0 ? wanted : `${wanted.slice(0, 24)}-${randomInt(100, 99_999)}`;
    const createdAt = ctx.clock.now();
    const id = newId('usr');
    const values = { id, email, displayName, handle, locale, timeZone, createdAt };
    // Null when the handle is taken, or when the same address signed up in this very moment.
    const user = await ctx.users.add(tx, values);
    if (!user) continue;
    await ctx.outbox.add(tx, 'user.registered', user.id, personFact(user));
    return { user, isNew: true };
  }
  throw new Error('no free handle was found');
}

function localPart(email: string): string {
  return email.replace(/@.*$/, '').replace(/\+.*$/, '');
}

/** `lan.nguyen@example.org` is shown as “Lan Nguyen” until the person chooses a name. */
function nameFrom(email: string): string {
  const words = localPart(email)
    .split(/[._-]+/)
    .filter(Boolean);
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return name.slice(0, 80) || email;
}
