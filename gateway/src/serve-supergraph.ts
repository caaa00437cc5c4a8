import { readFile } from 'node:fs/promises';
import type { Logger } from '@hoi/kit/log.ts';
import { Kind, parse } from 'graphql';
import { foreignSubgraph } from './foreign-subgraph.ts';
import { createGateway } from './gateway.ts';

/** A reason not to start that the person can act on: its message is the one sentence they see. */
export class Unservable extends Error {
  override name = 'Unservable';
}

/** What to serve, and how. */
export interface ServeOptions {
  readonly file: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Where tokens say they come from; by default the address that is served. */
  readonly publicUrl?: string | undefined;
  /** Turns off authentication and cost limits, nothing else. */
  readonly isOpen: boolean;
  /** Runs every operation by the plainly written executor. */
  readonly isReference: boolean;
  /** Where subgraphs take subscriptions, by name. */
  readonly subscriptions: ReadonlyMap<string, string>;
  /** Where the subgraphs not named there do. */
  readonly subscriptionsUrl?: string | undefined;
  /** How long it serves on when it is asked to end, in ms. */
  readonly drainNoticeMs?: number;
  readonly log: Logger;
}

/** A supergraph that is being served. */
export interface Served extends AsyncDisposable {
  /** Where it takes GraphQL, over HTTP and WebSocket. */
  readonly url: string;
}

/** Serves any supergraph file on this machine, its subgraphs being reached where the file says. */
export async function serveSupergraph(options: ServeOptions): Promise<Served> {
  const { file, port, subscriptions, subscriptionsUrl, isOpen, log } = options;
  const addresses = addressesOf(await read(file), file);
  for (const name of subscriptions.keys()) {
    if (!addresses.some((one) => one.name === name)) {
      const known = addresses.map((one) => one.name).join(', ');
      throw new Unservable(`No subgraph is called "${name}"; the supergraph has ${known}.`);
    }
  }
  const subgraphs = addresses.map(({ name, url }) =>
    foreignSubgraph({ name, url, subscriptionsUrl: subscriptions.get(name) ?? subscriptionsUrl }),
  );
  const gateway = await createGateway({
    supergraph: { file },
    subgraphs,
    publicUrl: options.publicUrl ?? `http://127.0.0.1:${port}`,
    isOpen,
    followsRevocations: false,
    executor: options.isReference ? 'REFERENCE' : 'FAST',
    log,
  }).catch((error: unknown) => {
    throw new Unservable(`${file} is not a supergraph: ${sentenceOf(error)}`);
  });
  async function end(): Promise<void> {
    await gateway.close({ noticeMs: options.drainNoticeMs ?? 0 });
    for (const subgraph of subgraphs) await subgraph[Symbol.asyncDispose]();
  }
  try {
    const { url } = await gateway.listen({ port, host: '127.0.0.1' });
    return { url: `${url}/graphql`, [Symbol.asyncDispose]: end };
  } catch (error) {
    await end();
    throw unlistenable(error, port);
  }
}

async function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Unservable(`The supergraph file ${file} cannot be read (${error.code}).`);
  });
}

/** The subgraphs of a supergraph and where they are: https://specs.apollo.dev/join/v0.3#@graph */
function addressesOf(sdl: string, file: string): readonly { name: string; url: string }[] {
  const found = valuesOf(sdl, file).flatMap(({ directives = [] }) =>
    directives
      .filter((directive) => directive.name.value === 'join__graph')
      .map((directive) => {
        const text = (name: string) => {
          const value = directive.arguments?.find((one) => one.name.value === name)?.value;
          return value?.kind === Kind.STRING ? value.value : '';
        };
        return { name: text('name'), url: text('url') };
      }),
  );
  if (found.length === 0) {
    throw new Unservable(
      `${file} is not a supergraph: it has no join__Graph that names subgraphs.`,
    );
  }
  const lost = found.find(({ url }) => !/^http:\/\/./.test(url) || !URL.canParse(url));
  if (lost) {
    throw new Unservable(
      `The subgraph "${lost.name}" has no http:// address in ${file}: give it one and compose again.`,
    );
  }
  return found;
}

function valuesOf(sdl: string, file: string) {
  try {
    return parse(sdl, { noLocation: true }).definitions.flatMap((definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph'
        ? (definition.values ?? [])
        : [],
    );
  } catch (error) {
    throw new Unservable(`${file} is not a supergraph: ${sentenceOf(error)}`);
  }
}

const sentenceOf = (error: unknown) =>
  `${error instanceof Error ? error.message : error}`.split('\n', 1)[0];

function unlistenable(error: unknown, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new Unservable(
      `Port ${port} is taken: stop what has it, or choose another with --port.`,
    );
  }
  return code === 'EACCES'
    ? new Unservable(`This user may not listen on port ${port}: choose one above 1023.`)
    : error;
}
