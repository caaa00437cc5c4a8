// A few words decide how a question is read; one slip of a finger in them is forgiven.

const important = `
    online virtual tomorrow tonight weekend saturday sunday monday tuesday wednesday thursday
    friday january february september october november december workshop workshops concert
    concerts meetup meetups webinar conference festival exhibition register registration
    cancel tickets events community communities javascript typescript python meditation
    photography marathon technology business startup museum hackathon badminton basketball
    football volunteer language afternoon evening morning`
  .trim()
  .split(/\s+/);
const known = new Set(important);

/** A question with slips in its deciding words put right. */
export function corrected(question: string): string {
  return question
    .normalize('NFC')
    .replace(/(?<![\p{L}\p{N}])[a-z]{5,}(?![\p{L}\p{N}])/gu, (word) =>
      known.has(word) ? word : (important.find((right) => isSlip(word, right)) ?? word),
    );
}

/** One letter missing, added, wrong, or swapped with its neighbour; never the first one. */
function isSlip(word: string, right: string): boolean {
  const longer = Math.max(word.length, right.length);
  // "ticket" is no slip of "tickets".
  if (right === `${word}s` || word === `${right}s`) return false;
  if (word[0] !== right[0] || longer < 6 || Math.abs(word.length - right.length) > 1) return false;
  let start = 0;
  while (start < longer && word[start] === right[start]) start++;
  const ends = (a: number, b: number) => word.slice(start + a) === right.slice(start + b);
  const isSwapped = word[start] === right[start + 1] && word[start + 1] === right[start];
  return ends(0, 1) || ends(1, 0) || ends(1, 1) || (isSwapped && ends(2, 2));
}
