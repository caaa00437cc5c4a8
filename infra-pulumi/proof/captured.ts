/** What a resource was given, or a part of it. */
// biome-ignore lint/suspicious/noExplicitAny: each type of resource has its own form; a rule reads what it knows
export type Inputs = Record<string, any>;

/** A resource as the program registered it. */
export interface Captured {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly inputs: Inputs;
  /** The inputs, and what AWS would add. */
  readonly outputs: Inputs;
  /** A resource of a provider, not a component. */
  readonly isCustom: boolean;
  readonly parent: string;
  readonly provider: string;
  readonly dependencies: readonly string[];
  readonly isProtected: boolean;
  readonly isRetained: boolean;
  readonly ignoreChanges: readonly string[];
}
