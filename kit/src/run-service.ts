import { z } from 'zod';
import { readEnv } from './env.ts';
import { createLogger, type Logger } from './log.ts';
import { type Mailer, smtpMailer } from './mail.ts';
import { postgresPubSub } from './pubsub.ts';
import { serveUntilStopped } from './serve-subgraph.ts';
import type { Subgraph } from './subgraph.ts';
import type { SubgraphOptions } from './subgraph-options.ts';

/** Runs a subgraph as a process of its own: environment → subgraph → listen, until it is told to end. */
export async function runService(
  name: string,
  create: (options: SubgraphOptions) => Promise<Subgraph>,
): Promise<void> {
  const env = readEnv({
    PORT: z.coerce.number().int().default(4001),
    DATABASE_URL: z.string().min(1),
    GATEWAY_KEY: z.string().min(16),
    PUBLIC_URL: z.url().transform((url) => url.replace(/\/$/, '')),
    LOG_LEVEL: z.string().default('info'),
  });
  const log = createLogger(name, env.LOG_LEVEL);
  const pubsub = await postgresPubSub(env.DATABASE_URL);
  const subgraph = await create({
    databaseUrl: env.DATABASE_URL,
    pubsub,
    log,
    publicUrl: env.PUBLIC_URL,
  });
  await serveUntilStopped(subgraph, { key: env.GATEWAY_KEY, log, port: env.PORT }, [pubsub]);
}

/** The mailer of a process: SMTP by `SMTP_URL`; without it every mail is dropped with a warning. */
export function mailerFromEnv(log: Logger): Mailer {
  const env = readEnv({
    SMTP_URL: z.string().default(''),
    MAIL_FROM: z.string().default(''),
    DEV_MAILBOX: z.string().default(''),
  });
  if (env.SMTP_URL !== '') {
    return smtpMailer(env.SMTP_URL, env.MAIL_FROM || 'Hội <no-reply@localhost>');
  }
  return {
    async send(mail) {
      // What a mail says, sign-in codes above all, is for developers only.
      if (env.DEV_MAILBOX === '1') log.warn({ mail }, 'mail is not sent: SMTP_URL is not set');
      else log.warn('mail is dropped: SMTP_URL is not set');
    },
  };
}
