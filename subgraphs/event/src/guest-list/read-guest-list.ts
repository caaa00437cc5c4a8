import { parse } from 'csv-parse/sync';
import { line as oneLine } from '../event/event-input.ts';
import { emailInput } from '../guest/guest.ts';
import { decodeText } from '../import/decode-text.ts';
import { columnsOf, type GuestColumns, keyOf, sourceOf } from './guest-columns.ts';
import type { GuestListSource, GuestProblem, GuestRow } from './guest-row.ts';
import { statusOf } from './guest-status.ts';

/** What a file says. */
export interface GuestList {
  readonly source: GuestListSource;
  /** Lines below the header. */
  readonly total: number;
  readonly rows: readonly GuestRow[];
  readonly problems: readonly GuestProblem[];
}

/** The most lines that one list may have. */
export const mostGuests = 5_000;
const longestLine = 64_000;

/** Reads a CSV file of guests; null when it is none, or no list of people. */
export function readGuestList(bytes: Uint8Array): GuestList | 'TOO_LONG' | null {
  const text = decodeText(bytes);
  const records = recordsOf(text);
  const [header, ...lines] = records ?? [];
  if (!header) return null;
  const titles = header.record.map(keyOf);
  const columns = columnsOf(titles);
  if (!columns) return null;
  if (lines.length > mostGuests) return 'TOO_LONG';
  const source = sourceOf(new Set(titles));
  const problems: GuestProblem[] = [];
  const rows = lines.flatMap(({ record, line }) => rowOf(record, line, columns, problems));
  return { source, total: lines.length, rows, problems };
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly line: number;
}

function recordsOf(text: string): readonly CsvRecord[] | null {
  // A NUL is in no text file: what has one is a picture, a spreadsheet or an archive.
  if (text.includes('\u0000')) return null;
  try {
    const parsed: unknown = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      max_record_size: longestLine,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: mostGuests + 2,
      trim: true,
    });
    // What `info` makes of each record, which the types of csv-parse do not say.
    const records = parsed as readonly { record: string[]; info: { lines: number } }[];
    const filled = records.filter(({ record }) => record.some((cell) => cell !== ''));
    return filled.map(({ record, info }) => ({
      record,
      // Of a record of several lines, the one on which it begins.
      line: info.lines - record.join('').split('\n').length + 1,
    }));
  } catch {
    return null;
  }
}

/** What stands between the cells of the header: the one of the three that it has most of. */
function delimiterOf(text: string): string {
  const [header = ''] = text.trimStart().split(/[\r\n]/, 1);
  const bare = header.slice(0, longestLine).replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}

function rowOf(
  record: readonly string[],
  line: number,
  columns: GuestColumns,
  problems: GuestProblem[],
): readonly GuestRow[] {
  const cell = (name: keyof GuestColumns): string => {
    const at = columns[name];
    return at === undefined ? '' : (record[at] ?? '').trim();
  };
  const note = (code: GuestProblem['code'], detail: string) =>
    problems.push({ line, code, detail: detail.slice(0, 80) });
  const email = emailInput.safeParse(cell('email'));
  const parts = [cell('firstName'), cell('lastName')].filter((part) => part !== '').join(' ');
  const name = nameOf(cell('name') || parts) ?? (email.success ? nameOf(email.data) : null);
  const standing = statusOf(cell('status'));
  const status = typeof standing === 'object' ? saidBy(standing.problem) : standing;
  if (typeof standing === 'object') note(standing.problem, cell('status'));
  if (status === null) return [];
  if (status !== 'NOT_COMING') noteMissing(name, { email, cell, note });
  if (!name) return [];
  return [
    {
      ...{ line, name, status },
      email: email.success ? email.data : null,
      quantity:
        Math.max(1, wholeNumber(cell('quantity')) ?? 1) + (wholeNumber(cell('guests')) ?? 0),
      ticket: cell('ticket') || null,
      externalId: cell('externalId') || null,
    },
  ];
}

/** Who is known not to come says something of those who were taken in before; the others say nothing. */
const saidBy = (problem: GuestProblem['code']) => (problem === 'NOT_COMING' ? problem : null);

function noteMissing(
  name: string | null,
  {
    email,
    cell,
    note,
  }: {
    readonly email: { readonly success: boolean };
    readonly cell: (name: 'email') => string;
    readonly note: (code: GuestProblem['code'], detail: string) => void;
  },
): void {
  if (!name) note('NAMELESS', cell('email'));
  else if (!email.success && cell('email') !== '') note('EMAIL_LEFT_OUT', cell('email'));
}

const longestName = 80;
const nameInput = oneLine(longestName);

/** A name as it is kept; longer ones are cut. */
function nameOf(text: string): string | null {
  const said = nameInput.safeParse([...text].slice(0, longestName).join(''));
  return said.success ? said.data : null;
}

function wholeNumber(text: string): number | null {
  return /^\+?\d{1,6}$/.test(text) ? Number(text) : null;
}
