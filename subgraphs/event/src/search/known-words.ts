import type { Reader } from '@hoi/kit/database.ts';
import { findNewWords } from './vocabulary.store.ts';
import { Vocabulary } from './vocabulary.ts';

const batch = 5_000;
const forgetAfterMs = 3_600_000;

/** Gives the words of what is to come, up to date; from the start once an hour, to forget those of what is over. */
export function knownWords(read: Reader): () => Promise<Vocabulary> {
  let words = new Vocabulary();
  let since = performance.now();
  let seq = 0;
  let reading = Promise.resolve(words);

  async function readOn(): Promise<Vocabulary> {
    if (performance.now() - since > forgetAfterMs) {
      [words, seq, since] = [new Vocabulary(), 0, performance.now()];
    }
    for (;;) {
      const rows = await findNewWords(read, seq, batch);
      for (const row of rows) words.add(row.words);
      seq = rows.at(-1)?.seq ?? seq;
      if (rows.length < batch) return words;
    }
  }

  // One after the other, whoever asks.
  return () => {
    reading = reading.then(readOn, readOn);
    return reading;
  };
}
