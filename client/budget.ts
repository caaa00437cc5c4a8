import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** What the first page may load: the entry with all it imports, the page for discovering, and one language. */
const limitKb = 170;

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

const dist = `${import.meta.dirname}/dist`;
const manifest: Record<string, Chunk> = JSON.parse(
  readFileSync(`${dist}/.vite/manifest.json`, 'utf8'),
);

const files = new Set<string>();
const add = (key: string): void => {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const next of chunk.imports ?? []) add(next);
};
for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) add(key);
if (files.size === 0) throw new Error('The manifest names no entry.');
add('src/features/discover/DiscoverPage.tsx');
const gzipKb = (file: string): number => gzipSync(readFileSync(`${dist}/${file}`)).length / 1000;
const entry = [...files].filter((f) => f.endsWith('.js'));
const language = Object.keys(manifest)
  .filter((key) => /src\/locales\/(vi|en)\.ts$/.test(key))
  .map((key) => manifest[key]?.file ?? '');
if (language.length !== 2) throw new Error('The manifest lacks a language.');

const totalKb =
  entry.reduce((sum, file) => sum + gzipKb(file), 0) + Math.max(...language.map(gzipKb));
process.stdout.write(
  `First load: ${totalKb.toFixed(1)} kB of JavaScript (gzip), at most ${limitKb}.\n`,
);
if (totalKb > limitKb) {
  for (const file of entry)
    process.stdout.write(`  ${gzipKb(file).toFixed(1).padStart(6)} ${file}\n`);
  process.exitCode = 1;
}
