import { type Column, Placeholder, type SQL, sql } from 'drizzle-orm';

/**
 * Whether a column of text or of an enum has one of the values. They travel as one parameter, so the
 * statement is the same for any number of them (Drizzle's `inArray` makes one parameter each).
 */
export function isOneOf(column: Column | SQL, values: Iterable<string> | Placeholder): SQL {
  return sql`${column} = any(${values instanceof Placeholder ? values : arrayLiteral(values)})`;
}

/** Values as PostgreSQL writes an array: https://www.postgresql.org/docs/18/arrays.html#ARRAYS-IO. */
export function arrayLiteral(values: Iterable<string>): string {
  return `{${Array.from(values, (value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
