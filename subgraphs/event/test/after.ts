import type { Data, World } from './harness.ts';

/** Lets an event have ended so many hours ago. */
export async function endedAgo(world: World, event: Data, hours: number): Promise<void> {
  await world.sql`
    update event.event set starts_at = now() - ${`${hours + 2} hours`}::interval,
      ends_at = now() - ${`${hours} hours`}::interval where id = ${event.id}`;
}
