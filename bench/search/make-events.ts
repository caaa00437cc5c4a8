import { once } from 'node:events';
import { wordsOf } from '@hoi/event/search/fold-words.ts';
import postgres from 'postgres';
import { angles, cities, kinds, names, sentences, subjects } from './vocabulary.ts';

/** A made-up event that is still to come, to be looked for by its title. */
export interface KnownItem {
  readonly id: string;
  readonly title: string;
}

const dayMs = 86_400_000;
const shareToCome = 0.15;
const communities = 20_000;

/** Numbers from 0 to 1, the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fills an empty event schema with made-up events, 85 % of them past; gives some that are to come. */
export async function makeEvents(adminUrl: string, count: number): Promise<readonly KnownItem[]> {
  const sql = postgres(adminUrl, { max: 2, onnotice: () => undefined });
  try {
    // As any bulk load: the large indexes are made once, at the end.
    const indexes = await sql<{ name: string; definition: string }[]>`
      select indexname as name, indexdef as definition from pg_indexes
      where schemaname = 'event' and tablename in ('search_entry', 'search_match')
        and indexname not in ('search_entry_id_is_past_pk', 'search_match_pkey')`;
    for (const { name } of indexes) await sql`drop index event.${sql(name)}`;
    const random = seeded(1);
    const known: KnownItem[] = [];
    const target = await sql`
      copy event.event (id, slug, title, summary, description, locale, tint, status, visibility, format, category,
        topics, starts_at_local, ends_at_local, time_zone, starts_at, ends_at, all_day, venue_name, venue_city,
        venue_city_folded, venue_country_code, latitude, longitude, community_id, registration_mode,
        requires_approval, guests_per_registration, waitlist_enabled, is_free, attendee_list_visibility,
        search, title_words, place_words, created_at) from stdin`.writable();
    let chunk: string[] = [];
    for (let at = 0; at < count; at++) {
      const { row, item } = anEvent(at, random);
      chunk.push(row);
      if (item && known.length < 5_000) known.push(item);
      if (chunk.length === 500 || at === count - 1) {
        if (!target.write(chunk.join(''))) await once(target, 'drain');
        chunk = [];
      }
    }
    target.end();
    await once(target, 'finish');
    await sql`insert into event.seat_counter (id, event_id, is_open, capacity, confirmed)
      select id, id, true, case when tint % 3 > 0 then 20 + tint end, case when tint % 3 > 0 then least(20 + tint, tint * 2) else tint end
      from event.event where ends_at > now()`;
    await sql`update event.search_entry set popularity = counter.confirmed
      from event.seat_counter as counter where counter.id = search_entry.id and not search_entry.is_past`;
    // Every row of it was written twice.
    await sql`vacuum full event.search_entry_live`;
    await sql`set maintenance_work_mem = '256MB'`;
    for (const { definition } of indexes) {
      // Postgres writes down a partitioned index without its partitions.
      await sql.unsafe(definition.replace(' ON ONLY ', ' ON '));
    }
    await sql`vacuum analyze event.search_entry, event.search_match`;
    await sql`analyze event.search_facet`;
    await sql`analyze event.event`;
    await sql`analyze event.seat_counter`;
    return known;
  } finally {
    await sql.end();
  }
}

type Random = () => number;

const pick = <Item>(list: readonly Item[], random: Random): Item =>
  itemAt(list, Math.floor(random() * list.length));

/** The first of a list is by far the most frequent, as cities and subjects are. */
const skewed = <Item>(list: readonly Item[], random: Random): Item =>
  itemAt(list, Math.floor(list.length * random() ** 1.8));

const idAt = (prefix: string, at: number): string =>
  `${prefix}_01900000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`;

/** Most of what is to come is soon; what is past goes back six years. */
function timesOf(random: Random) {
  const isToCome = random() < shareToCome;
  const days = isToCome ? -Math.log(1 - random() * 0.99) * 45 : -(random() ** 0.7) * 2_190 - 0.2;
  const start = new Date(Math.round((Date.now() + days * dayMs) / 900_000) * 900_000);
  return { days, start, end: new Date(start.getTime() + 2 * 3_600_000) };
}

