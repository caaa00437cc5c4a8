import type { Operations } from '../operation.ts';
import { RequestError } from '../request-error.ts';
import { countRefusal } from '../telemetry/refusals.ts';
import { createInFlightLimit, type InFlightLimitOptions } from './in-flight-limit.ts';

/** The operations of a gateway, no more at once than it keeps up with. */
export interface Admission extends Disposable {
  readonly operations: Operations;
  /** How many run now. */
  running(): number;
  /** Whether it has turned somebody away within the last seconds. */
  isShedding(): boolean;
}

const lookEveryMs = 100;
const shedRecentlyMs = 2_000;
const retryWithinSeconds = 5;

/** Turns operations away before they are read, when too many run: 503 with `Retry-After`. */
export function admission(
  operations: Operations,
  { max = 2_000, min = 128 }: Partial<InFlightLimitOptions> = {},
): Admission {
  const limit = createInFlightLimit({ max, min });
  let shedAt = Number.NEGATIVE_INFINITY;
  let looked = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    limit.observe(now - looked - lookEveryMs);
    looked = now;
  }, lookEveryMs).unref();

  return {
    operations: {
      ...operations,
      admit(request, requester) {
        try {
          if (limit.hasRoom()) return operations.admit(request, requester);
          shedAt = performance.now();
          throw overloaded();
        } catch (error) {
          if (error instanceof RequestError) countRefusal(error.code);
          throw error;
        }
      },
      async run(admitted, signal, options) {
        limit.begin();
        try {
          return await operations.run(admitted, signal, options);
        } finally {
          limit.end();
        }
      },
      async *runDeferred(admitted, signal) {
        limit.begin();
        try {
          yield* operations.runDeferred(admitted, signal);
        } finally {
          limit.end();
        }
      },
    },
    running: limit.running,
    isShedding: () => performance.now() - shedAt < shedRecentlyMs,
    [Symbol.dispose]: () => clearInterval(timer),
  };
}

function overloaded(): RequestError {
  // Those who were turned away together do not come back together.
  const retryAfter = 1 + Math.floor(Math.random() * retryWithinSeconds);
  return new RequestError(
    'OVERLOADED',
    `More is asked for than can be answered now. Try again in ${retryAfter} seconds.`,
    { retryAfter },
  );
}
