import type { SourcePosition, TakenRow } from '@hoi/event/import/source-row.ts';

/** Events of one community that are sent together. */
export type Batch = {
  readonly community: TakenRow['community'];
  readonly items: readonly BatchItem[];
};

/** An event as it is sent, and where it stands in its source. */
export type BatchItem = SourcePosition & { readonly uid: string; readonly json: string };

// The API takes 200 events and 64 kB in a request; the rest of the body is well below 2 kB.
const mostItems = 200;
/** How long an event may be as JSON, in bytes. */
export const mostBytes = 62_000;
// What waits to be sent, for all communities together; an archive may have thousands.
const mostWaitingBytes = 2_000_000;

type Open = { readonly community: Batch['community']; items: BatchItem[]; bytes: number };

/** Sorts a stream of events into batches, each for one community, and keeps few in memory. */
export function createBatcher() {
  const open = new Map<string, Open>();
  let waitingBytes = 0;

  function close(one: Open): Batch {
    open.delete(one.community.slug);
    waitingBytes -= one.bytes;
    return { community: one.community, items: one.items };
  }

  return {
    /** Takes an event; gives the batches that are full by it. */
    *add({ community }: TakenRow, item: BatchItem): Generator<Batch> {
      const bytes = Buffer.byteLength(item.json) + 1;
      const before = open.get(community.slug);
      if (before && (before.items.length === mostItems || before.bytes + bytes > mostBytes)) {
        yield close(before);
      }
      const one = open.get(community.slug) ?? { community, items: [], bytes: 0 };
      one.items.push(item);
      one.bytes += bytes;
      waitingBytes += bytes;
      open.set(community.slug, one);
      if (waitingBytes > mostWaitingBytes) yield close(largest(open.values()));
    },
    /** The batches that are left at the end. */
    *rest(): Generator<Batch> {
      for (const one of [...open.values()]) yield close(one);
    },
  };
}

function largest(all: Iterable<Open>): Open {
  return [...all].reduce((most, one) => (one.bytes > most.bytes ? one : most));
}
