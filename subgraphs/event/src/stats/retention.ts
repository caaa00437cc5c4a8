import type { Context } from '../context.ts';
import { countPeopleOfCommunity } from './retention.store.ts';

/** Whether people come back to a community's events. */
export async function communityRetention(ctx: Context, id: string) {
  const { people, cameBack, months } = await countPeopleOfCommunity(
    ctx.database.read,
    id,
    ctx.clock.now(),
  );
  return {
    ...{ people, cameBack },
    rate: people === 0 ? null : cameBack / people,
    months: months.map((one) => ({ ...one })),
  };
}
