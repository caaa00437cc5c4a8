/** Comes by each member once a period, spread over the whole of it, with one timer for all. */
export interface Rounds<Member> {
  join(member: Member): void;
  leave(member: Member): void;
}

const parts = 24;

/** Starts when the first member joins and rests when the last one has left. */
export function createRounds<Member>(
  periodMs: number,
  visit: (member: Member) => void,
): Rounds<Member> {
  const slots = Array.from({ length: parts }, () => new Set<Member>());
  const slotOf = new Map<Member, Set<Member>>();
  let joined = 0;
  let turn = 0;
  let timer: NodeJS.Timeout | null = null;

  function tick(): void {
    turn = (turn + 1) % parts;
    for (const member of slots[turn] ?? []) visit(member);
  }

  return {
    join(member) {
      const slot = slots[joined++ % parts];
      if (!slot || slotOf.has(member)) return;
      slot.add(member);
      slotOf.set(member, slot);
      timer ??= setInterval(tick, periodMs / parts);
    },
    leave(member) {
      slotOf.get(member)?.delete(member);
      slotOf.delete(member);
      if (slotOf.size > 0 || !timer) return;
      clearInterval(timer);
      timer = null;
    },
  };
}
