/** A record that was read for an answer. */
export interface Source {
  readonly marker: number;
  readonly kind: 'EVENT' | 'COMMUNITY';
  readonly id: string;
  readonly title: string;
  readonly fetchedAt: Date;
}

/** The records read for one answer; the server numbers them, so a text cannot cite what was not read. */
export interface Sources {
  /** The number under which a record may be cited. */
  cite(kind: Source['kind'], id: string, title: string): number;
  has(marker: number): boolean;
  all(): readonly Source[];
  /** The records whose markers stand in a text, in order. */
  citedIn(text: string): readonly Source[];
}

/** No records yet. */
export function createSources(now: () => Date): Sources {
  const sources: Source[] = [];
  return {
    cite(kind, id, title) {
      const known = sources.find((source) => source.id === id);
      if (known) return known.marker;
      const marker = sources.length + 1;
      sources.push({ marker, kind, id, title, fetchedAt: now() });
      return marker;
    },
    has: (marker) => marker >= 1 && marker <= sources.length,
    all: () => sources,
    citedIn(text) {
      const markers = new Set([...text.matchAll(/\[(\d{1,3})\]/g)].map(([, n]) => Number(n)));
      return sources.filter((source) => markers.has(source.marker));
    },
  };
}
