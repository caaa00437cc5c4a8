import { isUtf8 } from 'node:buffer';
import { variablesOf } from '../fetch.ts';
import type { Send } from '../ledger.ts';
import type { FastFetch, FastPlan, FastStep } from './compile.ts';
import { emitObject } from './emit.ts';
import { literal } from './literal.ts';
import { giveBack, type Memory, takeMemory } from './memory.ts';
import type { VariantScan } from './place.ts';
import { nextEntity, nextOfSame, recordOf, representations, typeOf } from './representations.ts';
import { expect, scanFields } from './scan.ts';
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

const opening = literal('{"data":');
const entitiesOpening = literal('{"data":{"_entities":[');
const entitiesClosing = literal(']}');
const nullText = literal('null');

/** Runs a compiled plan; gives the whole response, or leaves with `Surprise`. */
export async function runFast(run: FastRun): Promise<Buffer> {
  const { plan } = run;
  const memory = takeMemory();
  const root = memory.record(plan.place.size);
  memory.tape[root] = plan.rootType;
  await runStep(plan.step, run, memory, root);
  const start = memory.bytesEnd;
  memory.write(opening);
  emitObject(memory, plan.emit, root, false);
  const data = memory.bytes.subarray(start, memory.bytesEnd);
  const suffix = `${run.suffix(memory.objects)}}`;
  const body = Buffer.allocUnsafe(data.length + Buffer.byteLength(suffix));
  data.copy(body);
  body.write(suffix, data.length);
  // After a surprise other fetches may still write, so only a memory of a clean run comes back.
  giveBack(memory);
  return body;
}

async function runStep(step: FastStep, run: FastRun, memory: Memory, root: number): Promise<void> {
  switch (step.kind) {
    case 'Sequence':
      for (const one of step.steps) await runStep(one, run, memory, root);
      return;
    case 'Parallel':
      await Promise.all(step.steps.map((one) => runStep(one, run, memory, root)));
      return;
    case 'Fetch':
      return step.root
        ? fetchRoot(step, run, memory, root)
        : fetchEntities(step, run, memory, root);
  }
}

async function fetchRoot(
  { node, root: scan }: FastFetch,
  { variables, send }: FastRun,
  memory: Memory,
  record: number,
): Promise<void> {
  const { body } = await send(node, JSON.stringify(variablesOf(node, { variables })));
  if (!scan) return giveUp();
  const start = load(memory, body);
  const end = scanFields(memory, scan, expect(memory, start, opening), record);
  expectEnd(memory.bytes, end, start + lengthOf(body));
}

async function fetchEntities(
  fetch: FastFetch,
  { variables, send }: FastRun,
  memory: Memory,
  root: number,
): Promise<void> {
  const { text, first } = representations(fetch, memory, root);
  if (first === 0) return;
  const own = JSON.stringify(variablesOf(fetch.node, { variables }));
  const variablesJson = own === '{}' ? `{${text}}` : `${own.slice(0, -1)},${text}}`;
  const { body } = await send(fetch.node, variablesJson);

  const start = load(memory, body);
  const { bytes } = memory;
  let position = expect(memory, start, entitiesOpening) - 1;
  for (let entity = first; entity !== 0; entity = nextEntity(memory, entity)) {
    if (entity !== first && bytes[position] !== 0x2c) giveUp();
    const at = position + 1;
    for (let entry = entity; entry !== 0; entry = nextOfSame(memory, entry)) {
      const record = recordOf(memory, entry);
      const { scan } = fetch.entities[typeOf(memory, record)] ?? giveUp();
      if (bytes[at] === 0x6e) {
        position = expect(memory, at, nullText);
        markGone(memory, scan, record);
      } else position = scanFields(memory, scan, at, record);
    }
  }
  expectEnd(bytes, expect(memory, position, entitiesClosing), start + lengthOf(body));
}

/**
 * A subgraph knows no such entity, or hides it: what it should have brought is null, and where the
 * client may not be given that, the object is; its type is then below zero.
 */
function markGone(memory: Memory, { fields }: VariantScan, record: number): void {
  const type = typeOf(memory, record);
  for (const { slot, value } of fields) {
    if (slot === null) continue;
    if (slot.isRequired || slot.writers.size > 1) giveUp();
    const cell = record + slot.offset;
    if (memory.tape[cell] !== 0) continue;
    if (value.isNullable) memory.tape[cell] = -1;
    else if (slot.answeredFor.has(type)) memory.tape[record] = -type;
  }
}

function load(memory: Memory, body: Buffer): number {
  return isUtf8(body) ? memory.load(body, lengthOf(body)) : giveUp();
}

/** Without white space at the end. */
function lengthOf(body: Buffer): number {
  let { length } = body;
  while (length > 0 && (body[length - 1] ?? 0) <= 0x20) length -= 1;
  return length;
}

/** The answer's last brace. */
function expectEnd(bytes: Uint8Array, at: number, end: number): void {
  if (bytes[at] !== 0x7d || at + 1 !== end) giveUp();
}
