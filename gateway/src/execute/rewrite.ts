import type { GraphQLSchema } from 'graphql';
import { isObject, type JsonObject, own } from './json.ts';
import type { Rewrite } from './plan-node.ts';
import { withoutSuffix } from './reserved-keys.ts';
import { meetsCondition } from './type-condition.ts';

const fragmentPrefix = '... on ';

/** Corrects a representation before it is sent, or an answer when it comes. */
export function applyRewrites(
  schema: GraphQLSchema,
  rewrites: readonly Rewrite[],
  value: unknown,
): void {
  for (const rewrite of rewrites) {
    const last = rewrite.path.at(-1);
    if (last === undefined) continue;
    visit(schema, rewrite.path.slice(0, -1), value, (object) => {
      if (rewrite.kind === 'ValueSetter') {
        object[last] = rewrite.setValueTo;
      } else if (own(object, last) !== undefined) {
        object[rewrite.renameKeyTo] = object[last];
        delete object[last];
      }
    });
  }
}

/** The name in the result for a key that the planner had to alias. */
export function renamedKey(rewrites: readonly Rewrite[], key: string | number): string | number {
  for (const rewrite of rewrites) {
    if (rewrite.kind === 'KeyRenamer' && rewrite.path.at(-1) === key) return rewrite.renameKeyTo;
  }
  return key;
}

/** The client's name for a key that was aliased on the way. */
export function clientKey(rewrites: readonly Rewrite[], key: string | number): string | number {
  const renamed = renamedKey(rewrites, key);
  return typeof renamed === 'string' ? withoutSuffix(renamed) : renamed;
}

function visit(
  schema: GraphQLSchema,
  path: readonly string[],
  value: unknown,
  change: (object: JsonObject) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(schema, path, item, change);
    return;
  }
  if (!isObject(value)) return;
  const [first, ...rest] = path;
  if (first === undefined) {
    change(value);
  } else if (first.startsWith(fragmentPrefix)) {
    const typeName = own(value, '__typename');
    // Without a type name the planner counts on the rewrite all the same.
    if (
      typeName === undefined ||
      meetsCondition(schema, typeName, first.slice(fragmentPrefix.length))
    ) {
      visit(schema, rest, value, change);
    }
  } else {
    visit(schema, rest, own(value, first), change);
  }
}
