import type { DevMailbox, KeptMail } from '@hoi/kit/mail.ts';
import type { SubgraphClient } from '@hoi/kit/subgraph.ts';

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);
const loopbackAddresses = /^(::ffff:)?127\.|^::1$/;

/**
 * Answers `/dev/mailbox` and `/dev/mailbox.json`: the mails that were not sent because no SMTP server
 * is configured. For this machine alone, since whoever reads a sign-in code can sign in.
 */
export function devMailboxPage(
  mails: readonly KeptMail[],
  request: Request,
  remoteAddress: string,
): Response | null {
  const { pathname, hostname } = new URL(request.url);
  if (pathname !== '/dev/mailbox' && pathname !== '/dev/mailbox.json') return null;
  // The host name guards against DNS rebinding, the header against a proxy on this machine.
  const isLocal =
    loopbackAddresses.test(remoteAddress) &&
    loopbackHosts.has(hostname) &&
    !request.headers.has('x-forwarded-for') &&
    !request.headers.has('forwarded');
  if (!isLocal) return new Response('Not found', { status: 404 });
  if (pathname.endsWith('.json')) return Response.json(mails, { headers: noStore });
  return new Response(page(mails), { headers: { ...noStore, ...htmlHeaders } });
}

/** The mailbox as the gateway mounts it: a client without a graph, for its plain HTTP alone. */
export function mailboxClient(mailbox: DevMailbox): SubgraphClient {
  const noGraph = () => {
    throw new Error('the development mailbox has no graph');
  };
  return {
    name: 'dev-mailbox',
    execute: noGraph,
    subscribe: noGraph,
    fetch: async (request, { address }) => devMailboxPage(mailbox.list(), request, address),
    isReady: async () => true,
  };
}

const noStore = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
const htmlHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  refresh: '3',
};

function page(mails: readonly KeptMail[]): string {
  const items = mails.map(
    ({ id, to, subject, text, sentAt }) => `<article id="${asHtml(id)}">
<h2>${asHtml(subject)}</h2>
<p>${asHtml(to)} · <time datetime="${sentAt.toISOString()}">${sentAt.toLocaleTimeString('vi')}</time></p>
<pre>${linked(text)}</pre>
</article>`,
  );
  const empty =
    '<p>Chưa có thư nào. Xin mã đăng nhập, thư sẽ hiện ở đây.<br>No mail yet. Ask for a sign-in code, and it appears here.</p>';
  return `<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Hộp thư thử · Development mailbox</title>
<style>
:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
article { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: .5rem 0 }
h2 { font-size: 1rem; margin: .5rem 0 0 } article p { margin: 0; opacity: .75 }
pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }
</style>
<h1>Hộp thư thử · Development mailbox</h1>
<p>Chưa cấu hình SMTP, nên thư nằm lại đây, chỉ máy này đọc được.<br>No SMTP server is configured, so mail stays here; only this machine can read it.</p>
<main>${items.join('\n') || empty}</main>
</html>`;
}

function linked(text: string): string {
  return asHtml(text).replace(/https?:\/\/[^\s<>&]+(?:&amp;[^\s<>&]+)*/g, '<a href="$&">$&</a>');
}

function asHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
