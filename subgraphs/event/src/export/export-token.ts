import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const minutesValid = 5;

const wishSchema = z.object({
  eventId: z.string(),
  /** For whom it was made; their rights are looked at again when it is used. */
  userId: z.string(),
  locale: z.enum(['vi', 'en']),
  /** With the mark that Excel needs to read UTF-8. */
  isForExcel: z.boolean(),
});
const tokenSchema = wishSchema.extend({ until: z.number() });

/** Which list somebody takes along, and how. */
export type ExportWish = Readonly<z.infer<typeof wishSchema>>;

/** What an address carries in place of a session: the wish, signed, for five minutes. */
export function exportToken(secretKey: string, wish: ExportWish, now: Date): string {
  const until = now.getTime() + minutesValid * 60_000;
  const body = Buffer.from(JSON.stringify({ ...wish, until })).toString('base64url');
  return `${body}.${macOf(secretKey, body)}`;
}

/** The wish of a token; null when it is not ours or has ended. */
export function readExportToken(secretKey: string, token: string, now: Date): ExportWish | null {
  const [body = '', given = ''] = token.split('.');
  const expected = Buffer.from(macOf(secretKey, body));
  const mac = Buffer.from(given);
  if (mac.length !== expected.length || !timingSafeEqual(mac, expected)) return null;
  const { until, ...wish } = tokenSchema.parse(
    JSON.parse(Buffer.from(body, 'base64url').toString()),
  );
  return now.getTime() < until ? wish : null;
}

function macOf(secretKey: string, body: string): string {
  return createHmac('sha256', secretKey).update(`export\n${body}`).digest('base64url');
}
