import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import type { Plugin } from 'vite';

const call = /\bgraphql\(\s*(?:\/\*\s*GraphQL\s*\*\/\s*)?`([^`]*)`\s*,?\s*\)/g;
const spread = /\.\.\.\s*(?!on\b)([A-Za-z_]\w*)/g;
const definition = /\bfragment\s+(\w+)\s+on\b/;

interface Fragment {
  readonly text: string;
  readonly file: string;
}

/**
 * Puts each operation, with the fragments it needs, into the module that uses it.
 *
 * The generated `graphql()` looks documents up in one table, which would load every page's documents
 * with the first page. Fragments themselves are nothing at run time.
 */
export function graphqlDocuments(sources: string): Plugin {
  let fragments = new Map<string, Fragment>();
  return {
    name: 'hoi:graphql-documents',
    enforce: 'pre',
    async buildStart() {
      fragments = await readFragments(sources);
    },
    watchChange() {
      fragments.clear();
    },
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: /\bgraphql\(/ },
      async handler(code, id) {
        if (id.includes('/src/gql/')) return null;
        if (fragments.size === 0) fragments = await readFragments(sources);
        const replaced = code.replaceAll(call, (_whole, text: string) => {
          if (definition.test(text)) return "''";
          const used = closure(text, fragments);
          for (const { file } of used) this.addWatchFile(file);
          return JSON.stringify(minify([text, ...used.map((f) => f.text)].join('\n')));
        });
        return { code: replaced, map: null };
      },
    },
  };
}

async function readFragments(sources: string): Promise<Map<string, Fragment>> {
  const found = new Map<string, Fragment>();
  for await (const path of glob('**/*.{ts,tsx}', { cwd: sources, exclude: ['gql/**'] })) {
    const file = `${sources}/${path}`;
    for (const [, text = ''] of readFileSync(file, 'utf8').matchAll(call)) {
      const name = definition.exec(text)?.[1];
      if (name) found.set(name, { text, file });
    }
  }
  return found;
}

function closure(text: string, fragments: ReadonlyMap<string, Fragment>): Fragment[] {
  const used = new Map<string, Fragment>();
  const visit = (part: string): void => {
    for (const [, name = ''] of part.matchAll(spread)) {
      if (used.has(name)) continue;
      const fragment = fragments.get(name);
      if (!fragment) throw new Error(`There is no fragment ${name}.`);
      used.set(name, fragment);
      visit(fragment.text);
    }
  };
  visit(text);
  return [...used.values()];
}

/** Our documents hold no block strings and no `#` inside strings, so white space folds safely. */
function minify(text: string): string {
  return text
    .replaceAll(/#[^\n]*/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
