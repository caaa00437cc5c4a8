import { accessToken, needsRenewal, renewSession } from '#lib/session.ts';

/** A picture that the server has taken, made smaller and freed of its metadata. */
export interface UploadedCover {
  readonly id: string;
  readonly url: string;
  readonly tint: number;
}

const maxBytes = 10 * 1024 * 1024;

/** Sends a picture; null when it is none that the server can read, or too large. */
export async function uploadCover(file: File): Promise<UploadedCover | null> {
  if (file.size > maxBytes) return null;
  if (needsRenewal()) await renewSession();
  const response = await fetch('/uploads', {
    method: 'POST',
    headers: {
      'content-type': file.type || 'application/octet-stream',
      'x-hoi-client': 'web',
      authorization: `Bearer ${accessToken() ?? ''}`,
    },
    body: file,
  });
  return response.ok ? response.json() : null;
}
