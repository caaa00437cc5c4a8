// One-off container: brings the database up to date before the services of a new version start.
// Each subgraph gets its own role and schema; the passwords come from the environment.
import { prepareDatabase } from '@hoi/kit/migrate.ts';
import { required, serviceSchemas } from './services.ts';

await prepareDatabase(required('DATABASE_ADMIN_URL'), serviceSchemas(), (step) =>
  console.log(`migrating ${step}`),
);
console.log('the database is up to date');
