import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** A structured logger; one line of JSON each, no personal data in the fields. */
export function createLogger(service: string, level = 'info'): Logger {
  return pino({ name: service, level, base: { service } });
}

/** A logger that says nothing; for tests. */
export const silentLogger: Logger = pino({ level: 'silent' });
