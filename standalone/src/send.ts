import type { Send } from './demo/demo-client.ts';

/** Sends operations to the gateway of this process, as any program would. */
export function sendTo(internalUrl: string, signal: AbortSignal): Send {
  return async ({ query, variables, accessToken, locale }) => {
    const response = await fetch(`${internalUrl}/graphql`, {
      method: 'POST',
      signal,
      headers: {
        'content-type': 'application/json',
        'accept-language': locale,
        ...(accessToken && { authorization: `Bearer ${accessToken}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  };
}
