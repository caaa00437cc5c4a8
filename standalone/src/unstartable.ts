/** A reason not to start that the person can act on: its message is the one sentence they see. */
export class Unstartable extends Error {
  override name = 'Unstartable';
}