function textsOf(country: string, random: Random) {
  const language = country === 'VN' || random() < 0.1 ? 0 : 1;
  const [category, ...subject] = skewed(subjects, random);
  const group = `${pick(names, random)} ${pick(names, random)}`;
  const title = `${pick(kinds, random)[language]} ${subject[language]} ${pick(angles, random)[language]}`;
  return {
    locale: language === 0 ? 'vi' : 'en',
    category,
    title: `${title} – ${group} ${1 + Math.floor(random() ** 2 * 200)}`,
    body: `${pick(sentences, random)[language]} ${pick(sentences, random)[language]}`,
    topic: itemAt(wordsOf(subject[language] ?? ''), 0),
    hall: `${language === 0 ? 'Nhà văn hoá' : 'Hall'} ${pick(names, random)}`,
  };
}

/** The columns of a place; online events have none. */
function placeOf(format: string, city: (typeof cities)[number], hall: string, random: Random) {
  if (format === 'ONLINE') return [null, null, null, null, null, null];
  const [name, country, north, east] = city;
  const near = (degrees: number) => degrees + (random() - 0.5) / 4;
  return [hall, name, foldedOf(name), country, near(north), near(east)];
}

function anEvent(at: number, random: Random) {
  const { days, start, end } = timesOf(random);
  const city = skewed(cities, random);
  const [cityName, country, , , zone] = city;
  const { locale, category, title, body, topic, hall } = textsOf(country, random);
  const format = random() < 0.2 ? 'ONLINE' : random() < 0.1 ? 'HYBRID' : 'IN_PERSON';
  const visibility = random() < 0.97 ? 'PUBLIC' : 'MEMBERS';
  const words = {
    title: foldedOf(title),
    place: format === 'ONLINE' ? '' : foldedOf(`${hall} ${cityName}`),
    about: topic,
    body: foldedOf(body),
  };
  const id = idAt('evt', at);
  const local = (date: Date) => date.toISOString().slice(0, 16);
  const columns = [
    ...[id, `e-${at.toString(36)}`, title, null, body, locale, at % 360],
    ...['PUBLISHED', visibility, format, category, `{${topic}}`],
    ...[local(start), local(end), zone, start.toISOString(), end.toISOString(), 'f'],
    ...placeOf(format, city, hall, random),
    ...[idAt('com', Math.floor(communities * random() ** 3)), 'OPEN', 'f', 2, 't'],
    ...[random() < 0.7 ? 't' : 'f', 'ATTENDEES', vectorOf(words), words.title, words.place],
    new Date(Math.min(Date.now(), start.getTime()) - 30 * dayMs).toISOString(),
  ];
  const row = `${columns.map((value) => value ?? '\\N').join('\t')}\n`;
  // Members' events are found by members only, and what goes on now may end meanwhile.
  return { row, item: days > 0.5 && visibility === 'PUBLIC' ? { id, title } : null };
}

const foldedTexts = new Map<string, string>();

/** Folded as the product folds; texts repeat, names with numbers do not. */
function foldedOf(text: string): string {
  return text
    .split(' ')
    .map((word) => {
      let folded = foldedTexts.get(word);
      if (folded === undefined) {
        folded = wordsOf(word).join(' ');
        foldedTexts.set(word, folded);
      }
      return folded;
    })
    .filter((word) => word !== '')
    .join(' ');
}

/** The text search vector as Postgres writes it: title A, place B, about C, body D. */
function vectorOf(words: Readonly<Record<'title' | 'place' | 'about' | 'body', string>>): string {
  const positions = new Map<string, string[]>();
  let at = 0;
  for (const [part, weight] of [
    ['title', 'A'],
    ['place', 'B'],
    ['about', 'C'],
    ['body', ''],
  ] as const) {
    for (const word of words[part].split(' ')) {
      if (word === '') continue;
      at++;
      const known = positions.get(word);
      if (known) known.push(`${at}${weight}`);
      else positions.set(word, [`${at}${weight}`]);
    }
  }
  return [...positions].map(([word, places]) => `'${word}':${places.join(',')}`).join(' ');
}

function itemAt<Item>(list: readonly Item[], at: number): Item {
  const item = list[Math.min(at, list.length - 1)];
  if (item === undefined) throw new Error('an empty list');
  return item;
}
