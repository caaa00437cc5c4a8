import { Rejected } from '@hoi/kit/errors.ts';
import type { Viewer } from '@hoi/kit/viewer.ts';

/** Whether the viewer may read a person's address: only that person, and not the assistant, which needs none. */
export function seesEmail(viewer: Viewer, user: { readonly id: string }): boolean {
  return isSelf(viewer, user) && viewer.kind !== 'ASSISTANT';
}

/** Whether the viewer may read a person's settings: only that person. */
export function seesSettings(viewer: Viewer, user: { readonly id: string }): boolean {
  return isSelf(viewer, user);
}

/**
 * Whose sessions, passkeys and keys the viewer sees: a person who is here in a browser. A program's
 * key and the assistant see none, so neither can find a way to outlive what it was given.
 */
export function credentialOwner(viewer: Viewer): string | null {
  return viewer.kind === 'USER' ? viewer.userId : null;
}

/** As `credentialOwner`, for changing them; refuses everybody else. */
export function mustOwnCredentials(viewer: Viewer): string {
  if (viewer.userId === null) throw new Rejected('UNAUTHENTICATED');
  const owner = credentialOwner(viewer);
  if (owner === null) throw new Rejected('FORBIDDEN');
  return owner;
}

/** Whether the caller is the gateway itself. */
export function isGateway(viewer: Viewer): boolean {
  return viewer.kind === 'SYSTEM';
}

function isSelf(viewer: Viewer, user: { readonly id: string }): boolean {
  return viewer.userId === user.id && viewer.scopes.includes('READ');
}
