import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readConfsTech } from '@hoi/event/import/confs-tech.ts';
import { readIcs } from '@hoi/event/import/ics.ts';
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

// Repeated events are taken from a year ago to a year ahead.
const yearMs = 365 * 24 * 60 * 60 * 1000;
// The reader refuses what is longer; this much tells it.
const mostBytes = 21_000_000;

async function openCalendar(
  source: string,
  signal: AbortSignal,
): Promise<AsyncIterable<SourceRow>> {
  const url = source.replace(/^webcals?:/i, 'https:');
  const isAddress = /^https?:/i.test(url);
  const text = isAddress ? await fetched(url, signal) : await opened(source);
  return readIcs(text, {
    file: isAddress ? url : basename(source),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    from: new Date(Date.now() - yearMs),
    to: new Date(Date.now() + yearMs),
  });
}

async function opened(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new Unstartable(`There is no file ${path}.`);
  return textOf(createReadStream(path));
}

async function fetched(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { signal, headers: { accept: 'text/calendar' } }).catch(() => {
    signal.throwIfAborted();
    throw new Unstartable(`Nothing answers at ${url}: see that the address is right.`);
  });
  if (!response.ok || !response.body) {
    throw new Unstartable(`${url} gives no calendar (HTTP ${response.status}).`);
  }
  return textOf(response.body);
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const kept: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    kept.push(chunk);
    bytes += chunk.length;
    if (bytes > mostBytes) break;
  }
  return Buffer.concat(kept).toString('utf8');
}
