import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allRight, aPerson, aWorld, register, type World } from './harness.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const script = fileURLToPath(new URL('../../../standalone/src/check-counters.ts', import.meta.url));

/** What an operator sees, and the exit code. */
function run(): Promise<{ readonly code: number; readonly output: string }> {
  const env = { DATABASE_URL: world.databaseUrl };
  return new Promise((resolve) => {
    execFile(process.execPath, [script], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });
}

test('the check names every counter that is wrong, and who waits beside free seats', async () => {
  const event = await world.anEvent(aPerson(), { capacity: 1 });
  for (let at = 0; at < 2; at++) {
    await world.change(aPerson(), register, { input: { eventId: event.id } });
  }
  expect(await world.check()).toEqual(allRight);
  expect(await run()).toEqual({ code: 0, output: 'Every counter is right.\n' });

  await world.sql`update event.seat_counter set capacity = 3, pending = 2 where id = ${event.id}`;
  const { differences, undersold } = await world.check();
  expect(differences).toEqual([{ id: event.id, sum: 'pending', counted: 2, rows: 0 }]);
  expect(undersold).toMatchObject([{ eventId: event.id }]);
  const seen = await run();
  expect(seen.code).toBe(1);
  expect(seen.output).toContain(`${event.id}: pending is 2, but the rows add up to 0`);
  expect(seen.output).toContain('waits although there are seats for it');
});
