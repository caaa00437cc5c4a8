import type { Plugin } from 'vite';

interface Chunk {
  readonly fileName: string;
  readonly imports: readonly string[];
}

/** What `before-paint.js` may ask for at once, by the name it knows it under. */
const early = {
  vi: 'src/locales/vi.ts',
  en: 'src/locales/en.ts',
  discover: 'src/features/discover/DiscoverPage.tsx',
  event: 'src/features/event/EventPage.tsx',
  community: 'src/features/community/CommunityPage.tsx',
};

/**
 * Tells `before-paint.js` the files of each language and of the public pages, so that the right ones are fetched
 * beside the entry instead of after it: one round trip less before the first paint.
 */
export function preload(root: string): Plugin {
  return {
    name: 'hoi:preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, chunk: entry }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        // What the entry brings along is on its way already.
        const known = new Set([entry?.fileName, ...(entry?.imports ?? [])]);
        const filesOf = (module: string): string[] => {
          const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId === `${root}/${module}`);
          if (!chunk) throw new Error(`There is no chunk of ${module}.`);
          return [...withImports(chunk, chunks)]
            .filter(({ fileName }) => !known.has(fileName))
            .map(({ fileName }) => `/${fileName}`);
        };
        const files = Object.entries(early).map(([name, module]) => [name, filesOf(module)]);
        const json = JSON.stringify(Object.fromEntries(files)).replaceAll('"', '&quot;');
        return html.replace(
          '<script src="/before-paint.js"',
          `<script src="/before-paint.js" data-files="${json}"`,
        );
      },
    },
  };
}

/** A chunk and all that it imports, and what that imports: else each of them is found one round trip later. */
function withImports(
  chunk: Chunk,
  chunks: readonly Chunk[],
  found: Set<Chunk> = new Set(),
): ReadonlySet<Chunk> {
  if (found.has(chunk)) return found;
  found.add(chunk);
  for (const one of chunks)
    if (chunk.imports.includes(one.fileName)) withImports(one, chunks, found);
  return found;
}
