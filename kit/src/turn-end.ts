let waiting: (() => void)[] = [];

/**
 * Does something at the end of the event loop's turn, when everything that had come in is read.
 * For writes to sockets: the first one wakes whoever reads, which is most of what a write costs, and
 * those right behind it find them awake. Nothing waits longer than for what is being read already.
 */
export function atTurnEnd(work: () => void): void {
  if (waiting.length === 0) setImmediate(doAll);
  waiting.push(work);
}

function doAll(): void {
  const all = waiting;
  waiting = [];
  for (const work of all) work();
}
