const mostAtOnce = 200;

/** Decides on many in steps of as many as one request takes; stops at the first that fails. Gives how many it did. */
export async function decideInSteps(
  ids: readonly string[],
  decide: (ids: readonly string[]) => Promise<boolean>,
): Promise<number> {
  for (let at = 0; at < ids.length; at += mostAtOnce) {
    if (!(await decide(ids.slice(at, at + mostAtOnce)))) return at;
  }
  return ids.length;
}
