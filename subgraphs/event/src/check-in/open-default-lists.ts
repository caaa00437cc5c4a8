import type { Tx } from '@hoi/kit/database.ts';
import { newId } from '@hoi/kit/ids.ts';
import type { Locale } from '@hoi/kit/viewer.ts';
import { addCheckInLists } from './check-in-list.store.ts';

const names: Readonly<Record<Locale, string>> = { vi: 'Cửa vào', en: 'Entrance' };

/** Makes the check-in list that every event has, for some new events. */
export async function openDefaultLists(
  tx: Tx,
  events: readonly { readonly id: string; readonly locale: string }[],
): Promise<void> {
  await addCheckInLists(
    tx,
    events.map(({ id, locale }) => ({
      id: newId('cil'),
      eventId: id,
      name: locale === 'vi' ? names.vi : names.en,
      isDefault: true,
    })),
  );
}
