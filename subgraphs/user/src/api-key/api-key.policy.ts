import type { Viewer } from '@hoi/kit/viewer.ts';
import { credentialOwner } from '../user/user.policy.ts';

/** Whether the viewer may see a key's record: its person, in a browser. */
export function ownsApiKey(viewer: Viewer, key: { readonly userId: string }): boolean {
  return credentialOwner(viewer) === key.userId;
}
