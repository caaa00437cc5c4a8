import type { Viewer } from '@hoi/kit/viewer.ts';
import type { ConversationRow } from './conversation.store.ts';

/** How long the conversation of somebody who has not signed in is kept. */
export const unownedLifetimeMs = 24 * 60 * 60_000;

/**
 * Whether a caller may read a conversation: its owner alone. One that nobody owns belongs to whoever
 * holds its id, which cannot be guessed, for a day.
 */
export function maySee(
  viewer: Viewer,
  { ownerId, createdAt }: Pick<ConversationRow, 'ownerId' | 'createdAt'>,
  now: Date,
): boolean {
  return ownerId === null
    ? now.getTime() - createdAt.getTime() < unownedLifetimeMs
    : ownerId === viewer.userId;
}
