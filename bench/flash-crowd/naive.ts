import type postgres from 'postgres';
import type { Answered, CrowdResult } from './crowd.ts';

/**
 * Registration as a first version has it: are there seats left? then take one. No gateway, no tickets,
 * no queue numbers and nobody is told, so it starts with an advantage.
 */
export async function naiveCrowd(
  sql: postgres.Sql,
  people: number,
  seats: number,
  connections: number,
): Promise<CrowdResult & { readonly confirmed: number }> {
  await sql`create table public.naive_registration (id bigint generated always as identity primary key,
    event_id int not null, user_id int not null, status text not null)`;
  await sql`create unique index on public.naive_registration (event_id, user_id)`;
  const answers: Answered[] = [];
  let next = 0;
  const start = performance.now();
  async function caller(): Promise<void> {
    for (let at = next++; at < people; at = next++) {
      const sentAt = performance.now();
      const status = await sql.begin(async (tx) => {
        const [row] = await tx`select count(*)::int as taken from public.naive_registration
          where event_id = 1 and status = 'CONFIRMED'`;
        const given = (row?.taken ?? 0) < seats ? 'CONFIRMED' : 'WAITLISTED';
        await tx`insert into public.naive_registration (event_id, user_id, status)
          values (1, ${at}, ${given})`;
        return given;
      });
      answers.push({ status, ms: performance.now() - sentAt });
    }
  }
  await Promise.all(Array.from({ length: connections }, caller));
  const seconds = (performance.now() - start) / 1000;
  const confirmed = answers.filter((one) => one.status === 'CONFIRMED').length;
  return { answers, retries: 0, seconds, confirmed };
}
