import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fold } from '@hoi/kit/text.ts';
import { z } from 'zod';
import { countryCodeOf } from './countries.ts';
import type { Places } from './places.ts';
import { readJsonLines, sentenceOf } from './read-lines.ts';
import {
  fitting,
  present,
  type SourceCommunity,
  type SourcePosition,
  type SourceRow,
  type TakenRow,
} from './source-row.ts';

const day = z.iso.date();
const text = z.string().nullish();

const confSchema = z.object({
  name: z.string().trim().min(1),
  url: z.url({ protocol: /^https?$/ }),
  startDate: day,
  endDate: day.nullish(),
  city: text,
  country: text,
  online: z.boolean().nullish(),
  locales: text,
  cfpUrl: text,
  cfpEndDate: text,
  cocUrl: text,
  twitter: text,
  mastodon: text,
  bluesky: text,
  topics: z.array(z.string()).nullish(),
});
type Conf = z.infer<typeof confSchema>;

interface Read extends SourcePosition {
  readonly rows: number;
  readonly conf: Conf;
}

const community: SourceCommunity = {
  slug: 'confs-tech',
  name: 'confs.tech',
  description:
    'Conferences for people who make software, from the open list at [confs.tech](https://confs.tech) (MIT licence).',
  timeZone: 'UTC',
  location: null,
  url: 'https://confs.tech',
};

/**
 * The conferences of a checkout of confs.tech: `conferences.ndjson`, else the folder `raw` (or the
 * folder itself) with `<year>/<topic>.json`. The same conference under several topics is one.
 */
