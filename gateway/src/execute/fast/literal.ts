const encoder = new TextEncoder();

/** Text that is looked for or written again and again, as UTF-8. */
export interface Literal {
  readonly bytes: Uint8Array;
  readonly length: number;
  /** The bytes four at a time; the last four of them stand at the end, whatever the length. */
  readonly words: Int32Array;
}

/** Makes text ready. */
export function literal(text: string): Literal {
  const bytes = encoder.encode(text);
  const { length } = bytes;
  const view = new DataView(bytes.buffer);
  const words = new Int32Array(length < 4 ? 0 : Math.ceil(length / 4));
  for (let index = 0; index < words.length; index += 1) {
    words[index] = view.getInt32(Math.min(index * 4, length - 4), true);
  }
  return { bytes, length, words };
}
