// `npm run bench:offline-merge`: made-up histories of a door (scans, undos, uploads in parts, repeats,
// over 2–5 devices that cannot hear each other) are sent to a real event service in many interleavings.
// All interleavings of one history must end in the state that the rule names, whatever came first.
// Beside it, the same deliveries under "the last write wins".
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aHistory, type Delivery, deliveriesOf, type History } from './offline-merge/history.ts';
import { expectedOutcome, lastWriteWins } from './offline-merge/outcomes.ts';
import { openDoors } from './offline-merge/real-doors.ts';
import { report } from './src/report.ts';

const isQuick = process.argv.includes('--quick');
const interleavings = isQuick ? 5_000 : 100_000;
const perHistory = 5;
// Tickets whose parts share uploads: a device sends up to 200 scans at once.
const ticketsATurn = isQuick ? 250 : 500;
// Lists that are written side by side, so that the service waits less for its database.
const lists = 4;
const seed = Number(process.env.SEED ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'hoi-merge-'));

function seeded(start: number): () => number {
  let state = start >>> 0;
  // mulberry32: any seed gives the same histories on every machine.
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

try {
  const random = seeded(seed);
  const histories = Array.from({ length: interleavings / perHistory }, () => aHistory(random));
  const deliveries: Delivery[] = histories.flatMap((history) =>
    deliveriesOf(history, perHistory, random),
  );
  await using doors = await openDoors(
    folder,
    lists,
    Math.ceil(deliveries.length / lists / ticketsATurn) * ticketsATurn,
  );
  const start = performance.now();
  let uploads = 0;
  let checked = 0;
  const wrong: Delivery[] = [];
  const ends = new Map<History, Set<string>>();
  async function takeTurns(list: number): Promise<void> {
    for (let turn = list; turn * ticketsATurn < deliveries.length; turn += lists) {
      const some = deliveries.slice(turn * ticketsATurn, (turn + 1) * ticketsATurn);
      const firstTicket = Math.floor(turn / lists) * ticketsATurn;
      const door = doors.at(
        list,
        new Map(some.map((delivery, index) => [delivery, firstTicket + index])),
      );
      uploads += await door.deliver();
      for (const [delivery, end] of await door.ends()) {
        ends.set(delivery.history, (ends.get(delivery.history) ?? new Set()).add(end));
        if (end !== expectedOutcome(delivery.history)) wrong.push(delivery);
      }
      checked += some.length;
      if (turn % 20 === 0) console.log(`${checked} of ${deliveries.length} …`);
    }
  }
  await Promise.all(Array.from({ length: lists }, (_, list) => takeTurns(list)));
  const seconds = (performance.now() - start) / 1000;
  const countersWrong = await doors.wrongCounters();
  const [example] = wrong;
  if (example) console.log('wrong:', JSON.stringify({ seed, ...example }, null, 1));

  const naive = new Map<History, Set<string>>();
  for (const delivery of deliveries) {
    const known = naive.get(delivery.history) ?? new Set<string>();
    naive.set(delivery.history, known.add(lastWriteWins(delivery)));
  }
  const split = (of: ReadonlyMap<History, ReadonlySet<string>>) =>
    [...of.values()].filter((found) => found.size > 1).length;
  const naiveSplit = split(naive);
  console.log(
    `last write wins: ${naiveSplit} of ${histories.length} histories end in different states`,
  );
  report(
    'offline-merge',
    {
      seed,
      histories: histories.length,
      interleavings: deliveries.length,
      devices: '2–5',
      uploads,
      seconds: Math.round(seconds),
      uploadsPerSecond: Math.round(uploads / seconds),
      naiveLastWriteWinsDiffering: naiveSplit,
    },
    [
      {
        goal: 'interleavings that ended in the state of the rule',
        unit: 'interleavings',
        limit: interleavings,
        is: 'exactly',
        value: deliveries.length - wrong.length,
      },
      {
        goal: 'histories whose interleavings ended differently',
        unit: 'histories',
        limit: 0,
        is: 'exactly',
        value: split(ends),
      },
      {
        goal: 'counters that differ from the rows',
        unit: 'lists',
        limit: 0,
        is: 'exactly',
        value: countersWrong,
      },
    ],
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
