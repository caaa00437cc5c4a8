import type { DeviceProfile } from '#gql/graphql.ts';

/** What this browser keeps of being a device of a door. */
export interface OwnDevice {
  readonly secret: string;
  /** What was last known of it; absent until the platform answered once. */
  readonly known?: KnownDevice;
}

/** A device as the platform described it: enough to open the door with no network. */
export interface KnownDevice {
  readonly name: string;
  readonly profile: DeviceProfile;
  readonly gate: string | null;
  readonly listId: string;
  readonly gates: readonly string[];
  readonly slug: string;
  readonly title: string;
}

const key = 'hoi_door_device';

/** The device that this browser is, if it is one. */
export function ownDevice(): OwnDevice | undefined {
  const kept = localStorage.getItem(key);
  // Written by `keepDevice` alone.
  return kept === null ? undefined : (JSON.parse(kept) as OwnDevice);
}

/** Makes this browser a device, or keeps what is known of it. */
export function keepDevice(device: OwnDevice): void {
  localStorage.setItem(key, JSON.stringify(device));
}

/** This browser is no device any more. */
export function forgetDevice(): void {
  localStorage.removeItem(key);
}
