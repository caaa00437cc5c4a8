import { parseArgs } from 'node:util';
import { readEnv } from '@hoi/kit/env.ts';
import { createLogger } from '@hoi/kit/log.ts';
import { z } from 'zod';
import { type ServeOptions, Unservable } from './serve-supergraph.ts';

/** The help text. */
export const help = `Serves a supergraph file at http://127.0.0.1:<port>/graphql, over HTTP and WebSocket.

  npm run gateway -- --supergraph <file> [flags]

  --supergraph <file>           the composed graph; its join__Graph says where the subgraphs are
  --port <number>               where to listen (default 4000; 0 takes any free port)
  --open                        no authentication, no cost limits; every other guard stays
  --subscriptions <name>=<url>  where a subgraph takes graphql-transport-ws; may be repeated
  --reference                   run operations by the plainly written executor
  --help                        this text

Environment, where no flag says it: SUPERGRAPH_FILE, PORT, EVENTS_WS (where every subgraph that is
not named by --subscriptions takes them), PUBLIC_URL (issuer of tokens), LOG_LEVEL (default warn),
DRAIN_NOTICE_MS (how long it serves on after SIGTERM while /readyz says no; default 0).`;

/** What the command line asks for, and the environment where that says nothing; null for the help text. */
export function optionsOf(args: string[]): ServeOptions | null {
  const { values: flags } = parse(args);
  if (flags.help) return null;
  const env = readEnv({
    SUPERGRAPH_FILE: z.string().optional(),
    PORT: z.string().default('4000'),
    EVENTS_WS: z.string().optional(),
    PUBLIC_URL: z.string().optional(),
    LOG_LEVEL: z.string().default('warn'),
    DRAIN_NOTICE_MS: z.coerce.number().int().min(0).max(10_000).default(0),
  });
  const file = flags.supergraph ?? env.SUPERGRAPH_FILE;
  if (!file) throw new Unservable('Name a supergraph with --supergraph FILE or SUPERGRAPH_FILE.');
  const port = flags.port ?? env.PORT;
  if (!/^\d+$/.test(port) || Number(port) > 65_535) {
    throw new Unservable(`A port is a number from 0 to 65535, not "${port}".`);
  }
  const { EVENTS_WS: subscriptionsUrl } = env;
  if (subscriptionsUrl !== undefined) mustBeSocket(subscriptionsUrl);
  return {
    file,
    port: Number(port),
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, ''),
    isOpen: flags.open,
    isReference: flags.reference,
    subscriptions: new Map(flags.subscriptions.map(subscriptionOf)),
    subscriptionsUrl,
    drainNoticeMs: env.DRAIN_NOTICE_MS,
    log: createLogger('gateway', env.LOG_LEVEL),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        supergraph: { type: 'string' },
        port: { type: 'string' },
        open: { type: 'boolean', default: false },
        subscriptions: { type: 'string', multiple: true, default: [] },
        reference: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    // Node's first sentence names the flag; the rest explains parseArgs to programmers.
    const [sentence] = error instanceof Error ? error.message.split('. ') : [];
    throw new Unservable(`${sentence}: "npm run gateway -- --help" lists the flags.`);
  }
}

function subscriptionOf(flag: string): [string, string] {
  const [, name, url] = /^([^=]+)=(.+)$/.exec(flag) ?? [];
  if (!name || !url) {
    throw new Unservable(`--subscriptions takes NAME=ws://…, not "${flag}".`);
  }
  return [name, mustBeSocket(url)];
}

function mustBeSocket(url: string): string {
  if (/^wss?:\/\//.test(url) && URL.canParse(url)) return url;
  throw new Unservable(`Subscriptions go to a ws:// or wss:// address, not "${url}".`);
}
