import type { GraphRequest } from '@hoi/kit/subgraph.ts';
import type { GraphQLFormattedError } from 'graphql';
import { parseAnswer } from './answer.ts';
import { clone, isObject, type JsonObject, merge } from './json.ts';
import { markAbsent } from './mark-absent.ts';
import type { Absence } from './path-errors.ts';
import type { FetchNode } from './plan-node.ts';
import { representationOf } from './representation.ts';
import { pathBelow, pathToArray } from './result-path.ts';
import { applyRewrites, clientKey } from './rewrite.ts';
import type { Run, Target } from './run.ts';
import { internalMessage, SubgraphFailure, toClientError } from './subgraph-error.ts';

/** Runs one fetch and merges what comes into its targets. Never rejects: failures are kept by place. */
export async function executeFetch(
  fetch: FetchNode,
  run: Run,
  targets: readonly Target[],
): Promise<void> {
  if (targets.length === 0) return;
  await (fetch.requires === null
    ? fetchRoot(fetch, run, targets)
    : fetchEntities(fetch, fetch.requires, run, targets));
}

/** Variables of the client's that a fetch uses. */
export function variablesOf(fetch: FetchNode, { variables }: Pick<Run, 'variables'>): JsonObject {
  return Object.fromEntries(
    fetch.variables
      .filter((name) => Object.hasOwn(variables, name) && variables[name] !== undefined)
      .map((name) => [name, variables[name]]),
  );
}

/** A fetch as it is sent. */
export function requestOf(fetch: FetchNode, variables: JsonObject): GraphRequest {
  return { query: fetch.operation, operationName: fetch.operationName, variables };
}

async function fetchRoot(fetch: FetchNode, run: Run, targets: readonly Target[]): Promise<void> {
  const answer = await ask(fetch, run, variablesOf(fetch, run));
  targets.forEach(({ object, path }, index) => {
    addRootAnswer(fetch, run, { object, path }, index === 0 ? answer : clone(answer));
  });
}

/** Merges the answer to a fetch from a root type. */
function addRootAnswer(fetch: FetchNode, run: Run, target: Target, answer: Answer): void {
  const base = pathToArray(target.path);
  if (answer.data) {
    applyRewrites(run.graph.supergraphSchema, fetch.outputRewrites, answer.data);
    merge(target.object, answer.data);
  }
  for (const error of answer.errors) {
    if (!error.path?.length) continue;
    const path = [...base, ...error.path.map((key) => clientKey(fetch.outputRewrites, key))];
    run.errors.add(path, toClientError(error, path));
  }
  const absence = failureOf(answer);
  if (absence) markAbsent(fetch, run, target, absence);
}

async function fetchEntities(
  fetch: FetchNode,
  requires: NonNullable<FetchNode['requires']>,
  run: Run,
  targets: readonly Target[],
): Promise<void> {
  const { supergraphSchema: schema } = run.graph;
  // Equal representations are sent once.
  const groups = new Map<string, { representation: JsonObject; targets: Target[] }>();
  for (const target of targets) {
    const path = pathToArray(target.path);
    const absence = run.errors.absenceBelow(path);
    // The planner joins what a field under @include requires with the rest; when the field is left
    // out, nobody has asked for what it requires.
    const canLack = absence === null && isConditional(fetch);
    const representation = representationOf(schema, target.object, requires, canLack);
    if (!representation) {
      markAbsent(fetch, run, target, absence ?? missingInput);
      continue;
    }
    if (representation.__typename === undefined) continue;
    applyRewrites(schema, fetch.inputRewrites, representation);
    const key = JSON.stringify(representation);
    const group = groups.get(key);
    if (group) group.targets.push(target);
    else groups.set(key, { representation, targets: [target] });
  }
  const entities = [...groups.values()];
  if (entities.length === 0) return;

  const answer = await ask(fetch, run, {
    ...variablesOf(fetch, run),
    representations: entities.map(({ representation }) => representation),
  });
  const values = answer.data?._entities;
  const isUsable = Array.isArray(values) && values.length === entities.length;
  // `_entities` itself may have failed, which is no place of the client's either.
  const failure = failureOf(answer, 2) ?? (isUsable ? null : missingInput);
  entities.forEach((group, index) => {
    const errors = answer.errors.filter(({ path }) => path?.[1] === index);
    const value: unknown = isUsable ? values[index] : undefined;
    group.targets.forEach((target, position) => {
      addEntity(fetch, run, target, position === 0 ? value : clone(value), errors, failure);
    });
  });
}

const isConditional = ({ operation }: FetchNode): boolean => /@(skip|include)\b/.test(operation);

function addEntity(
  fetch: FetchNode,
  run: Run,
  target: Target,
  value: unknown,
  errors: readonly GraphQLFormattedError[],
  failure: Absence | null,
): void {
  const base = pathToArray(target.path);
  for (const error of errors) {
    const keys = error.path?.slice(2).map((key) => clientKey(fetch.outputRewrites, key)) ?? [];
    const path = pathToArray(pathBelow(target.path, keys));
    run.errors.add(path, toClientError(error, path));
  }
  if (isObject(value)) {
    applyRewrites(run.graph.supergraphSchema, fetch.outputRewrites, value);
    merge(target.object, value);
  } else if (failure) {
    markAbsent(fetch, run, target, failure);
  } else if (errors.length === 0) {
    markAbsent(fetch, run, target, { kind: 'GONE', entity: base });
  }
}

/** What a subgraph answered, or how asking it failed. */
interface Answer {
  readonly data: JsonObject | null;
  readonly errors: readonly GraphQLFormattedError[];
}

async function ask(fetch: FetchNode, run: Run, variables: JsonObject): Promise<Answer> {
  try {
    const { body } = await run.send(fetch, JSON.stringify(variables));
    const { data, errors } = parseAnswer(body);
    return { data: data ?? null, errors: errors ?? [] };
  } catch (error) {
    if (!(error instanceof SubgraphFailure)) throw error;
    return {
      data: null,
      errors: [{ message: error.message, extensions: { code: error.code } }],
    };
  }
}

const missingInput: Absence = { kind: 'FAILED', message: internalMessage, code: 'INTERNAL' };

/** Why a whole fetch brought nothing: an error that belongs to no place. */
function failureOf(answer: Answer, minPathLength = 1): Absence | null {
  const error = answer.errors.find(({ path }) => (path?.length ?? 0) < minPathLength);
  if (!error) return null;
  const shown = toClientError(error, undefined);
  return { kind: 'FAILED', message: shown.message, code: `${shown.extensions.code}` };
}
