import { env } from 'node:process';
import type { ServiceSchema } from '@hoi/kit/migrate.ts';

/** The subgraphs that have a schema. */
export const services = ['user', 'community', 'event', 'notification', 'assistant'];

/** The services whose own secrets stand in the environment. */
export const keyHolders = ['user', 'event', 'notification'];

/** A value of the environment that docker/.env gives. */
export function required(name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set: run "npm run docker:env" and pass its file`);
  return value;
}

/** Each subgraph's share of the database, with the passwords of the environment, or none where roles bring tokens of IAM. */
export function serviceSchemas(): readonly ServiceSchema[] {
  return services.map((name) => ({
    name,
    packageRoot: new URL(`../subgraphs/${name}/`, import.meta.url),
    password:
      env.DATABASE_AUTH === 'rds-iam' ? null : required(`DB_PASSWORD_${name.toUpperCase()}`),
  }));
}
