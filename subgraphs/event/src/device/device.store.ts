import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { scanDevice } from '../tables.ts';

/** A phone or tablet that works at a list's door. */
export type DeviceRow = Readonly<typeof scanDevice.$inferSelect>;

/** Devices by id, in no order. */
export function findDevices(reader: Reader, ids: readonly string[]): Promise<readonly DeviceRow[]> {
  return reader.select().from(scanDevice).where(isOneOf(scanDevice.id, ids));
}

const mostShown = 100;

/** A list's devices, newest first; at most 100. */
export function findDevicesOfList(reader: Reader, listId: string): Promise<readonly DeviceRow[]> {
  return reader
    .select()
    .from(scanDevice)
    .where(eq(scanDevice.listId, listId))
    .orderBy(desc(scanDevice.id))
    .limit(mostShown);
}

/** How many devices of an event are not revoked. */
export function countDevices(tx: Tx, eventId: string): Promise<number> {
  return tx.$count(scanDevice, and(eq(scanDevice.eventId, eventId), isNull(scanDevice.revokedAt)));
}

/** Adds a device that is still to enrol. */
export async function addDevice(tx: Tx, row: typeof scanDevice.$inferInsert): Promise<DeviceRow> {
  const [added] = await tx.insert(scanDevice).values(row).returning();
  if (!added) throw new Error('an insert gives its row');
  return added;
}

/** Turns a code into a secret, once and in time; null when it is none that is good. */
export async function claimEnrolment(
  tx: Tx,
  enrolmentHash: string,
  { secretHash, now }: { readonly secretHash: string; readonly now: Date },
): Promise<DeviceRow | null> {
  const [row] = await tx
    .update(scanDevice)
    .set({ secretHash, enrolmentHash: null, enrolledAt: now, lastSeenAt: now })
    .where(
      and(
        eq(scanDevice.enrolmentHash, enrolmentHash),
        gt(scanDevice.enrolUntil, now),
        isNull(scanDevice.revokedAt),
      ),
    )
    .returning();
  return row ?? null;
}

/** The device that a secret is of, while it is good. */
export async function findDeviceBySecret(
  reader: Reader,
  secretHash: string,
  now: Date,
): Promise<DeviceRow | null> {
  const [row] = await reader
    .select()
    .from(scanDevice)
    .where(
      and(
        eq(scanDevice.secretHash, secretHash),
        isNull(scanDevice.revokedAt),
        gt(scanDevice.expiresAt, now),
      ),
    );
  return row ?? null;
}

/** Changes a device; gives it as it is then. */
export async function changeDevice(
  tx: Tx,
  id: string,
  change: Partial<
    Pick<DeviceRow, 'revokedAt' | 'enrolmentHash' | 'lastSeenAt' | 'queued' | 'clockSkewMs'>
  >,
): Promise<DeviceRow | null> {
  const [row] = await tx.update(scanDevice).set(change).where(eq(scanDevice.id, id)).returning();
  return row ?? null;
}
