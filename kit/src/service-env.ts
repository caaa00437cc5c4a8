import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Bus } from './bus.ts';
import type { DatabaseLogin } from './database.ts';
import { readEnv } from './env.ts';
import type { Logger } from './log.ts';
import { type Mailer, smtpMailer } from './mail.ts';
import { type PubSub, postgresPubSub } from './pubsub.ts';

// Compose files hand an unset variable on as an empty one; each adapter's code is loaded when it is asked for.
const optional = z.string().default('');

/** The login of a process: the password in `DATABASE_URL`, or tokens of IAM. */
export async function databaseLoginFromEnv(databaseUrl: string): Promise<DatabaseLogin> {
  const env = readEnv({
    DATABASE_AUTH: z.enum(['password', 'rds-iam', '']).default('password'),
    DATABASE_CA_FILE: optional,
  });
  const certificates = env.DATABASE_CA_FILE && [await readFile(env.DATABASE_CA_FILE, 'utf8')];
  const login =
    env.DATABASE_AUTH === 'rds-iam'
      ? await (await import('./aws/rds-login.ts')).rdsLogin(databaseUrl)
      : {};
  return { ...login, ...(certificates && { certificates }) };
}

/** How a process tells others of changes: by a Valkey server, or by the database when `PUBSUB_URL` names none. */
export async function pubSubFromEnv(
  databaseUrl: string,
  login: DatabaseLogin,
  log: Logger,
): Promise<PubSub> {
  const { PUBSUB_URL: url } = readEnv({
    PUBSUB_URL: z.union([z.literal(''), z.url({ protocol: /^rediss?$/ })]).default(''),
  });
  if (url === '') return postgresPubSub(databaseUrl, login);
  return (await import('./valkey-pubsub.ts')).valkeyPubSub(url, log);
}

/** The bus of a process: SNS and SQS when the environment names a topic or a queue, else none of its own. */
export async function busFromEnv(): Promise<Bus | undefined> {
  const env = readEnv({ BUS_TOPIC_ARN: optional, BUS_QUEUE_URL: optional });
  const { BUS_TOPIC_ARN: topicArn, BUS_QUEUE_URL: queueUrl } = env;
  if (!topicArn && !queueUrl) return undefined;
  return (await import('./aws/sns-sqs-bus.ts')).snsSqsBus({ topicArn, queueUrl });
}

/** The mailer of a process: SES, or SMTP by `SMTP_URL`; without either every mail is dropped with a warning. */
export async function mailerFromEnv(log: Logger): Promise<Mailer> {
  const env = readEnv({
    MAIL_TRANSPORT: z.enum(['smtp', 'ses', '']).default('smtp'),
    SMTP_URL: optional,
    SES_CONFIGURATION_SET: optional,
    MAIL_FROM: optional,
    DEV_MAILBOX: optional,
  });
  const from = env.MAIL_FROM || 'Hội <no-reply@localhost>';
  if (env.MAIL_TRANSPORT === 'ses') {
    return (await import('./aws/ses-mailer.ts')).sesMailer(from, env.SES_CONFIGURATION_SET);
  }
  if (env.SMTP_URL !== '') return smtpMailer(env.SMTP_URL, from);
  return {
    async send(mail) {
      // What a mail says, sign-in codes above all, is for developers only.
      if (env.DEV_MAILBOX === '1') log.warn({ mail }, 'mail is not sent: SMTP_URL is not set');
      else log.warn('mail is dropped: SMTP_URL is not set');
    },
  };
}
