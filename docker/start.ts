// What a container runs: the service that its image was built for.
import '@hoi/kit/import-hooks.ts';
import { env } from 'node:process';

const service = env.SERVICE ?? '';
const main =
  service === 'migrate'
    ? './migrate.ts'
    : `../${service === 'gateway' ? service : `subgraphs/${service}`}/src/main.ts`;
await import(main);
