/** Tells that something is no longer wanted: what `AbortSignal` and `Stop` have in common. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/**
 * A controller and its signal in one, without events and at a tenth of what an `AbortController` costs:
 * for what is made several times a request and hardly ever aborted.
 */
export class Stop implements StopSignal {
  aborted = false;
  reason: unknown = null;
  // One who listens is the rule.
  #listener: (() => void) | null = null;
  #others: Set<() => void> | null = null;

  /** Tells all who listen, once; without a reason it is the one of an `AbortController`. */
  abort(reason: unknown = new DOMException('This operation was aborted', 'AbortError')): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    const listeners = [this.#listener, ...(this.#others ?? [])];
    this.#listener = null;
    this.#others = null;
    for (const listener of listeners) listener?.();
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    if (this.#listener === null) this.#listener = listener;
    else {
      this.#others ??= new Set();
      this.#others.add(listener);
    }
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    if (this.#listener === listener) this.#listener = null;
    else this.#others?.delete(listener);
  }
}

/** The same as an `AbortSignal`, for what takes nothing else. */
export function abortSignalOf(signal: StopSignal): AbortSignal {
  if (signal instanceof AbortSignal) return signal;
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort);
  return controller.signal;
}

/** What is promised, unless the signal aborts before: then its reason, at once. */
export async function unlessStopped<Value>(
  promised: Promise<Value>,
  signal: StopSignal,
): Promise<Value> {
  const stopped = Promise.withResolvers<never>();
  const stop = () => stopped.reject(signal.reason);
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop);
  try {
    // Whatever becomes of the promise later is heard of here, so that no failure is unhandled.
    return await Promise.race([stopped.promise, promised]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
