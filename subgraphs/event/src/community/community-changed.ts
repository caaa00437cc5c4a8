import type { Tx } from '@hoi/kit/database.ts';
import type { CommunityFact } from '@hoi/kit/domain-events.ts';
import { findEventsOfCommunity, reindexEvents } from '../event/event.store.ts';
import { searchWords } from '../search/search-words.ts';
import { findCommunities, keepCommunity } from './community.store.ts';

const pieceSize = 200;

/** Keeps the newest facts of a community; its events are found by its new name. */
export async function communityChanged(tx: Tx, fact: CommunityFact): Promise<void> {
  const { communityId: id, slug, name, visibility, isArchived } = fact;
  const [before] = await findCommunities(tx, [id]);
  await keepCommunity(tx, { id, slug, name, visibility, isArchived });
  if (!before || (before.name === name && before.visibility === visibility)) return;
  for (let afterId = ''; ; ) {
    const events = await findEventsOfCommunity(tx, id, afterId, pieceSize);
    await reindexEvents(
      tx,
      events.map((event) => ({ id: event.id, words: searchWords(event, { name, visibility }) })),
    );
    const last = events.at(-1);
    if (!last || events.length < pieceSize) return;
    afterId = last.id;
  }
}
