import type {
  FastEntity,
  FieldEmit,
  FieldScan,
  ObjectEmit,
  ObjectScan,
  Place,
  Slot,
  ValueScan,
  VariantEmit,
  VariantScan,
} from './place.ts';

// A compiled plan as the kernel reads it: numbers of four bytes and text, one after the other, with
// addresses between them. gateway/kernel/assembly/table.ts says what stands where.

const numberBytes = 4;
/** Keys and text are compared this many bytes at a time, so something has to stand behind the last. */
const slackBytes = 16;
const firstBytes = 1024;
/** The kernel's own: what it tells besides what its functions give. */
const ownBytes = 16;

/** A record's bytes: type, next item, then two numbers for each slot. */
export const recordBytesOf = ({ size }: Place): number => size * numberBytes;

const cellOf = (slot: Slot | null): number => (slot ? slot.offset * numberBytes : 0);
const flags = (...given: readonly boolean[]): number =>
  given.reduce((sum, isSet, index) => sum + (isSet ? 1 << index : 0), 0);

/** Writes the table of one plan. */
export class TableWriter {
  #bytes: Buffer = Buffer.alloc(firstBytes);
  #end = ownBytes;
  readonly #texts = new Map<string, number>();
  // Objects that are the same one are written once.
  readonly #known = new Map<object, number>();

  constructor() {
    this.#text('{"data":');
    this.#text('{"data":{"_entities":[');
  }

  /** The whole table; what is not written yet is not part of it. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#end + slackBytes);
  }

  /** How a fetch finds its entities, asks for them and reads what comes. */
  fetch(path: readonly Slot[], entities: readonly FastEntity[]): number {
    const listed = entities.map(({ representation, scan }) => [
      scan.type,
      this.#variantEmit(representation),
      this.variantScan(scan),
    ]);
    return this.#numbers([
      path.length,
      ...path.flatMap((slot) => [cellOf(slot), slot.listDepth]),
      listed.length,
      ...listed.flat(),
    ]);
  }

  /** How an object of one type is read. */
  variantScan(variant: VariantScan): number {
    return this.#once(variant, ({ type, opening, fields }) => [
      type,
      this.#text(opening),
      fields.length,
      ...fields.flatMap((field) => this.#fieldScan(field, type)),
    ]);
  }

  #fieldScan({ key, slot, value }: FieldScan, type: number): readonly number[] {
    const isUnclearWhenGone = slot !== null && (slot.isRequired || slot.writers.size > 1);
    const isAnswered = slot?.answeredFor.has(type) ?? false;
    return [
      this.#text(key),
      cellOf(slot),
      this.#valueScan(value),
      flags(isUnclearWhenGone, isAnswered),
    ];
  }

  #valueScan(value: ValueScan): number {
    return this.#once(value, ({ isNullable, isVerbatim, kind, item, object, values }) => {
      const below = item
        ? this.#valueScan(item)
        : object
          ? this.#objectScan(object)
          : this.#numbers([values.length, ...values.map((text) => this.#text(text))]);
      return [flags(isNullable, isVerbatim), kind, below];
    });
  }

  #objectScan(object: ObjectScan): number {
    return this.#once(object, ({ place, variants }) => [
      recordBytesOf(place),
      variants.length,
      ...variants.map((variant) => this.variantScan(variant)),
    ]);
  }

  /** How objects of a place are written. */
  objectEmit(object: ObjectEmit): number {
    return this.#once(object, ({ canBeGone, variants }) => {
      const listed = [...variants].map(([type, variant]) => [type, this.#variantEmit(variant)]);
      return [Number(canBeGone), listed.length, ...listed.flat()];
    });
  }

  #variantEmit(variant: VariantEmit): number {
    return this.#once(variant, ({ fields }) => [
      fields.length,
      ...fields.flatMap((field) => this.#fieldEmit(field)),
    ]);
  }

  #fieldEmit(field: FieldEmit): readonly number[] {
    const { key, slot, constant, object, isRenamed, isNullable, isObjectNullable } = field;
    const isVerbatim = slot?.isVerbatim ?? false;
    return [
      this.#text(key),
      constant === null ? 0 : this.#text(constant),
      cellOf(slot),
      flags(isVerbatim, isRenamed, isNullable, isObjectNullable),
      slot?.listDepth ?? 0,
      object ? this.objectEmit(object) : 0,
    ];
  }

  #once<Thing extends object>(thing: Thing, numbersOf: (thing: Thing) => readonly number[]) {
    const known = this.#known.get(thing);
    if (known !== undefined) return known;
    const at = this.#numbers(numbersOf(thing));
    this.#known.set(thing, at);
    return at;
  }

  #numbers(numbers: readonly number[]): number {
    const at = this.#take(numbers.length * numberBytes);
    numbers.forEach((one, index) => {
      this.#bytes.writeInt32LE(one, at + index * numberBytes);
    });
    return at;
  }

  #text(text: string): number {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const length = Buffer.byteLength(text);
    const at = this.#take(numberBytes + length);
    this.#bytes.writeInt32LE(length, at);
    this.#bytes.write(text, at + numberBytes);
    this.#texts.set(text, at);
    return at;
  }

  #take(count: number): number {
    const at = this.#end;
    this.#end = Math.ceil((at + count) / numberBytes) * numberBytes;
    const needed = this.#end + slackBytes;
    if (needed > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(needed, this.#bytes.length * 2));
      this.#bytes.copy(larger);
      this.#bytes = larger;
    }
    return at;
  }
}
