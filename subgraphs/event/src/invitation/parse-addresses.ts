import { emailInput } from '../guest/guest.ts';

/** An address in a list, and where it stands. */
export interface ListedAddress {
  readonly email: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** What of a list is no address, or stands there twice. */
export interface Skipped {
  readonly line: number;
  readonly text: string;
  readonly reason: 'INVALID' | 'REPEATED' | 'ASKED_ALREADY' | 'TOO_OFTEN';
}

/**
 * The addresses of a list as people write or paste it: in lines, between commas, semicolons or tabs, with
 * names before or around them. What is none is told with its line.
 */
export function parseAddresses(list: string): {
  readonly addresses: readonly ListedAddress[];
  readonly skipped: readonly Skipped[];
} {
  const found = new Map<string, ListedAddress>();
  const skipped: Skipped[] = [];
  for (const [at, line] of list.split(/\r\n?|\n/).entries()) {
    for (const text of piecesOf(line)) {
      const { success, data: email } = emailInput.safeParse(bareAddress(text));
      const place = { line: at + 1, text: text.slice(0, 200) };
      if (!success) skipped.push({ ...place, reason: 'INVALID' });
      else if (found.has(email)) skipped.push({ ...place, reason: 'REPEATED' });
      else found.set(email, { ...place, email });
    }
  }
  return { addresses: [...found.values()], skipped };
}

/** The parts of a line that may hold an address each; a name between quotes may hold commas. */
function piecesOf(line: string): readonly string[] {
  return line
    .replace(/"[^"]*"/g, ' ')
    .split(/[,;\t]/)
    .flatMap((piece) => {
      const words = piece.trim().split(/\s+/);
      const addresses = words.filter((word) => word.includes('@'));
      return addresses.length > 0 ? addresses : [words.join(' ')];
    })
    .filter((piece) => piece !== '');
}

const bareAddress = (text: string) =>
  text.replace(/^.*<|>.*$/g, '').replace(/^mailto:|^[('[]+|[)'\].]+$/gi, '');
