import { setImmediate as later } from 'node:timers/promises';
import type { Subgraphs } from '@hoi/gateway/ask-subgraph.ts';
import type { Send } from '@hoi/gateway/execute/ledger.ts';
import { loadGraph, type PlannedGraph } from '@hoi/gateway/plan.ts';
import { createKeptAnswers } from '@hoi/gateway/share/kept-answers.ts';
import { type PublicFields, publicSeconds } from '@hoi/gateway/share/public-fields.ts';
import { shareFetches } from '@hoi/gateway/share/share-fetches.ts';
import { graphDocument } from '@hoi/kit/graph-document.ts';
import { type Choose, randomQuery } from '@hoi/kit/testing/random-query.ts';
import { callerFor } from '@hoi/kit/testing/run.ts';
import type { Caller } from '@hoi/kit/viewer.ts';
import {
  buildASTSchema,
  type GraphQLFieldResolver,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { compose } from './a-gateway.ts';
import { pick, type RandomGraph, randomGraph, type Source } from './random-graph.ts';
import { executed } from './run-graph.ts';

/** What came of one operation that several people ran at the same time. */
export interface SharingResult {
  readonly query: string;
  /** Who got something else than when they ask alone. */
  readonly wrong: readonly string[];
  /** Fetches that were sent, and how many it would have been without sharing. */
  readonly sent: number;
  readonly wanted: number;
}

interface Loaded {
  readonly random: RandomGraph;
  readonly graph: PlannedGraph;
  /** What is the same for everybody. */
  readonly truth: PublicFields;
}

const people = ['usr_a', 'usr_b', 'usr_c', null, 'usr_a', null];
const loaded = new Map<number, Promise<Loaded>>();
// What a key is made of is the same for everybody, or nothing could be referred to.
const keys = new Set(['id', 'code', 'org', 'tag', '_entities', '__typename']);

/** Runs a random operation for several people at once; `claim` says what the gateway believes to be public. */
export async function sharingCase(
  seed: number,
  choose: Choose,
  claim: (truth: PublicFields, all: PublicFields) => PublicFields,
): Promise<SharingResult | null> {
  const { random, graph, truth } = await load(seed);
  const { query, variables } = randomQuery(graph.schema, choose);
  const document = parse(query);
  if (query.startsWith('mutation') || validate(graph.schema, document).length > 0) return null;
  let sent = 0;
  const subgraphs: Pick<Subgraphs, 'ask'> = {
    async ask(name, { document: { text }, variablesJson }, caller) {
      sent += 1;
      await later();
      const resolver = resolverFor(random, truth[name] ?? {}, caller.viewer.userId);
      const answer = await random.ask(name, text, JSON.parse(variablesJson), resolver);
      return { body: Buffer.from(JSON.stringify(answer)), setCookies: [] };
    },
  };
  const run = (by: Pick<Subgraphs, 'ask'>, believed: PublicFields) => (userId: string | null) =>
    answerTo({ graph, document, variables, by, believed, caller: callerFor(userId) });
  const alone = await Promise.all(people.map(run(subgraphs, {})));
  const wanted = sent;
  sent = 0;
  const kept = createKeptAnswers();
  kept.hears(true);
  const shared = shareFetches({ ...subgraphs, subscribe: () => Promise.reject() as never }, kept);
  const together = await Promise.all(people.map(run(shared, claim(truth, everything(random)))));
  const wrong = people.flatMap((userId, at) =>
    alone[at] === together[at] ? [] : [`${userId}: ${together[at]} instead of ${alone[at]}`],
  );
  return { query, wrong, sent, wanted };
}

interface Asking {
  readonly graph: PlannedGraph;
  readonly document: ReturnType<typeof parse>;
  readonly variables: Record<string, unknown>;
  readonly by: Pick<Subgraphs, 'ask'>;
  readonly believed: PublicFields;
  readonly caller: Caller;
}

async function answerTo({ graph, by, believed, caller, ...operation }: Asking): Promise<string> {
  const { signal } = new AbortController();
  const send: Send = (fetch, variablesJson) => {
    const seconds = publicSeconds({ ...graph, publicFields: believed }, fetch);
    const document = {
      ...graphDocument(fetch.operation, fetch.operationName),
      ...(seconds !== null && { publicSeconds: seconds }),
    };
    return by.ask(fetch.subgraph, { document, variablesJson }, caller, signal);
  };
  const { body } = await executed({ graph, ...operation, send }, 'FAST');
  return body.toString();
}

function load(seed: number): Promise<Loaded> {
  const known = loaded.get(seed);
  if (known) return known;
  const random = randomGraph(seed);
  const all = everything(random);
  const truth = Object.fromEntries(
    Object.entries(all).map(([subgraph, types]) => [
      subgraph,
      Object.fromEntries(
        Object.entries(types).map(([type, fields]) => [
          type,
          Object.fromEntries(
            Object.entries(fields).filter(
              ([field]) => keys.has(field) || pick(4, seed, subgraph, type, field, 'public') > 0,
            ),
          ),
        ]),
      ),
    ]),
  );
  const made = loadGraph(compose(random.subgraphs)).then((graph) => ({ random, graph, truth }));
  loaded.set(seed, made);
  return made;
}

/** Every field of every object type of every subgraph. */
function everything({ subgraphs }: RandomGraph): PublicFields {
  return Object.fromEntries(
    subgraphs.map(({ name, typeDefs }) => {
      const schema = buildASTSchema(parse(typeDefs), { assumeValidSDL: true });
      const types = Object.values(schema.getTypeMap()).filter(isObjectType);
      const fieldsOf = (type: (typeof types)[number]) =>
        Object.fromEntries(Object.keys(type.getFields()).map((field) => [field, 60]));
      return [name, Object.fromEntries(types.map((type) => [type.name, fieldsOf(type)]))];
    }),
  );
}

/** What is private differs from person to person; and nobody in particular does not see every object. */
function resolverFor(
  { fieldResolver }: RandomGraph,
  publicFields: PublicFields[string],
  userId: string | null,
): GraphQLFieldResolver<Source, unknown> {
  return (source, args, context, info) => {
    const { fieldName, parentType, returnType } = info;
    const isPublic =
      keys.has(fieldName) || publicFields[parentType.name]?.[fieldName] !== undefined;
    const as = isPublic ? source : { ...source, id: `${source?.id ?? ''} ${userId}` };
    const value = fieldResolver(as as Source, args, context, info);
    if (userId !== null || parentType.name !== 'Query') return value;
    if (fieldName === '_entities' && Array.isArray(value)) {
      return value.map((one) => (pick(4, one.__typename, one.id, 'hidden') ? one : null));
    }
    const isHidden = !isNonNullType(returnType) && pick(4, fieldName, 'hidden') === 0;
    return isHidden ? null : value;
  };
}
