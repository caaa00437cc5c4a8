import { personOf, type Viewer } from '@hoi/kit/viewer.ts';

/** Whose hand scans: a person's, or an enrolled device's, which is nobody in particular. */
export interface DoorHand {
  readonly userId: string | null;
  readonly deviceId: string | null;
}

/** Who works at a door by this request; refuses anonymous callers and keys that may only read. */
export function doorHandOf(viewer: Viewer): DoorHand {
  if (viewer.kind === 'DEVICE') return { userId: null, deviceId: viewer.credentialId };
  return { userId: personOf(viewer), deviceId: null };
}
