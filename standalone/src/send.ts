import { type Send, userAgent } from './demo/demo-client.ts';

/** Sends operations to the gateway of this process, as any program would. */
export function sendTo(internalUrl: string, signal: AbortSignal): Send {
  return async ({ query, variables, accessToken, locale, idempotencyKey }) => {
    const response = await fetch(`${internalUrl}/graphql`, {
      method: 'POST',
      signal,
      headers: {
        'content-type': 'application/json',
        'user-agent': userAgent,
        'accept-language': locale,
        'idempotency-key': idempotencyKey,
        ...(accessToken && { authorization: `Bearer ${accessToken}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  };
}