export async function* readConfsTech(folder: string, places: Places): AsyncGenerator<SourceRow> {
  const ndjson = join(folder, 'conferences.ndjson');
  const source = (await exists(ndjson)) ? readNdjson(ndjson) : readRaw(await rawFolder(folder));
  for await (const read of source) yield 'conf' in read ? taken(read, places) : read;
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

const rawFolder = async (folder: string) =>
  (await exists(join(folder, 'raw'))) ? join(folder, 'raw') : folder;

type ReadOrProblem = Read | (SourcePosition & { readonly problem: string });

async function* readNdjson(path: string): AsyncGenerator<ReadOrProblem> {
  const file = 'conferences.ndjson';
  for await (const one of readJsonLines(path)) {
    if ('problem' in one) yield { ...one, file };
    else yield parseConf(one.value, { line: one.line, file }, []);
  }
}

/** Year by year: a conference is listed in the year of its start only, so no more is kept. */
async function* readRaw(folder: string): AsyncGenerator<ReadOrProblem> {
  for (const year of (await readdir(folder)).filter((name) => /^\d{4}$/.test(name)).sort()) {
    const merged = new Map<string, Read>();
    const topics = (await readdir(join(folder, year))).filter((name) => name.endsWith('.json'));
    for (const name of topics.sort()) {
      const file = `${year}/${name}`;
      for (const read of await readTopic(join(folder, file), file)) {
        if (!('conf' in read)) {
          yield read;
          continue;
        }
        const key = keyOf(read.conf);
        const before = merged.get(key);
        merged.set(key, before ? mergedOf(before, read) : read);
      }
    }
    yield* merged.values();
  }
}

async function readTopic(path: string, file: string): Promise<ReadOrProblem[]> {
  const topic = file.replace(/^.*\/|\.json$/g, '');
  try {
    const rows = z.array(z.unknown()).parse(JSON.parse(await readFile(path, 'utf8')));
    return rows.map((row, index) => parseConf(row, { line: index + 1, file }, [topic]));
  } catch {
    return [{ line: 1, file, problem: 'This file is not a JSON list.' }];
  }
}

function parseConf(value: unknown, at: SourcePosition, topics: readonly string[]): ReadOrProblem {
  const result = confSchema.safeParse(value);
  if (!result.success) return { ...at, problem: sentenceOf(result.error) };
  const conf = { ...result.data, topics: [...(result.data.topics ?? []), ...topics] };
  return { ...at, rows: 1, conf };
}

/** What makes two rows one conference: name, first day and city, however they are written. */
const keyOf = ({ name, startDate, city }: Conf) =>
  [fold(name).trim(), startDate, fold(city ?? '').trim()].join('|');

/** One conference of two rows: what the first leaves out, the second fills in. */
function mergedOf(first: Read, second: Read): Read {
  const topics = [...new Set([...(first.conf.topics ?? []), ...(second.conf.topics ?? [])])];
  const online = first.conf.online || second.conf.online;
  const conf = { ...second.conf, ...present(first.conf), topics, online };
  return { ...first, rows: first.rows + second.rows, conf: confSchema.parse(conf) };
}

function taken({ conf, rows, line, file }: Read, places: Places): TakenRow {
  const uid = createHash('sha256').update(keyOf(conf)).digest('hex').slice(0, 24);
  const { venue, timeZone } = whereOf(conf, places);
  const format = venue ? (conf.online ? 'HYBRID' : 'IN_PERSON') : formatWithoutCity(conf);
  return {
    line,
    file,
    rows,
    uid,
    community,
    url: conf.url,
    isCancelled: false,
    event: {
      title: fitting(conf.name, 140) ?? conf.name,
      format,
      startsAtLocal: `${conf.startDate}T00:00`,
      endsAtLocal: `${conf.endDate ?? conf.startDate}T23:59`,
      timeZone,
      allDay: true,
      category: 'technology',
      topics: (conf.topics ?? []).map((topic) => topic.slice(0, 40)).slice(0, 10),
      registrationMode: 'EXTERNAL',
      externalUrl: conf.url,
      waitlistEnabled: false,
      ...present({ venue, description: descriptionOf(conf), locale: localeOf(conf.locales) }),
    },
  };
}

// Neither a city nor online: a place that is not known yet.
const formatWithoutCity = ({ online }: Conf) => (online === false ? 'IN_PERSON' : 'ONLINE');

function whereOf({ city, country }: Conf, places: Places) {
  const name = fitting(city, 120);
  if (!name) return { venue: null, timeZone: 'UTC' };
  const countryCode = countryCodeOf(country);
  const place = places.find(name, countryCode);
  const venue = {
    name,
    city: name.replace(/,\s*[A-Z]{2}$/, ''),
    ...present({
      countryCode: countryCode ?? place?.countryCode,
      latitude: place?.latitude,
      longitude: place?.longitude,
    }),
  };
  const zone = place?.timeZone ?? (countryCode && places.zoneOf(countryCode));
  return { venue, timeZone: zone ?? 'UTC' };
}

const otherLocales: Readonly<Record<string, string>> = { jp: 'ja', gr: 'el', cz: 'cs' };

/** The first language of a list such as `EN, DE`. */
function localeOf(locales: string | null | undefined): string | null {
  const [first = ''] = (locales ?? '').split(/[\s,;/]+/);
  const code = first.toLowerCase();
  return /^[a-z]{2}$/.test(code) ? (otherLocales[code] ?? code) : null;
}

function descriptionOf(conf: Conf): string | null {
  const handle = (name: string | null | undefined) => name?.replace(/^@/, '');
  const links = [
    conf.cfpUrl && `- [Call for papers](<${conf.cfpUrl}>)${until(conf.cfpEndDate)}`,
    conf.cocUrl && `- [Code of conduct](<${conf.cocUrl}>)`,
    conf.twitter && `- [X](<https://x.com/${handle(conf.twitter)}>)`,
    conf.mastodon && `- Mastodon: ${conf.mastodon}`,
    conf.bluesky && `- Bluesky: ${conf.bluesky}`,
  ];
  return fitting(links.filter((link) => link).join('\n'), 20_000);
}

const until = (date: string | null | undefined) => (date ? ` (${date})` : '');
