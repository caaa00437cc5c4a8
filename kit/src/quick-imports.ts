import { registerHooks } from 'node:module';

// Node reads a package's package.json anew for each of its modules, and drizzle-orm's has 179 kB: 1.5 s of
// CPU and 130 MB at the start of every process. Its modules name each other by full paths, so what they
// mean is known without it. To be imported before anything that needs drizzle-orm is.
registerHooks({
  resolve(specifier, context, next) {
    const { parentURL } = context;
    const isWithinDrizzle = parentURL?.includes('/node_modules/drizzle-orm/');
    if (!isWithinDrizzle || !specifier.startsWith('.') || !parentURL?.endsWith('.js')) {
      return next(specifier, context);
    }
    return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true };
  },
});
