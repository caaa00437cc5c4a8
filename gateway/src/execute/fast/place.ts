import type { GraphQLOutputType } from 'graphql';
import { isEnumType, isListType, isNonNullType } from 'graphql';
import { giveUp } from './surprise.ts';

// The result of an operation is a tree of places: one for each object position, whatever the
// number of objects there. At run time each object is a record in the kernel's memory with two
// numbers for each slot of its place. What is made here is written into a table for it (see table.ts).

/** One response name at a place. */
export interface Slot {
  readonly key: string;
  /** Where in a record; the first of two numbers. */
  readonly offset: number;
  /** For objects: what they hold. */
  readonly below: Place | null;
  readonly listDepth: number;
  /** How fetches fill it, and who they are. */
  readonly scans: ValueScan[];
  readonly writers: Set<number>;
  /** How the client gets it. */
  readonly emits: ObjectEmit[];
  /** The types, by their number, whose objects the client gets it of. */
  readonly answeredFor: Set<number>;
  /** Whether a representation reads it. */
  isRequired: boolean;
  /** Whether its bytes go to the client as they came, so that only begin and end are remembered. */
  isVerbatim: boolean;
}

/** An object position of a result. */
export class Place {
  readonly slots = new Map<string, Slot>();
  /** Names of the types that objects here may have. */
  readonly types = new Set<string>();
  /** Numbers of a record: its type, the next item of its list, then the slots. */
  size = 2;
  /** Whether a step of the plan needs the objects one by one. */
  isVisited = false;

  /** The slot of a response name; made when it is new. */
  slot(key: string, isObject: boolean, listDepth: number): Slot {
    const known = this.slots.get(key);
    if (known) {
      if ((known.below !== null) !== isObject || known.listDepth !== listDepth) giveUp();
      return known;
    }
    const slot: Slot = {
      key,
      offset: this.size,
      below: isObject ? new Place() : null,
      listDepth,
      scans: [],
      writers: new Set(),
      emits: [],
      answeredFor: new Set(),
      isRequired: false,
      isVerbatim: !isObject,
    };
    this.size += 2;
    this.slots.set(key, slot);
    return slot;
  }
}

/** What a value may look like; the numbers are the kernel's. */
export const valueKind = {
  STRING: 0,
  INT: 1,
  FLOAT: 2,
  BOOLEAN: 3,
  ENUM: 4,
  ANY: 5,
  LIST: 6,
  OBJECT: 7,
} as const;

/** How a value of an answer is read. */
export interface ValueScan {
  readonly isNullable: boolean;
  readonly kind: (typeof valueKind)[keyof typeof valueKind];
  /** For a list: its items. */
  readonly item: ValueScan | null;
  /** For objects. */
  readonly object: ObjectScan | null;
  /** For enums and `__typename`: the values, quoted. */
  readonly values: readonly string[];
  /** Whether it is copied as a whole; set when all of a plan is known. */
  isVerbatim: boolean;
}

/** How an object of an answer is read. */
export interface ObjectScan {
  readonly place: Place;
  /** One for each type; more than one begin with `__typename`. */
  readonly variants: readonly VariantScan[];
}

/** How an object of one type is read. */
export interface VariantScan {
  readonly type: number;
  /** `{"__typename":"Name"`, for objects that may be of several types. */
  readonly opening: string;
  readonly fields: readonly FieldScan[];
}

/** A field of an answer. */
export interface FieldScan {
  /** Its name as it stands in the answer, with what comes before: `{"name":` or `,"name":`. */
  readonly key: string;
  readonly name: string;
  /** Null for `__typename`, which the record knows. */
  readonly slot: Slot | null;
  readonly value: ValueScan;
}

/** An entity of one type at a place: how to ask for it, and how to read what comes. */
export interface FastEntity {
  readonly representation: VariantEmit;
  readonly scan: VariantScan;
}

/** A value that is read; what is not given is not there. */
export const valueScan = (
  given: Pick<ValueScan, 'isNullable' | 'kind'> & Partial<ValueScan>,
): ValueScan => ({ item: null, object: null, values: [], isVerbatim: false, ...given });

/** How objects of a place are written. */
export interface ObjectEmit {
  /** By the number of the type. */
  readonly variants: ReadonlyMap<number, VariantEmit>;
  /** Whether null may stand for an object that is gone; in a representation it may not. */
  readonly canBeGone: boolean;
}

/** How an object of one type is written. */
export interface VariantEmit {
  readonly fields: readonly FieldEmit[];
}

/** A field that is written. */
export interface FieldEmit {
  /** `{"name":` for the first, else `,"name":`. */
  readonly key: string;
  readonly name: string;
  /** Null for `__typename`, whose value stands in `constant`. */
  readonly slot: Slot | null;
  /** With its key. */
  readonly constant: string | null;
  /** Whether answers have another name for it (see reserved-keys.ts). */
  readonly isRenamed: boolean;
  readonly isNullable: boolean;
  readonly object: ObjectEmit | null;
  /** Whether an object itself may be null; of a list, its items. */
  readonly isObjectNullable: boolean;
}

/** A field that is written, at an index of its object; what is not given is not there. */
export function fieldEmit(
  index: number,
  name: string,
  given: Partial<Omit<FieldEmit, 'key' | 'name' | 'constant'>> & { readonly typeName?: string },
): FieldEmit {
  const key = keyText(index, name);
  return {
    key,
    name,
    slot: given.slot ?? null,
    constant: given.typeName === undefined ? null : `${key}${JSON.stringify(given.typeName)}`,
    isRenamed: given.isRenamed ?? false,
    isNullable: given.isNullable ?? false,
    object: given.object ?? null,
    isObjectNullable: given.isObjectNullable ?? false,
  };
}

/** A key with what stands before it. */
export const keyText = (index: number, name: string): string =>
  `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`;

/** A type's list levels, from the outside. */
export function listDepthOf(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listDepthOf(type.ofType);
  return isListType(type) ? 1 + listDepthOf(type.ofType) : 0;
}

/** How a leaf of a type is read. */
export function leafOf(
  type: GraphQLOutputType,
  valuesOf: (enumName: string) => readonly string[],
): Pick<ValueScan, 'kind' | 'values'> {
  if (isEnumType(type)) {
    return {
      kind: valueKind.ENUM,
      values: valuesOf(type.name).map((value) => JSON.stringify(value)),
    };
  }
  return { kind: builtIn[String(type)] ?? valueKind.ANY, values: [] };
}

const builtIn: Readonly<Record<string, ValueScan['kind']>> = {
  String: valueKind.STRING,
  ID: valueKind.STRING,
  Int: valueKind.INT,
  Float: valueKind.FLOAT,
  Boolean: valueKind.BOOLEAN,
};
