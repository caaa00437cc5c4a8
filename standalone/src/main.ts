// `npm start`: everything in one process on an embedded Postgres.
import { start } from './start.ts';

await start();
