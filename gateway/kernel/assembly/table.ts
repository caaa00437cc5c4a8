// How the plan's table is laid out; ../../src/execute/fast/table.ts writes it. All numbers have four
// bytes; an address of 0 is "none".

// Text: its length, then its bytes.
export function lengthOf(text: i32): i32 {
  return load<i32>(text);
}
export function bytesOf(text: i32): i32 {
  return text + 4;
}

/** `{"data":` and `{"data":{"_entities":[` stand before every table. */
export const dataText: i32 = 16;
export const entitiesText: i32 = 28;

// Value: flags, kind, and an address: of the item of a list, of an object, or of the texts of an enum.
export const IS_NULLABLE: i32 = 1;
export const IS_VERBATIM: i32 = 2;
export function flagsOf(value: i32): i32 {
  return load<i32>(value);
}
export function kindOf(value: i32): i32 {
  return load<i32>(value, 4);
}
export function belowOf(value: i32): i32 {
  return load<i32>(value, 8);
}

export const STRING: i32 = 0;
export const INT: i32 = 1;
export const FLOAT: i32 = 2;
export const BOOLEAN: i32 = 3;
export const ENUM: i32 = 4;
export const ANY: i32 = 5;
export const LIST: i32 = 6;
export const OBJECT: i32 = 7;

// Several things: their number, then what each needs.
export function countOf(several: i32): i32 {
  return load<i32>(several);
}

// Object that is read: the bytes of its record, the number of its variants, their addresses.
export function recordBytesOf(object: i32): i32 {
  return load<i32>(object);
}

// Variant that is read: its type, the text that it opens with, the number of its fields, the fields.
export function typeOfVariant(variant: i32): i32 {
  return load<i32>(variant);
}
export function openingOf(variant: i32): i32 {
  return load<i32>(variant, 4);
}
export function fieldCountOf(variant: i32): i32 {
  return load<i32>(variant, 8);
}
export function firstFieldOf(variant: i32): i32 {
  return variant + 12;
}

// Field that is read: key, where in the record its cell is (0 for none), value, flags.
export const fieldBytes: i32 = 16;
export function keyOf(field: i32): i32 {
  return load<i32>(field);
}
export function cellOf(field: i32): i32 {
  return load<i32>(field, 4);
}
export function valueOfField(field: i32): i32 {
  return load<i32>(field, 8);
}
export function fieldFlagsOf(field: i32): i32 {
  return load<i32>(field, 12);
}
/** When the entity is gone, what becomes of the field is not clear. */
export const IS_UNCLEAR_WHEN_GONE: i32 = 1;
/** The client is given it. */
export const IS_ANSWERED: i32 = 2;

// Object that is written: whether it may be gone, the number of its variants, their types and addresses.
// Variant that is written: the number of its fields, the fields.
// Field that is written: key, key with a constant (0 for none), cell (0 for none), flags, list levels, object.
export const writtenBytes: i32 = 24;
export function constantOf(field: i32): i32 {
  return load<i32>(field, 4);
}
export function writtenCellOf(field: i32): i32 {
  return load<i32>(field, 8);
}
export function writtenFlagsOf(field: i32): i32 {
  return load<i32>(field, 12);
}
export function levelsOf(field: i32): i32 {
  return load<i32>(field, 16);
}
export function objectOf(field: i32): i32 {
  return load<i32>(field, 20);
}
export const WRITES_VERBATIM: i32 = 1;
export const WRITES_RENAMED: i32 = 2;
export const WRITES_NULLABLE: i32 = 4;
export const WRITES_NULLABLE_OBJECT: i32 = 8;

// Fetch: the number of the slots on its path, cell and list levels of each; then the number of its
// entities: type, how it is represented, how it is read.

// Record: type, next item of its list, then cells of two numbers. A cell's first number is an address, or
export const IS_NULL: i32 = -1;
export const IS_EMPTY_LIST: i32 = -2;
/** Type and next item. */
export const recordHeadBytes: i32 = 8;
/** An item that is itself a list has one cell. */
export const listItemBytes: i32 = 16;
export function nextItemOf(record: i32): i32 {
  return load<i32>(record, 4);
}
