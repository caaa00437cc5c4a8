import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readConfsTech } from '@hoi/event/import/confs-tech.ts';
import { readMeetup } from '@hoi/event/import/meetup.ts';
import { loadPlaces } from '@hoi/event/import/places.ts';
import type { SourceRow } from '@hoi/event/import/source-row.ts';
import { Unstartable } from '../unstartable.ts';

/** What can be imported. */
export const importKinds = ['confs-tech', 'meetup', 'ics'] as const;
/** What an import comes from. */
export type ImportKind = (typeof importKinds)[number];

/** Opens a source: sees that it is there, and gives its rows as they are read. */
export async function openSource(
  kind: ImportKind,
  source: string,
  signal: AbortSignal,
): Promise<AsyncIterable<SourceRow>> {
  if (kind === 'ics') return openCalendar(source, signal);
  const found = await stat(source).catch(() => undefined);
  if (!found) throw new Unstartable(`There is no folder ${source}.`);
  if (!found.isDirectory())
    throw new Unstartable(`${source} is no folder: ${kind} is read from one.`);
  const places = loadPlaces();
  return kind === 'meetup' ? readMeetup(source, places) : readConfsTech(source, places);
}

async function openCalendar(
  source: string,
  signal: AbortSignal,
): Promise<AsyncIterable<SourceRow>> {
  const { readIcs } = await import('@hoi/event/import/ics.ts');
  const url = source.replace(/^webcals?:/i, 'https:');
  return /^https?:/i.test(url)
    ? readIcs(await fetched(url, signal), { name: url, url }, loadPlaces())
    : readIcs(await opened(source), { name: basename(source) }, loadPlaces());
}

async function opened(path: string): Promise<AsyncIterable<string>> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new Unstartable(`There is no file ${path}.`);
  return createReadStream(path, 'utf8');
}

async function fetched(url: string, signal: AbortSignal): Promise<AsyncIterable<string>> {
  const response = await fetch(url, {
    signal,
    headers: { accept: 'text/calendar, */*;q=0.1' },
  }).catch(() => {
    signal.throwIfAborted();
    throw new Unstartable(`Nothing answers at ${url}: see that the address is right.`);
  });
  if (!response.ok || !response.body) {
    throw new Unstartable(`${url} gives no calendar (HTTP ${response.status}).`);
  }
  return response.body.pipeThrough(new TextDecoderStream());
}
