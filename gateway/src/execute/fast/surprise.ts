/** An answer or plan that the fast executor was not made for; the reference executor takes over. */
export class Surprise extends Error {}

// One object: a stack trace would cost more than the whole answer.
const surprise = new Surprise('the reference executor takes over');

/** Leaves the fast path. */
export function giveUp(): never {
  throw surprise;
}
