import { countWaiting } from '../offline/door-db.ts';
import { sendAnswers } from '../offline/send-answers.ts';
import { sendWaiting } from '../offline/send-waiting.ts';
import { createDeviceClient } from './device-client.ts';
import type { OwnDevice } from './own-device.ts';

/** Sends what a device did with no network, as that device, whatever this browser becomes next; tells how much stays here. */
export async function sendAllOf({
  secret,
  known,
}: OwnDevice): Promise<{ readonly left: number; readonly isRevoked: boolean }> {
  let isRevoked = false;
  const left = known ? await countWaiting(known.listId) : 0;
  if (!known || left === 0) return { left, isRevoked };
  const { client, close } = createDeviceClient(secret, () => {
    isRevoked = true;
  });
  await sendWaiting(client, known.listId);
  await sendAnswers(client, known.listId);
  close();
  return { left: await countWaiting(known.listId), isRevoked };
}
