import type { SubgraphClient } from '@hoi/kit/subgraph.ts';

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);
const loopbackAddresses = /^(::ffff:)?127\.|^::1$/;

/** A page for the developer at this machine, and what it shows as JSON. */
export interface DevPage {
  /** Such as `/dev/mailbox`; the JSON is at `/dev/mailbox.json`. */
  readonly path: string;
  readonly html: () => string;
  readonly json: () => unknown;
  /** Whether it shows by itself what is new; what was opened by hand closes then. */
  readonly isRefreshed?: boolean;
}

/** Answers a development page to this machine alone; null for other paths. */
export function answerDevPage(
  page: DevPage,
  request: Request,
  remoteAddress: string,
): Response | null {
  const { pathname, hostname } = new URL(request.url);
  if (pathname !== page.path && pathname !== `${page.path}.json`) return null;
  // The host name guards against DNS rebinding, the header against a proxy on this machine.
  const isLocal =
    loopbackAddresses.test(remoteAddress) &&
    loopbackHosts.has(hostname) &&
    !request.headers.has('x-forwarded-for') &&
    !request.headers.has('forwarded');
  if (!isLocal) return new Response('Not found', { status: 404 });
  if (pathname.endsWith('.json')) return Response.json(page.json(), { headers: noStore });
  return new Response(page.html(), {
    headers: {
      ...noStore,
      ...htmlHeaders,
      ...(page.isRefreshed && { refresh: '3' }),
    },
  });
}

/** A page as the gateway mounts it: a client without a graph, for its plain HTTP alone. */
export function devPageClient(page: DevPage): SubgraphClient {
  const noGraph = () => {
    throw new Error('a development page has no graph');
  };
  return {
    name: page.path.slice(1).replace('/', '-'),
    execute: noGraph,
    subscribe: noGraph,
    fetch: async (request, { address }) => answerDevPage(page, request, address),
    isReady: async () => true,
  };
}

/** Text as it may stand in HTML. */
export function asHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const noStore = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
const htmlHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
};
