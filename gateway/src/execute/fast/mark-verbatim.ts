import type { ObjectEmit, ObjectScan, Place, Slot, ValueScan } from './place.ts';

/**
 * Finds, when the whole plan is known, which parts of answers go to the client as they came: brought
 * by one fetch, in the client's own order, with nothing more and nothing less, and needed by no step.
 */
export function markVerbatim(place: Place): void {
  for (const slot of place.slots.values()) {
    if (!slot.below) continue;
    markVerbatim(slot.below);
    if (slot.writers.size > 1 || isVisited(slot.below)) continue;
    slot.isVerbatim = slot.scans.every((scan) =>
      slot.emits.every((emit) => isSame(objectOf(scan), emit)),
    );
    for (const scan of slot.scans) scan.isVerbatim = slot.isVerbatim;
  }
}

const isVisited = ({ isVisited: itself, slots }: Place): boolean =>
  itself || [...slots.values()].some(({ below }: Slot) => below !== null && isVisited(below));

const objectOf = ({ object, item }: ValueScan): ObjectScan | null =>
  item ? objectOf(item) : object;

function isSame(scan: ObjectScan | null, emit: ObjectEmit): boolean {
  return (
    scan?.variants.every(({ type, fields }) => {
      const written = emit.variants.get(type)?.fields;
      return (
        written?.length === fields.length &&
        fields.every(({ name, slot }, index) => {
          const other = written[index];
          return other?.name === name && other.slot === slot && (slot?.isVerbatim ?? true);
        })
      );
    }) ?? false
  );
}
