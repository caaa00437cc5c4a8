import { type FSWatcher, readFileSync, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Logger } from '@hoi/kit/log.ts';
import type { Engine } from './admit.ts';
import { takeRequirements } from './authorize/requirements.ts';
import { createDocuments } from './documents.ts';
import { defaultLimits, type Limits } from './guard/limits.ts';
import { type Planner, startPlanner } from './planning/planner.ts';
import { publicFieldsOf } from './share/public-fields.ts';

/** Where the composed graph comes from. */
export type SupergraphSource = { readonly sdl: string } | { readonly file: string };

/** The graph that is served at each moment. */
export interface Supergraph extends AsyncDisposable {
  readonly current: () => Engine;
}

const settleMs = 100;
// How long requests that began with a graph may still need its planner.
const lastRequestsMs = 10_000;

/** Loads the graph; swaps to a new one when its file changes and holds a valid graph. */
export async function loadSupergraph(
  source: SupergraphSource,
  { limits = defaultLimits, log }: { readonly limits?: Limits; readonly log: Logger },
): Promise<Supergraph> {
  // Read at once: the thread that plans is under way before the caller does anything else.
  let sdl = 'sdl' in source ? source.sdl : readFileSync(source.file, 'utf8');
  let engine = await engineOf(sdl, limits);
  if ('sdl' in source) {
    const { planner } = engine;
    return { current: () => engine, [Symbol.asyncDispose]: () => planner[Symbol.asyncDispose]() };
  }

  async function reload(file: string): Promise<void> {
    const text = await readFile(file, 'utf8');
    if (text === sdl) return;
    // Requests that are running keep the engine they began with.
    const { planner } = engine;
    engine = await engineOf(text, limits);
    setTimeout(() => void planner[Symbol.asyncDispose](), lastRequestsMs).unref();
    sdl = text;
    log.info('serving a new supergraph');
  }

  const { file } = source;
  let timer: NodeJS.Timeout | undefined;
  let reloading = Promise.resolve();
  const watcher = watchFile(file, log, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reloading = reloading
        .then(() => reload(file))
        .catch((error: unknown) =>
          log.error({ err: error }, 'the new supergraph is refused; the old one goes on serving'),
        );
    }, settleMs);
  });
  return {
    current: () => engine,
    async [Symbol.asyncDispose]() {
      watcher?.close();
      clearTimeout(timer);
      await reloading;
      await engine.planner[Symbol.asyncDispose]();
    },
  };
}

/** Tells of changes; a system that has no watchers left serves the graph it has. */
function watchFile(file: string, log: Logger, onChange: () => void): FSWatcher | null {
  const warn = (error: unknown) => log.warn({ err: error }, 'the supergraph file is not watched');
  try {
    // The folder, because a file that is replaced by another is no longer the watched one.
    const watcher = watch(dirname(file), (_event, name) => {
      if (name === basename(file)) onChange();
    });
    return watcher.on('error', warn);
  } catch (error) {
    warn(error);
    return null;
  }
}

interface PlannedEngine extends Engine {
  readonly planner: Planner;
}

async function engineOf(sdl: string, limits: Limits): Promise<PlannedEngine> {
  const taken = takeRequirements(sdl);
  const planner = await startPlanner(taken?.sdl ?? sdl);
  const graph = {
    ...planner.graph,
    publicFields: publicFieldsOf(sdl),
    ...(taken && { requirements: taken.requirements }),
  };
  return { graph, planner, documents: createDocuments(graph, planner.plan, limits) };
}
