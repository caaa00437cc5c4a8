import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Writes the door's service worker with the list of built files, so that all of them are there with no network. */
export function doorWorker(root: string): Plugin {
  const source = `${root}/src/features/check-in/offline/door-worker.js`;
  return {
    name: 'hoi:door-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const built = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
        const files = [...built, ...readdirSync(`${root}/public`)].sort().map((name) => `/${name}`);
        const list = JSON.stringify(files);
        const version = createHash('sha256').update(list).digest('hex').slice(0, 12);
        const text = readFileSync(source, 'utf8')
          .replace('__FILES__', list)
          .replace('__VERSION__', version);
        this.emitFile({ type: 'asset', fileName: 'door-worker.js', source: text });
      },
    },
  };
}
