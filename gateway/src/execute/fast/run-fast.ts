import { isUtf8 } from 'node:buffer';
import { variablesOf } from '../fetch.ts';
import type { Send } from '../ledger.ts';
import { type Arena, giveBack, takeArena } from './arena.ts';
import type { FastFetch, FastPlan, FastStep } from './compile.ts';
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

/** Runs a compiled plan; gives the whole response, or leaves with `Surprise`. */
export async function runFast(run: FastRun): Promise<Buffer> {
  const { plan } = run;
  const arena = takeArena();
  arena.start(plan);
  await runStep(plan.step, run, arena);
  const { data, objects } = arena.respond(plan.emit);
  const suffix = `${run.suffix(objects)}}`;
  const body = Buffer.allocUnsafe(data.length + Buffer.byteLength(suffix));
  data.copy(body);
  body.write(suffix, data.length);
  // After a surprise other fetches may still write, so only an arena of a clean run comes back.
  giveBack(arena);
  return body;
}

function runStep(step: FastStep, run: FastRun, arena: Arena): Promise<unknown> {
  switch (step.kind) {
    case 'Sequence':
      return runSteps(step.steps, run, arena);
    case 'Parallel':
      return Promise.all(step.steps.map((one) => runStep(one, run, arena)));
    case 'Fetch':
      return step.root === 0 ? fetchEntities(step, run, arena) : fetchRoot(step, run, arena);
  }
}

async function runSteps(steps: readonly FastStep[], run: FastRun, arena: Arena): Promise<void> {
  for (const one of steps) await runStep(one, run, arena);
}

async function fetchRoot(
  { node, root }: FastFetch,
  { variables, send }: FastRun,
  arena: Arena,
): Promise<void> {
  const { body } = await send(node, JSON.stringify(variablesOf(node, { variables })));
  arena.readRoot(root, body, lengthOf(body));
}

async function fetchEntities(
  { node, entities }: FastFetch,
  { variables, send }: FastRun,
  arena: Arena,
): Promise<void> {
  const { text, first } = arena.ask(entities);
  if (first === 0) return;
  const own = JSON.stringify(variablesOf(node, { variables }));
  const start = own === '{}' ? '{' : `${own.slice(0, -1)},`;
  const { body } = await send(node, `${start}"representations":[${text}]}`);
  arena.readEntities(entities, body, lengthOf(body), first);
}

/** Without white space at the end. */
function lengthOf(body: Buffer): number {
  if (!isUtf8(body)) giveUp();
  let { length } = body;
  while (length > 0 && (body[length - 1] ?? 0) <= 0x20) length -= 1;
  return length;
}
