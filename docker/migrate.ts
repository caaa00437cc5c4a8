// One-off container: brings the database up to date before the services of a new version start.
// Each subgraph gets its own role and schema; the passwords come from the environment.
import { env } from 'node:process';
import { prepareDatabase } from '@hoi/kit/migrate.ts';

const services = ['user', 'community', 'event', 'notification', 'assistant'];

function required(name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set: run "npm run docker:env" and pass its file`);
  return value;
}

await prepareDatabase(
  required('DATABASE_ADMIN_URL'),
  services.map((name) => ({
    name,
    packageRoot: new URL(`../subgraphs/${name}/`, import.meta.url),
    password: required(`DB_PASSWORD_${name.toUpperCase()}`),
  })),
  (step) => console.log(`migrating ${step}`),
);
console.log('the database is up to date');
