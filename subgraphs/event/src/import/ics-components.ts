/** A component of a calendar, as its own text. */
export interface IcsComponent {
  readonly name: string;
  /** Its unfolded lines, BEGIN and END included. */
  readonly lines: readonly string[];
  /** The line of its BEGIN, from 1. */
  readonly line: number;
  /** Whether its END is missing. */
  readonly isBroken: boolean;
}

/** A calendar taken apart, so that one broken event does not take the others with it. */
export interface IcsParts {
  /** The calendar's own lines, outside all components. */
  readonly properties: readonly string[];
  readonly components: readonly IcsComponent[];
}

/** Takes a calendar file apart: BOM, folded lines and line ends of all kinds are understood. */
export function splitCalendar(text: string): IcsParts {
  const properties: string[] = [];
  const components: IcsComponent[] = [];
  let open: { name: string; lines: string[]; line: number } | null = null;
  for (const { line, content } of unfold(text)) {
    const [, mark, rawName = ''] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(content) ?? [];
    const name = rawName.toUpperCase();
    if (name === 'VCALENDAR') continue;
    if (open === null) {
      if (mark?.toUpperCase() === 'BEGIN') open = { name, lines: [content], line };
      else properties.push(content);
      continue;
    }
    // A new event inside an event: the first one was never ended.
    if (mark?.toUpperCase() === 'BEGIN' && name === open.name) {
      components.push({ ...open, isBroken: true });
      open = { name, lines: [content], line };
      continue;
    }
    open.lines.push(content);
    if (mark?.toUpperCase() === 'END' && name === open.name) {
      components.push({ ...open, isBroken: false });
      open = null;
    }
  }
  if (open !== null) components.push({ ...open, isBroken: true });
  return { properties, components };
}

function* unfold(text: string): Generator<{ line: number; content: string }> {
  let line = 0;
  let current: { line: number; content: string } | null = null;
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    line += 1;
    if (/^[ \t]/.test(raw) && current) {
      current.content += raw.slice(1);
      continue;
    }
    if (current) yield current;
    current = raw.trim() === '' ? null : { line, content: raw };
  }
  if (current) yield current;
}
