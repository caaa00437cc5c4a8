import { type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import { isObject, type JsonObject, own } from './json.ts';
import type { Absence } from './path-errors.ts';
import type { FetchNode } from './plan-node.ts';
import { pathToArray } from './result-path.ts';
import { clientKey, renamedKey } from './rewrite.ts';
import type { Run, Target } from './run.ts';
import { meetsCondition } from './type-condition.ts';

/** Remembers, for every field that a fetch should have brought and that is not there, why it is not. */
export function markAbsent(
  fetch: FetchNode,
  { errors, graph }: Pick<Run, 'errors' | 'graph'>,
  target: Target,
  absence: Absence,
): void {
  function mark({ selections }: SelectionSetNode, object: JsonObject, path: Path): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        markField(selection, object, path);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        if (meetsCondition(graph.supergraphSchema, own(object, '__typename'), condition)) {
          mark(selection.selectionSet, object, path);
        }
      }
    }
  }
  function markField(field: FieldNode, object: JsonObject, path: Path): void {
    const answerKey = field.alias?.value ?? field.name.value;
    const key = clientKey(fetch.outputRewrites, answerKey);
    const value = own(object, `${renamedKey(fetch.outputRewrites, answerKey)}`);
    if (value === undefined) errors.addAbsence([...path, key], absence);
    else if (field.selectionSet) markIn(field.selectionSet, value, [...path, key]);
  }
  function markIn(selections: SelectionSetNode, value: unknown, path: Path): void {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        markIn(selections, item, [...path, index]);
      });
    } else if (isObject(value)) {
      mark(selections, value, path);
    }
  }
  const selections = rootSelections(fetch);
  if (selections) mark(selections, target.object, pathToArray(target.path));
}

type Path = readonly (string | number)[];

/** What a fetch selects on its target: below `_entities` when it fetches entities. */
function rootSelections(fetch: FetchNode): SelectionSetNode | undefined {
  const operation = fetch.document.definitions.find(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (fetch.requires === null) return operation?.selectionSet;
  const [entities] = operation?.selectionSet.selections ?? [];
  return entities?.kind === Kind.FIELD ? entities.selectionSet : undefined;
}
