// Everything of one run lies in one linear memory: the table of the plan, then whatever comes, one
// after the other: answers, records, and at last the response. Nothing is freed but at the end.

/** Where the next thing goes. */
let end: i32 = 0;
/** How much memory there is. */
let limit: i32 = 0;
/** How many objects the response holds. */
let objects: i32 = 0;

/** Reads and writes may go this far behind what is theirs. */
const slackBytes: i32 = 64;
const pageBytes: i32 = 65_536;

export function begin(at: i32): void {
  end = at;
  limit = memory.size() * pageBytes;
  objects = 0;
}

export function endOfArena(): i32 {
  return end;
}

export function moveEnd(at: i32): void {
  end = at;
}

export function objectCount(): i32 {
  return objects;
}

export function setObjects(count: i32): void {
  objects = count;
}

export function countObject(): void {
  objects += 1;
}

/** Leaves the fast path: the trap is caught outside. */
export function giveUp(): void {
  unreachable();
}

/** Makes room for more bytes, and some behind them. */
export function ensure(count: i32): void {
  const needed = end + count + slackBytes;
  if (needed <= limit) return;
  const pages = (needed + pageBytes - 1) / pageBytes;
  const had = memory.size();
  // By half at the least, so that a large answer does not ask again and again.
  const wanted = max(pages, had + had / 2);
  if (count < 0 || needed < 0 || memory.grow(wanted - had) < 0) giveUp();
  limit = memory.size() * pageBytes;
}

/** Takes so many bytes, all zero. */
export function take(count: i32): i32 {
  ensure(count);
  const at = end;
  end = at + count;
  memory.fill(at, 0, count);
  return at;
}

/** Writes one byte. */
export function writeByte(byte: i32): void {
  ensure(1);
  store<u8>(end, byte);
  end += 1;
}

const mostBlockwise: i32 = 512;

/** Writes again what stands elsewhere. */
export function write(from: i32, count: i32): void {
  ensure(count);
  const to = end;
  end = to + count;
  // Calling the machine's own copying costs as much as some blocks; the last one may write too far.
  if (count > mostBlockwise) memory.copy(to, from, count);
  else
    for (let at = 0; at < count; at += 16) {
      v128.store(to + at, v128.load(from + at));
    }
}

/** Whether the same bytes stand at two places; behind both there is something to read. */
export function isSame(one: i32, other: i32, count: i32): bool {
  let at = 0;
  for (; at + 16 <= count; at += 16) {
    if (i8x16.bitmask(i8x16.eq(v128.load(one + at), v128.load(other + at))) !== 0xffff)
      return false;
  }
  const mask = (1 << (count - at)) - 1;
  return (i8x16.bitmask(i8x16.eq(v128.load(one + at), v128.load(other + at))) & mask) === mask;
}
