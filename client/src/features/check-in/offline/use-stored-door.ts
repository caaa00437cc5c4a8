import { useEffect, useState } from 'react';
import { doorBySlug, type OfflineDoor } from './door-db.ts';

/** What this device kept of an event's door; undefined while it is read, and when there is nothing. */
export function useStoredDoor(slug: string): OfflineDoor | undefined {
  const [door, setDoor] = useState<OfflineDoor | undefined>();
  useEffect(() => {
    let isCurrent = true;
    // A browser without IndexedDB works with a network only.
    doorBySlug(slug).then(
      (found) => {
        if (isCurrent) setDoor(found);
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [slug]);
  return door;
}
