import { currentLocale } from '#lib/locale.ts';
import { accessToken, needsRenewal, renewSession } from '#lib/session.ts';

/** What became of a file: the import that looks at it, or a sentence that says why not. */
export type Sent = { readonly id: string } | { readonly message: string };

/** Sends a calendar file for a first look. */
export async function sendFile(file: File, communityId: string, timeZone: string): Promise<Sent> {
  if (needsRenewal()) await renewSession();
  const query = new URLSearchParams({ timeZone });
  const response = await fetch(`/calendar/imports/${communityId}?${query}`, {
    method: 'POST',
    headers: {
      'content-type': 'text/calendar',
      'accept-language': currentLocale(),
      'x-hoi-client': 'web',
      authorization: `Bearer ${accessToken() ?? ''}`,
    },
    body: file,
  });
  const answer: { id?: string; error?: { message?: string } } = await response.json();
  return answer.id ? { id: answer.id } : { message: answer.error?.message ?? response.statusText };
}
