import type { Tx } from '@hoi/kit/database.ts';
import { allKinds, type Channel, type Kind, ruleOf } from '../notification/kinds.ts';
import type { Choice, PreferenceStore } from './preference.store.ts';

/** How somebody is told of one kind. */
export interface PreferenceRule {
  readonly kind: Kind;
  readonly channels: readonly Channel[];
  readonly isRequired: boolean;
}

/** How somebody is told of each kind, given what they chose. */
export function rulesFrom(choices: readonly Choice[]): readonly PreferenceRule[] {
  const chosen = new Map(choices.map(({ kind, channels }) => [kind, channels]));
  return allKinds.flatMap((kind) => {
    const { channels, isRequired = false, isForGuests } = ruleOf(kind);
    return isForGuests ? [] : [{ kind, channels: chosen.get(kind) ?? channels, isRequired }];
  });
}

/** Whether a kind reaches somebody by mail, given what they chose for it; undefined when nothing. */
export function isMailed(kind: Kind, chosen: readonly Channel[] | undefined): boolean {
  const { isRequired, channels } = ruleOf(kind);
  return isRequired === true || (chosen ?? channels).includes('EMAIL');
}

/** Turns off somebody's mails of one kind; what they see here stays as it is. */
export async function turnOffMail(
  tx: Tx,
  preferences: PreferenceStore,
  userId: string,
  kind: Kind,
): Promise<void> {
  const chosen = await preferences.forKind(tx, kind, [userId]);
  const channels = (chosen.get(userId) ?? ruleOf(kind).channels).filter((one) => one !== 'EMAIL');
  await preferences.put(tx, userId, [{ kind, channels }]);
}
