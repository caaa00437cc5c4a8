// The server part of `npm run dev`: started again at each change; vite stands in front of it.
import { developmentUrl } from './dev-urls.ts';
import { start } from './start.ts';

await start({ developmentUrl });
