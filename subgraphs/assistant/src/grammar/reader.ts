import { takeDates } from './dates.ts';
import { filler } from './filler.ts';
import type { Frame, Surroundings } from './frame.ts';
import { hideNames } from './names.ts';
import { Scan } from './scan.ts';

/** Reads a question as one kind of wish; null when it is another. */
export type Reader = (text: string, around: Surroundings) => Frame | null;

/** A question whose names are hidden from every pattern. */
export type NamedScan = Scan & { readonly name: string | null };

/** The one event that was shown last, if it was one. */
export function onlyShown({ previous }: Surroundings): string | undefined {
  const events = previous?.results.filter(({ id }) => id.startsWith('evt_')) ?? [];
  return events.length === 1 ? events[0]?.id : undefined;
}

/** A question with its names hidden. */
export function named(text: string): NamedScan {
  const scan = new Scan(text);
  return Object.assign(scan, { name: hideNames(scan) });
}

/** What is left as the name of an event, once function words at its ends are gone. */
export function nameLeft(
  scan: Scan & { name?: string | null },
  around?: Surroundings,
): string | undefined {
  if (scan.name) return scan.name;
  if (around) takeDates(scan, around.now.toPlainDate());
  const runs = scan
    .runs()
    .map(trimmed)
    .filter((run) => run !== '');
  runs.sort((a, b) => b.length - a.length);
  return runs[0];
}

/** A run without the words around a name that only ask. */
function trimmed(run: string): string {
  const scan = new Scan(run);
  scan.takeAll(filler);
  const first = scan.rest.search(/[^|\s]/);
  if (first === -1) return '';
  const last =
    scan.rest.length -
    [...scan.rest]
      .reverse()
      .join('')
      .search(/[^|\s?.!,]/);
  return run.slice(first, last).trim();
}
