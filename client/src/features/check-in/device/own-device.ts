import type { DeviceProfile } from '#gql/graphql.ts';

/** What this browser keeps of being a device of a door. */
export interface OwnDevice {
  readonly secret: string;
  /** The code that it came by: whoever scans that again only comes back. */
  readonly token?: string;
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
  readonly title: string;
}

const key = 'hoi_door_device';

/** The device that this browser is, if it is one. */
export function ownDevice(): OwnDevice | undefined {
  const kept = localStorage.getItem(key);
  // Written below alone.
  return kept === null ? undefined : (JSON.parse(kept) as OwnDevice);
}

/** Makes this browser a device. */
export function keepDevice(device: OwnDevice): void {
  localStorage.setItem(key, JSON.stringify(device));
}

/** Keeps what is known of a device, as long as this browser is it. */
export function keepKnown(secret: string, known: KnownDevice): void {
  const own = ownDevice();
  if (own?.secret === secret) keepDevice({ ...own, known });
}

/** This browser is no device any more. */
export function forgetDevice(): void {
  localStorage.removeItem(key);
}
