import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Graph, Plan } from '../execute/plan-node.ts';
import { RequestError } from '../request-error.ts';
import { type GraphTexts, graphOf } from './graph-texts.ts';
import type { PlannerStart, PlannerWord, PlanQuestion } from './planner-thread.ts';

/** Plans operations in a thread of its own, so that one that is hard to plan holds up no other work. */
export interface Planner extends AsyncDisposable {
  readonly graph: Graph;
  /** The plan of a valid operation; rejects with `RequestError` when it takes too long to make. */
  plan(question: PlanQuestion): Promise<Plan>;
}

/** How much planning is borne. */
export interface PlannerOptions {
  /** For one operation; others that have no plan yet wait meanwhile. */
  readonly planMs: number;
  /** Operations that wait; more are refused. */
  readonly waiting: number;
  /** How long one waits at most before its turn, so that a queue of hard ones is not worked off for nobody. */
  readonly waitMs: number;
}

interface Question extends PlanQuestion {
  readonly askedAt: number;
  readonly resolve: (plan: Plan) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  /** The graph as the thread read it; rejects when it ends before. */
  readonly texts: Promise<GraphTexts>;
}

const defaults: PlannerOptions = { planMs: 3_000, waiting: 200, waitMs: 5_000 };
// A plan that needs more ends the thread, not the process.
const resourceLimits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 16 };
const file = new URL('./planner-thread.ts', import.meta.url);

/** Starts a planner for a supergraph; rejects when that is not valid. */
export async function startPlanner(
  supergraphSdl: string,
  options: Partial<PlannerOptions> = {},
): Promise<Planner> {
  const { planMs, waiting: maxWaiting, waitMs } = { ...defaults, ...options };
  const waiting: Question[] = [];
  let current: Question | null = null;
  let thread: Thread | null = startThread(supergraphSdl, answered, lost);
  const graph = graphOf(await thread.texts);

  function answered(word: PlannerWord): void {
    const question = current;
    current = null;
    if (word.kind === 'PLAN') question?.resolve(word.plan);
    if (word.kind === 'PROBLEM') question?.reject(new Error(word.message));
    void next();
  }

  /** Its thread took too long or too much; the others get a new one. */
  function lost(): void {
    const question = current;
    current = null;
    thread = null;
    question?.reject(tooHard());
    void next();
  }

  /** The first whose turn came in time. */
  function nextInTime(): Question | undefined {
    const late = performance.now() - waitMs;
    for (let question = waiting.shift(); question; question = waiting.shift()) {
      if (question.askedAt >= late) return question;
      question.reject(tooMany());
    }
    return undefined;
  }

  async function next(): Promise<void> {
    const question = current === null ? nextInTime() : undefined;
    if (!question) return;
    current = question;
    thread ??= startThread(supergraphSdl, answered, lost);
    const { worker, texts } = thread;
    try {
      await texts;
    } catch {
      return; // It was lost on the way, which is told by itself.
    }
    worker.postMessage({ query: question.query, operationName: question.operationName });
    setTimeout(() => {
      if (current === question) void worker.terminate();
    }, planMs).unref();
  }

  return {
    graph,
    plan: (question) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= maxWaiting) return reject(tooMany());
        waiting.push({ ...question, askedAt: performance.now(), resolve, reject });
        void next();
      }),
    async [Symbol.asyncDispose]() {
      await thread?.worker.terminate();
    },
  };
}

function startThread(
  supergraphSdl: string,
  onAnswer: (word: PlannerWord) => void,
  onLost: () => void,
): Thread {
  const cache = getCompileCacheDir();
  // Node adds its version to the folder that it is given.
  const workerData: PlannerStart = { supergraphSdl, compileCache: cache ? dirname(cache) : null };
  const worker = new Worker(file, { workerData, resourceLimits });
  const started = Promise.withResolvers<GraphTexts>();
  let isStarted = false;
  worker.on('message', (word: PlannerWord) => {
    if (word.kind === 'GRAPH') {
      isStarted = true;
      // From now on it is no reason for the process to stay.
      worker.unref();
      started.resolve(word.texts);
    } else if (isStarted) onAnswer(word);
    else if (word.kind === 'PROBLEM') started.reject(new Error(word.message));
  });
  worker.on('error', started.reject);
  worker.on('exit', () => {
    started.reject(new Error('the thread that plans ended'));
    onLost();
  });
  // Whoever waits for it hears of it; nobody may be waiting.
  started.promise.catch(() => undefined);
  return { worker, texts: started.promise };
}

const tooHard = () =>
  new RequestError(
    'LIMIT_EXCEEDED',
    'The operation takes too long to plan. Ask for less at once, or in several operations.',
  );

const tooMany = () =>
  new RequestError(
    'OVERLOADED',
    'Too many new operations wait to be planned. Try again in a moment.',
    { retryAfter: 1 },
  );
