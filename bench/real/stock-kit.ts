// Loaded before a subgraph's own `main.ts`: has it serve its resolvers on a plain Apollo Server, as
// it would stand behind a stock gateway. Everything else of the subgraph stays as it is.
import { registerHooks } from 'node:module';

const ours = new URL('../../kit/src/create-subgraph.ts', import.meta.url).href;
const stock = new URL('stock-subgraph.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const isOurs = resolved.url === ours && context.parentURL !== stock;
    return isOurs ? { ...resolved, url: stock } : resolved;
  },
});
