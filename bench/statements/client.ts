// A client of `bench:statements`: one statement after another over a pool of which one connection is busy.
import postgres from 'postgres';

const [url = '', rounds = '', statements = ''] = process.argv.slice(2);
const sql = postgres(url, { max: 8 });
// All connections are open once; as long as they are never all busy again, postgres.js' own queue grows.
await Promise.all(Array.from({ length: 8 }, () => sql`select pg_sleep(0.05)`));
const figures: number[] = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const before = process.cpuUsage();
  for (let index = 0; index < Number(statements); index += 1) {
    await sql.unsafe('select 1', [], { prepare: true });
  }
  const { user, system } = process.cpuUsage(before);
  figures.push(Math.round(((user + system) / Number(statements)) * 10) / 10);
}
await sql.end();
process.send?.(figures);
