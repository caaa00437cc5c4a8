import { readEnv } from '@hoi/kit/env.ts';
import { z } from 'zod';
import { Unstartable } from './unstartable.ts';

/** What the environment says about this installation. */
export type Settings = ReturnType<typeof readSettings>;

const optional = z.string().trim().min(1).optional();

/** Reads the environment; everything in it is optional. */
export function readSettings() {
  try {
    return readEnv({
      SMTP_URL: z
        .url({
          protocol: /^smtps?$/,
          error: 'an address like smtps://user:password@mail.example.org',
        })
        .optional(),
      MAIL_FROM: z.string().default('Hội <hoi@localhost>'),
      PUBLIC_URL: z
        .url({ protocol: /^https?$/, error: 'an address like https://hoi.example.org' })
        .transform((url) => url.replace(/\/+$/, ''))
        .optional(),
      TRUSTED_HOPS: z.coerce.number().int().min(0).default(0),
      DEV_TRACES: z.stringbool().default(false),
      SAFELIST: z.stringbool().default(false),
      LOG_LEVEL: z
        .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
        .default('warn'),
      ASSISTANT_MODEL: z.string().default('rules'),
      AWS_REGION: optional,
      AWS_ENDPOINT_URL_BEDROCK_RUNTIME: optional,
    });
  } catch (error) {
    throw new Unstartable(error instanceof Error ? error.message : String(error));
  }
}
