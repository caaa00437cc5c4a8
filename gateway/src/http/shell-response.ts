import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Requester } from '../requester.ts';
import type { FirstAnswers } from '../shell/first-answers.ts';
import { renderPage } from '../shell/page.ts';
import { type AskGraph, pageAt } from '../shell/public-pages.ts';
import { sendText } from './send.ts';

/** Answers with the page of a path: the client's shell, its head filled from the graph. */
export function shellResponse(parts: {
  readonly clientDir: string;
  readonly publicUrl: string;
  readonly isDevelopment: boolean;
  /** Asks on behalf of nobody in particular, at the budget of who opens the page. */
  readonly askFor: (requester: Requester) => AskGraph;
  readonly firstAnswers: FirstAnswers;
}) {
  const { clientDir, publicUrl, isDevelopment, askFor, firstAnswers } = parts;
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    pathname: string,
    requester: Requester,
  ): Promise<void> => {
    const html = await readFile(join(clientDir, 'index.html'), 'utf8');
    const { locale, sessionSecret } = requester.caller;
    const ask = askFor(requester);
    // Who has a session sees more than nobody in particular, and asks for it as themselves.
    const isNobody = sessionSecret === null && request.method === 'GET';
    const [page, first] = await Promise.all([
      pageAt(pathname, locale, publicUrl, ask),
      isNobody ? firstAnswers(pathname, ask) : null,
    ]);
    const text = renderPage(html, page, { isDevelopment, first });
    await sendText(request, response, page.status, text, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentPolicy(request.headers.host ?? ''),
      'permissions-policy': 'camera=(self), geolocation=(self), microphone=()',
      'cache-control': 'no-cache',
      vary: 'accept-language, cookie',
    });
  };
}

/** Scripts and styles are ours and in files; pictures may come from elsewhere. */
function contentPolicy(host: string): string {
  // Some browsers do not count sockets of the same host as 'self'.
  const sockets = /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : '';
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self'${sockets}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
