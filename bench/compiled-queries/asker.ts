// A process of `bench:compiled-queries`: asks for documents of the event service, and says what they took.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compileQueries } from '@hoi/kit/compiled-queries.ts';
import { graphDocument } from '@hoi/kit/graph-document.ts';
import { createKnownDocuments } from '@hoi/kit/known-documents.ts';
import { type DocumentNode, execute, parse } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { residentMb } from '../gateway/processes.ts';
import { eventSchema } from './event-schema.ts';

/** Who executes: graphql-js, our compiled queries, or graphql-jit with every document kept. */
export type Way = 'graphql-js' | 'ours' | 'all compiled';

/** What a process is to do; the file has one query. */
export interface Asking {
  readonly way: Way;
  readonly file: string;
  readonly documents: number;
  /** Whether each is asked for some times and then never again, or all of them over and over. */
  readonly isStorm: boolean;
}

/** What its documents took. */
export interface Taken {
  readonly characters: number;
  /** Bytes of heap a character of what is parsed, after a collection. */
  readonly parsedBytes: number;
  /** The same for what running them left behind. */
  readonly runBytes: number;
  readonly peakMb: number;
  /** CPU of one run when all is warm; nothing in a storm. */
  readonly runMicros: number | null;
}

const { way, file, documents, isStorm }: Asking = JSON.parse(process.argv[2] ?? '');
const schema = eventSchema();
const variables = { slug: 'a' };
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

function heap(): number {
  for (let times = 0; times < 20; times += 1) collect();
  return process.memoryUsage().heapUsed;
}

type Run = (node: DocumentNode, size: number) => Promise<unknown>;
const interpreted = (document: DocumentNode) =>
  Promise.resolve(execute({ schema, document, variableValues: variables }));

const queries = compileQueries(schema);
const everything = new Map<DocumentNode, CompiledQuery | null>();
function compiledAtOnce(node: DocumentNode): CompiledQuery | null {
  const result = compileQuery(schema, node);
  return isCompiledQuery(result) ? result : null;
}
const ways: Readonly<Record<Way, Run>> = {
  'graphql-js': interpreted,
  async ours(node, size) {
    const compiled = queries.of(node, size);
    return compiled ? compiled.query(undefined, {}, variables) : interpreted(node);
  },
  async 'all compiled'(node) {
    const compiled = everything.get(node) ?? compiledAtOnce(node);
    everything.set(node, compiled);
    return compiled?.query(undefined, {}, variables);
  },
};
const run = ways[way];

// One alias tells a document from the others.
const text = readFileSync(file, 'utf8');
const texts = Array.from({ length: documents }, (_, at) =>
  text.replace('{', `{ a${String(at).padStart(5, '0')}: __typename `),
);
const characters = texts.reduce((sum, { length }) => sum + length, 0);
// graphql-jit is loaded with the first document that is asked for often.
const first = parse(text);
for (let times = 0; times < 30; times += 1) {
  await run(first, text.length);
  await turn();
}

const before = heap();
const known = createKnownDocuments();
const asked = texts.map((one) => graphDocument(one));
for (const one of asked) known.add(one);
const parsed = heap();

let peakMb = residentMb(process.pid);
async function ask(some: typeof asked, times: number, pauseMs = 0): Promise<void> {
  for (let round = 0; round < times; round += 1) {
    for (const one of some) {
      if (!known.get(one)) known.add(one);
      const node = known.get(one);
      if (node) await run(node, one.text.length);
    }
    await (pauseMs > 0 ? sleep(pauseMs) : turn());
    peakMb = Math.max(peakMb, residentMb(process.pid));
  }
}

/** Asks for all of them until they are compiled, at the pace that is allowed; then measures. */
async function askOften(): Promise<number> {
  await ask(asked, 25);
  await ask(asked, documents + 5, text.length);
  await ask(asked, 100);
  const times = 300;
  const warm = process.cpuUsage();
  await ask(asked, times);
  const { user, system } = process.cpuUsage(warm);
  return (user + system) / (times * documents);
}

async function askEverNew(): Promise<null> {
  for (const one of asked) await ask([one], 25);
  return null;
}

const runMicros = isStorm ? await askEverNew() : await askOften();
const taken: Taken = {
  characters,
  parsedBytes: (parsed - before) / characters,
  runBytes: (heap() - parsed) / characters,
  peakMb,
  runMicros,
};
process.send?.(taken);
