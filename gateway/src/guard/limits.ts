/** How large a request may be. The same over POST, GET and WebSocket. */
export interface Limits {
  readonly bodyBytes: number;
  readonly tokens: number;
  /** Brackets within brackets. */
  readonly nesting: number;
  /** Fields within fields, fragments expanded. */
  readonly depth: number;
  /** Selections with every fragment expanded. */
  readonly selections: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Of one operation, before it runs. */
  readonly cost: number;
  /** Objects of the schema that an introspection walks through. */
  readonly introspection: number;
  /** Items of a list that may be asked for. */
  readonly listSize: number;
}

/** What every page of the web client stays well below. */
export const defaultLimits: Limits = {
  bodyBytes: 65_536,
  tokens: 1_200,
  nesting: 40,
  depth: 20,
  selections: 1_500,
  aliases: 60,
  rootFields: 20,
  directives: 60,
  cost: 10_000,
  introspection: 60_000,
  listSize: 100,
};
