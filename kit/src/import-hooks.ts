import { registerHooks } from 'node:module';

// To be imported before anything that needs what it is about: by the entry of every process, alone.
const ownQueue = new URL('postgres-queue.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const parent = context.parentURL ?? '';
    // Node reads a package's package.json anew for each of its modules, and drizzle-orm's has 179 kB: 1.5 s of
    // CPU and 130 MB at the start of every process. Its modules name each other by full paths, so what they
    // mean is known without it.
    const isWithinDrizzle = parent.includes('/node_modules/drizzle-orm/') && parent.endsWith('.js');
    if (isWithinDrizzle && specifier.startsWith('.')) {
      return { url: new URL(specifier, parent).href, format: 'module', shortCircuit: true };
    }
    // The queue of postgres.js 3.4.9 grows with every statement until all connections are busy at once, and
    // each statement searches it from its begin (`npm run bench:statements`).
    if (specifier === './queue.js' && parent.endsWith('/node_modules/postgres/src/index.js')) {
      return { url: ownQueue, format: 'module-typescript', shortCircuit: true };
    }
    return next(specifier, context);
  },
});
