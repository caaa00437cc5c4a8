import { type Logger, pino } from 'pino';
import { tracing } from './telemetry/tracing.ts';

export type { Logger } from 'pino';

/** A structured logger; one line of JSON each, no personal data in the fields. */
export function createLogger(service: string, level = 'info'): Logger {
  return pino({
    ...{ name: service, level, base: { service }, serializers: { err: describeError } },
    mixin: () => {
      const traceId = tracing()?.current()?.traceId;
      return traceId ? { traceId } : {};
    },
  });
}

/** The service that a logger speaks for. */
export function serviceOf(log: Logger): string {
  const { service } = log.bindings();
  return typeof service === 'string' ? service : 'none';
}

/** A logger that says nothing; for tests. */
export const silentLogger: Logger = pino({ level: 'silent' });

/** An error as a log may keep it: Drizzle writes a statement's values into the message, Postgres into `detail`. */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: error.name,
    message: withoutValues(error.message),
    stack: withoutValues(error.stack ?? ''),
    ...('code' in error && { code: error.code }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

function withoutValues(text: string): string {
  return text
    .replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/, '\nparams: …')
    .replace(/(invalid input [^:\n]*: )"[^\n]*"/g, '$1…');
}
