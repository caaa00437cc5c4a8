import type { GraphQLError } from 'graphql';
import type { ResultPath } from './result-path.ts';
import { pathToArray } from './result-path.ts';

/** Why a field has no value although nothing is wrong with the field itself. */
export type Absence =
  /** The fetch that would have brought it failed. */
  | { readonly kind: 'FAILED'; readonly message: string; readonly code: string }
  /** Its entity does not exist, or is hidden. */
  | { readonly kind: 'GONE'; readonly entity: readonly (string | number)[] };

interface Node {
  readonly children: Map<string | number, Node>;
  readonly errors: GraphQLError[];
  absence: Absence | null;
}

const emptyNode = (): Node => ({ children: new Map(), errors: [], absence: null });

/** What went wrong in an operation, by the place in the client's result. */
export class PathErrors {
  readonly #root = emptyNode();
  readonly #reported = new Set<GraphQLError>();
  readonly #all: GraphQLError[] = [];
  #isEmpty = true;

  /** Whether nothing went wrong. */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  /** Errors that no field has shown. */
  get unreported(): readonly GraphQLError[] {
    return this.#all.filter((error) => !this.#reported.has(error));
  }

  /** All that is known so far, for a part that is answered later; what it adds stays with it. */
  fork(): PathErrors {
    const fork = new PathErrors();
    copyInto(this.#root, fork.#root);
    fork.#isEmpty = this.#isEmpty;
    return fork;
  }

  /** Remembers an error of a subgraph at its place. */
  add(path: readonly (string | number)[], error: GraphQLError): void {
    this.#isEmpty = false;
    this.#all.push(error);
    this.#nodeAt(path).errors.push(error);
  }

  /** Remembers why a place is empty; the first reason stays. */
  addAbsence(path: readonly (string | number)[], absence: Absence): void {
    this.#isEmpty = false;
    this.#nodeAt(path).absence ??= absence;
  }

  /** The error that explains an empty field: at its place, below it, or above it. */
  take(path: ResultPath): GraphQLError | null {
    let node: Node | undefined = this.#root;
    let above: GraphQLError | undefined;
    for (const key of pathToArray(path)) {
      node = node?.children.get(key);
      if (!node) break;
      above = node.errors[0] ?? above;
    }
    const error = (node && firstError(node)) ?? above;
    if (!error) return null;
    this.#reported.add(error);
    return error;
  }

  /** Why a field has no value. */
  absenceAt(path: readonly (string | number)[]): Absence | null {
    return this.#find(path)?.absence ?? null;
  }

  /** Any reason at or below a place; what depends on it has the same. */
  absenceBelow(path: readonly (string | number)[]): Absence | null {
    const node = this.#find(path);
    return node ? firstAbsence(node) : null;
  }

  #find(path: readonly (string | number)[]): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const key of path) node = node?.children.get(key);
    return node;
  }

  #nodeAt(path: readonly (string | number)[]): Node {
    let node = this.#root;
    for (const key of path) {
      let child = node.children.get(key);
      if (!child) {
        child = emptyNode();
        node.children.set(key, child);
      }
      node = child;
    }
    return node;
  }
}

function copyInto(from: Node, to: Node): void {
  to.errors.push(...from.errors);
  to.absence = from.absence;
  for (const [key, child] of from.children) {
    const copy = emptyNode();
    to.children.set(key, copy);
    copyInto(child, copy);
  }
}

function firstError(node: Node): GraphQLError | undefined {
  if (node.errors[0]) return node.errors[0];
  for (const child of node.children.values()) {
    const error = firstError(child);
    if (error) return error;
  }
  return undefined;
}

function firstAbsence(node: Node): Absence | null {
  if (node.absence) return node.absence;
  const [error] = node.errors;
  if (error) {
    return { kind: 'FAILED', message: error.message, code: `${error.extensions.code}` };
  }
  for (const child of node.children.values()) {
    const absence = firstAbsence(child);
    if (absence) return absence;
  }
  return null;
}
