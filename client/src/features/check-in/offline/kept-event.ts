import type { DoorPageQuery } from '#gql/graphql.ts';

/** An event as its check-in page asks for it, with its lists and what the viewer may do. */
export type EventOfDoor = NonNullable<DoorPageQuery['event']>;

const keyOf = (slug: string) => `hoi_door_event_${slug}`;

/** Keeps an event, so that its check-in page opens with no network on the list that was chosen. */
export function keepEvent(event: EventOfDoor): void {
  localStorage.setItem(keyOf(event.slug), JSON.stringify(event));
}

/** An event as it was last known here. */
export function keptEvent(slug: string): EventOfDoor | undefined {
  const kept = localStorage.getItem(keyOf(slug));
  // Written by `keepEvent` alone.
  return kept === null ? undefined : (JSON.parse(kept) as EventOfDoor);
}
