/** The days of a week as rules name them, Monday first. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** How often an event repeats, as people choose it; `CUSTOM` is a rule typed as such. */
export const repeatKinds = [
  'NONE',
  'DAILY',
  'WEEKLY',
  'MONTHLY',
  'NTH',
  'YEARLY',
  'CUSTOM',
] as const;

/** What the repetition's fields hold. */
export interface RepeatValues {
  readonly kind: (typeof repeatKinds)[number];
  readonly interval: number;
  /** With `WEEKLY`: which days; none means the day of the start. */
  readonly days: readonly (typeof weekdays)[number][];
  readonly ends: 'NEVER' | 'COUNT' | 'UNTIL';
  readonly count: string;
  /** A day, such as `2026-12-31`. */
  readonly until: string;
  /** With `CUSTOM`: the rule. */
  readonly rule: string;
}

/** What stands in the fields before anything is chosen. */
export const noRepeat: RepeatValues = {
  kind: 'NONE',
  interval: 1,
  days: [],
  ends: 'NEVER',
  count: '10',
  until: '',
  rule: '',
};

/** The day of the week of a local time. */
export function weekdayOf(local: string): (typeof weekdays)[number] {
  const day = new Date(`${local.slice(0, 10)}T00:00Z`).getUTCDay();
  return weekdays[(day + 6) % 7] ?? 'MO';
}

/** The rule (RFC 5545) that the fields stand for; undefined for none. */
export function toRule(values: RepeatValues, startsAtLocal: string): string | undefined {
  const { kind, interval, ends, count, until } = values;
  if (kind === 'NONE') return undefined;
  if (kind === 'CUSTOM') return values.rule.trim() || undefined;
  return [
    `FREQ=${kind === 'NTH' ? 'MONTHLY' : kind}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...daysOf(values, startsAtLocal),
    ...(ends === 'COUNT' && Number(count) > 0 ? [`COUNT=${Number(count)}`] : []),
    ...(ends === 'UNTIL' && until ? [`UNTIL=${until.replaceAll('-', '')}`] : []),
  ].join(';');
}

function daysOf({ kind, days }: RepeatValues, startsAtLocal: string): string[] {
  if (kind === 'WEEKLY') {
    const chosen = weekdays.filter((day) => days.includes(day));
    return [`BYDAY=${(chosen.length > 0 ? chosen : [weekdayOf(startsAtLocal)]).join()}`];
  }
  if (kind !== 'NTH') return [];
  const nth = Math.ceil(Number(startsAtLocal.slice(8, 10)) / 7);
  // A fifth one is not in every month; the last one is.
  return [`BYDAY=${nth === 5 ? -1 : nth}${weekdayOf(startsAtLocal)}`];
}

/** The fields for a rule that is there already; what they cannot show is typed as it is. */
export function fromRule(rrule: string): RepeatValues {
  const parts = new Map(
    rrule.split(';').map((part) => part.split('=') as [string, string | undefined]),
  );
  const custom = { ...noRepeat, kind: 'CUSTOM', rule: rrule } as const;
  const known = ['FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL'];
  const freq = parts.get('FREQ');
  if ([...parts.keys()].some((name) => !known.includes(name))) return custom;
  const byDay = parts.get('BYDAY')?.split(',') ?? [];
  const days = weekdays.filter((day) => byDay.includes(day));
  if (days.length !== byDay.length || (freq !== 'WEEKLY' && byDay.length > 0)) return custom;
  const kind = repeatKinds.find((one) => one === freq);
  if (!kind) return custom;
  const until = parts.get('UNTIL');
  const count = parts.get('COUNT');
  return {
    ...noRepeat,
    kind,
    days,
    interval: Number(parts.get('INTERVAL') ?? 1),
    ...(count ? { ends: 'COUNT', count } : {}),
    ...(until
      ? { ends: 'UNTIL', until: `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}` }
      : {}),
  };
}
