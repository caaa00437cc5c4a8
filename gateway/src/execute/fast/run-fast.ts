import { isUtf8 } from 'node:buffer';
import { variablesOf } from '../fetch.ts';
import type { AnswerBytes, Send } from '../ledger.ts';
import { type Arena, giveBack, takeArena } from './arena.ts';
import type { FastFetch, FastPlan, FastStep } from './fast-plan.ts';
import { giveUp } from './surprise.ts';

/** What a run of a compiled plan is given. */
export interface FastRun {
  readonly plan: FastPlan;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly send: Send;
  /** What follows `data` in the response, such as `,"extensions":{…}`; told how many objects there are. */
  readonly suffix: (objects: number) => string;
}

/** A run with its memory. Once it is over, fetches that are still under way leave both alone. */
interface Going extends FastRun {
  readonly arena: Arena;
  isOver: boolean;
}

/** Runs a compiled plan; gives the whole response, or leaves with `Surprise`. */
export async function runFast(run: FastRun): Promise<Buffer> {
  const { plan } = run;
  if (plan.step.kind === 'Fetch') return runAlone(plan.step, run);
  const arena = takeArena();
  const going: Going = { ...run, arena, isOver: false };
  try {
    arena.start(plan);
    await runStep(plan.step, going);
    return respond(run, arena);
  } finally {
    going.isOver = true;
    giveBack(arena);
  }
}

/**
 * Runs a plan of one fetch. Waiting for an answer needs no memory: thousands of runs, such as the events of as
 * many subscriptions, take turns with a single one.
 */
async function runAlone(fetch: FastFetch, run: FastRun): Promise<Buffer> {
  const answer = await askRoot(fetch, run);
  const arena = takeArena();
  try {
    arena.start(run.plan);
    readRoot(fetch, arena, answer);
    return respond(run, arena);
  } finally {
    giveBack(arena);
  }
}

function respond({ plan, suffix }: FastRun, arena: Arena): Buffer {
  const { data, objects } = arena.respond(plan.emit);
  const rest = `${suffix(objects)}}`;
  const body = Buffer.allocUnsafe(data.length + Buffer.byteLength(rest));
  data.copy(body);
  body.write(rest, data.length);
  return body;
}

function runStep(step: FastStep, run: Going): Promise<unknown> {
  switch (step.kind) {
    case 'Sequence':
      return runSteps(step.steps, run);
    case 'Parallel':
      return Promise.all(step.steps.map((one) => runStep(one, run)));
    case 'Fetch':
      return step.root === 0 ? fetchEntities(step, run) : fetchRoot(step, run);
  }
}

async function runSteps(steps: readonly FastStep[], run: Going): Promise<void> {
  for (const one of steps) await runStep(one, run);
}

async function fetchRoot(fetch: FastFetch, run: Going): Promise<void> {
  const answer = await askRoot(fetch, run);
  if (!run.isOver) readRoot(fetch, run.arena, answer);
}

const askRoot = ({ node }: FastFetch, run: FastRun): Promise<AnswerBytes> =>
  run.send(node, JSON.stringify(variablesOf(node, run)));

const readRoot = ({ root }: FastFetch, arena: Arena, { body }: AnswerBytes): void =>
  arena.readRoot(root, body, lengthOf(body));

async function fetchEntities({ node, entities }: FastFetch, run: Going): Promise<void> {
  if (run.isOver) return;
  const { text, first } = run.arena.represent(entities);
  if (first === 0) return;
  const own = JSON.stringify(variablesOf(node, run));
  const start = own === '{}' ? '{' : `${own.slice(0, -1)},`;
  const { body } = await run.send(node, `${start}"representations":[${text}]}`);
  if (!run.isOver) run.arena.readEntities(entities, body, lengthOf(body), first);
}

/** The length without white space at the end, of what is UTF-8. */
function lengthOf(body: Buffer): number {
  if (!isUtf8(body)) giveUp();
  let { length } = body;
  while (length > 0 && (body[length - 1] ?? 0) <= 0x20) length -= 1;
  return length;
}
