import { fold } from '@hoi/kit/text.ts';
import type { Sources } from './sources.ts';

/** Lets an answer through as it is written, without what no answer may hold. */
export interface Guard {
  /** The part of the text that is safe to show so far. */
  push(text: string): string;
  /** The rest, with the sources that were named but not cited. */
  end(): string;
}

/** How far back an open bracket keeps text from being shown. */
const mostHeldBack = 300;

/**
 * Guards one answer: markers without a record disappear, and so do pictures, HTML and links that
 * lead away from this platform. They are how a text planted in a record would reach the reader.
 */
export function createGuard(sources: Sources, publicUrl: string): Guard {
  let held = '';
  let shown = '';

  function release(upTo: number): string {
    const safe = clean(held.slice(0, upTo), sources, publicUrl);
    held = held.slice(upTo);
    shown += safe;
    return safe;
  }

  return {
    push(text) {
      held += text;
      return release(safeLength(held));
    },
    end() {
      const rest = release(held.length);
      const cited = new Set(sources.citedIn(shown).map((source) => source.marker));
      const text = fold(shown);
      const named = sources.all().filter(({ marker, title }) => {
        return !cited.has(marker) && title.length > 3 && text.includes(fold(title));
      });
      return rest + named.map(({ marker }) => ` [${marker}]`).join('');
    },
  };
}

/** Up to where nothing can begin that has not ended yet: a word, a link, a tag. */
function safeLength(text: string): number {
  const lastSpace = text.search(/\s\S*$/);
  if (lastSpace === -1) return text.length > mostHeldBack ? text.length : 0;
  const open = openBracket(text, lastSpace);
  if (open === -1 || lastSpace - open > mostHeldBack) return lastSpace;
  return open;
}

/** Where the `[`, `![`, `<` or `](` begins that is still open at a position; -1 when there is none. */
function openBracket(text: string, end: number): number {
  const before = text.slice(0, end);
  const square = before.lastIndexOf('[');
  if (square !== -1 && !/^\[[^\]]*\](?:\([^)]*\)|(?!\())/.test(before.slice(square))) {
    return before[square - 1] === '!' ? square - 1 : square;
  }
  const angle = before.lastIndexOf('<');
  return angle !== -1 &&
    /^<[a-z/!]/i.test(before.slice(angle)) &&
    !before.slice(angle).includes('>')
    ? angle
    : -1;
}

function clean(text: string, sources: Sources, publicUrl: string): string {
  const isOurs = (url: string) => isWithin(url, publicUrl);
  return text
    .replace(/!\[[^\]]*\](\([^)]*\)|\[[^\]]*\])?/g, '')
    .replace(/<\/?[a-z!][^>]*>/gi, '')
    .replace(/\[([^\]]*)\]\(\s*([^)\s]*)[^)]*\)/g, (link, label: string, url: string) =>
      isOurs(url) ? link : label,
    )
    .replace(/\bhttps?:\/\/[^\s)\]>]+|\bwww\.[^\s)\]>]+/gi, (url) => (isOurs(url) ? url : ''))
    .replace(/\s?\[(\d{1,6})\]/g, (marker, n: string) => (sources.has(Number(n)) ? marker : ''));
}

// As a browser reads it: `/\host` and `//host` are other sites.
function isWithin(url: string, publicUrl: string): boolean {
  const isAddress = /^(\/|https?:)/i.test(url);
  return isAddress && URL.parse(url, publicUrl)?.origin === URL.parse(publicUrl)?.origin;
}
