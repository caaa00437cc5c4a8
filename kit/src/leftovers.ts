import { lt, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { ServiceTables } from './service-tables.ts';

/**
 * Removes what no repeated request and no message that comes again can ask for any more: answers of keyed
 * mutations after their 24 hours, and after a week the names of messages that were handled.
 */
export async function removeLeftovers(
  { read }: Pick<Database, 'read'>,
  { idempotency, inbox }: Pick<ServiceTables, 'idempotency' | 'inbox'>,
): Promise<void> {
  await read.delete(idempotency).where(lt(idempotency.createdAt, sql`now() - interval '24 hours'`));
  await read.delete(inbox).where(lt(inbox.handledAt, sql`now() - interval '7 days'`));
}
