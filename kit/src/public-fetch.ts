// Long because every step between a person's URL and a byte that is taken is here, to be read at once.
import { lookup } from 'node:dns/promises';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIP } from 'node:net';
import { checkServerIdentity } from 'node:tls';
import { isPublicAddress } from './public-address.ts';

/** Why something was not fetched; for people, without a word about what lies inside. */
export type FetchProblem =
  | 'NOT_HTTPS'
  | 'NOT_PUBLIC'
  | 'UNKNOWN_HOST'
  | 'TOO_MANY_REDIRECTS'
  | 'TOO_SLOW'
  | 'TOO_LARGE'
  | 'UNREACHABLE'
  | 'REFUSED';

/** A URL that was not fetched. */
export class NotFetched extends Error {
  readonly problem: FetchProblem;
  /** What the other side answered, if it did. */
  readonly status: number | null;

  constructor(problem: FetchProblem, status: number | null = null) {
    super(problem);
    this.problem = problem;
    this.status = status;
  }
}

/** What was fetched. */
export interface Fetched {
  /** 200, or 304 when the other side said that nothing changed. */
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** How a URL is fetched. */
export interface FetchWish {
  readonly maxBytes: number;
  /** Sent along, also to where it leads; no secrets. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Where a connection goes once its address was checked; tests lead it to a server of their own. */
export interface Dial {
  readonly host: string;
  readonly port: number;
  readonly ca?: string;
}

/** How the guard reaches the network. */
export interface PublicFetchParts {
  /** All addresses of a name; asked once for each request. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  readonly dial?: (address: string) => Dial;
  readonly timeoutMs?: number;
}

/** Fetches what a person named, from the public internet alone. */
export type PublicFetch = (url: string, wish: FetchWish) => Promise<Fetched>;

const mostRedirects = 3;
const patienceMs = 5_000;

async function resolveAll(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

/**
 * Makes the one way in which the platform fetches a URL of somebody else's: https alone, a name
 * resolved once, every address of it public, the connection made to a checked one, each redirect
 * checked anew, all of it within a few seconds and so many bytes.
 */
export function createPublicFetch({
  resolve = resolveAll,
  dial = (host) => ({ host, port: 443 }),
  timeoutMs = patienceMs,
}: PublicFetchParts = {}): PublicFetch {
  async function ask(url: URL, wish: FetchWish, signal: AbortSignal): Promise<IncomingMessage> {
    return open(url, dial(await checkedAddress(url, resolve, signal)), wish, signal);
  }

  async function follow(start: string, wish: FetchWish, signal: AbortSignal): Promise<Fetched> {
    let url = webUrl(start);
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const response = await ask(url, wish, signal);
      const next = redirectOf(response);
      if (next === null) return taken(response, wish.maxBytes);
      response.destroy();
      url = webUrl(next, url);
    }
    throw new NotFetched('TOO_MANY_REDIRECTS');
  }

  return async (url, wish) => {
    const deadline = AbortSignal.timeout(timeoutMs);
    const signal = wish.signal ? AbortSignal.any([deadline, wish.signal]) : deadline;
    try {
      return await follow(url, wish, signal);
    } catch (error) {
      if (error instanceof NotFetched) throw error;
      throw new NotFetched(deadline.aborted ? 'TOO_SLOW' : 'UNREACHABLE');
    }
  };
}

/** The URL as it is asked for: https on its own port, without a name and password, no fragment. */
function webUrl(text: string, base?: URL): URL {
  const url = URL.parse(text.trim().replace(/^webcal:/i, 'https:'), base);
  if (url?.protocol !== 'https:' || url.port !== '' || url.username || url.password) {
    throw new NotFetched('NOT_HTTPS');
  }
  url.hash = '';
  return url;
}

/** The address to connect to; every address of the name must be public, or a second look could differ. */
async function checkedAddress(
  url: URL,
  resolve: (host: string) => Promise<readonly string[]>,
  signal: AbortSignal,
): Promise<string> {
  // URL has read all notations of IPv4 already: 0x7f.1, 017700000001 and 2130706433 are 127.0.0.1.
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const addresses = isIP(host) ? [host] : await unlessAborted(resolve(host), signal);
  const [address] = addresses;
  if (address === undefined) throw new NotFetched('UNKNOWN_HOST');
  if (!addresses.every(isPublicAddress)) throw new NotFetched('NOT_PUBLIC');
  return address;
}

async function unlessAborted(
  found: Promise<readonly string[]>,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const aborted = Promise.withResolvers<never>();
  const stop = () => aborted.reject(new NotFetched('TOO_SLOW'));
  signal.addEventListener('abort', stop, { once: true });
  const unknown = () => Promise.reject(new NotFetched('UNKNOWN_HOST'));
  try {
    return await Promise.race([found.catch(unknown), aborted.promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Asks over a connection to exactly this address; the certificate must still be the name's. */
function open(
  url: URL,
  { host, port, ca }: Dial,
  { headers }: FetchWish,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request({
    host,
    port,
    // An address has no name to ask for (RFC 6066 §3).
    servername: isIP(hostname) ? '' : hostname,
    checkServerIdentity: (_host, certificate) => checkServerIdentity(hostname, certificate),
    method: 'GET',
    path: url.pathname + url.search,
    // Nothing is unpacked: a small answer must not become a large one.
    headers: {
      accept: '*/*',
      'user-agent': 'Hoi',
      ...headers,
      host: url.host,
      'accept-encoding': 'identity',
    },
    agent: false,
    maxHeaderSize: 16_384,
    signal,
    ...(ca && { ca }),
  })
    .on('response', resolve)
    .on('error', reject)
    .end();
  return promise;
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | null {
  return [301, 302, 303, 307, 308].includes(statusCode) ? (headers.location ?? null) : null;
}

async function taken(response: IncomingMessage, maxBytes: number): Promise<Fetched> {
  const { statusCode: status = 0, headers } = response;
  const isEncoded = (headers['content-encoding'] ?? 'identity') !== 'identity';
  if ((status !== 200 && status !== 304) || isEncoded) {
    response.destroy();
    throw new NotFetched('REFUSED', status);
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      response.destroy();
      throw new NotFetched('TOO_LARGE');
    }
    chunks.push(chunk);
  }
  return { status, headers, body: Buffer.concat(chunks) };
}
