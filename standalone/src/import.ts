// `npm run import -- confs-tech|meetup|ics <source>`: takes events from elsewhere into a Hội.
import { runImport } from './import/run-import.ts';

await runImport(process.argv.slice(2));
