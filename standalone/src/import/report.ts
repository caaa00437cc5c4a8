import type { SourcePosition } from '@hoi/event/import/source-row.ts';

/** What came of an import so far. */
export type Report = {
  /** Rows read, in the source's own count. */
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  problems: number;
  /** Notes a row that was left out, and why. */
  problem(at: SourcePosition, sentence: string): void;
  /** The problems by file, each with its lines. */
  problemLines(): string[];
};

/** Lines that follow each other, such as 3–7. */
type Range = { from: number; to: number };

/** An empty report; the lines of one problem are kept as ranges, so that a bad file stays small. */
export function createReport(): Report {
  const files = new Map<string, Map<string, Range[]>>();
  return {
    ...{ rows: 0, created: 0, updated: 0, unchanged: 0, problems: 0 },
    problem({ file, line }, sentence) {
      this.problems += 1;
      const sentences = files.get(file) ?? new Map<string, Range[]>();
      const ranges = sentences.get(sentence) ?? [];
      const last = ranges.at(-1);
      if (last && last.to + 1 === line) last.to = line;
      else ranges.push({ from: line, to: line });
      files.set(file, sentences.set(sentence, ranges));
    },
    problemLines: () => [...files].flatMap(([file, sentences]) => [file, ...linesOf(sentences)]),
  };
}

function linesOf(sentences: ReadonlyMap<string, readonly Range[]>): string[] {
  return [...sentences]
    .map(([sentence, ranges]) => ({ sentence, ranges: sorted(ranges) }))
    .sort((a, b) => (a.ranges[0]?.from ?? 0) - (b.ranges[0]?.from ?? 0))
    .map(({ sentence, ranges }) => {
      const texts = ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
      const isOne = ranges.length === 1 && ranges[0]?.from === ranges[0]?.to;
      return `  ${isOne ? 'line' : 'lines'} ${texts.join(', ')}: ${sentence}`;
    });
}

const sorted = (ranges: readonly Range[]) => ranges.toSorted((a, b) => a.from - b.from);

/** The report as it is read at the end. */
export function reportText(report: Report): string {
  const counts = (['created', 'updated', 'unchanged', 'problems'] as const).map(
    (name) => `  ${name.padEnd(10)}${report[name].toLocaleString('en').padStart(9)}`,
  );
  return [
    `${report.rows.toLocaleString('en')} rows read:`,
    ...counts,
    ...(report.problems > 0 ? ['', 'Left out:', ...report.problemLines()] : []),
  ].join('\n');
}

/** The report so far on one line. */
export function progressText({ rows, created, updated, unchanged, problems }: Report): string {
  const say = (count: number, word: string) => `${count.toLocaleString('en')} ${word}`;
  return [
    say(rows, 'rows read'),
    say(created, 'created'),
    say(updated, 'updated'),
    say(unchanged, 'unchanged'),
    say(problems, 'problems'),
  ].join(' · ');
}
