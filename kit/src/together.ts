/** Somebody who wants items fetched. */
interface Asker<Item, Fetched> {
  readonly items: readonly Item[];
  readonly answer: PromiseWithResolvers<Fetched>;
}

const mostFetches = 2;
const longestWaitMs = 10;
const mostItems = 500;

/**
 * Lets all who want something at the same time have it of one fetch, which begins after each of them
 * asked. While two fetches are under way the next ones wait, so the more there is to do, the more is done
 * at once; but nobody waits long for a slow one. Where a fetch fails, everybody's items are fetched by
 * themselves: nobody fails by what another wants.
 */
export function together<Item, Fetched>(
  fetch: (items: readonly Item[]) => Promise<Fetched>,
): (items: readonly Item[]) => Promise<Fetched> {
  const waiting: Asker<Item, Fetched>[] = [];
  let fetches = 0;
  let isGathering = false;
  let patience: NodeJS.Timeout | undefined;

  async function fetchFor(askers: readonly Asker<Item, Fetched>[]): Promise<void> {
    const [first, ...others] = askers;
    if (!first) return;
    try {
      const fetched = await fetch(askers.flatMap(({ items }) => items));
      for (const { answer } of askers) answer.resolve(fetched);
    } catch (error) {
      if (others.length === 0) first.answer.reject(error);
      else await Promise.all(askers.map((one) => fetchFor([one])));
    }
  }

  /** Those who asked first, as many as one fetch takes. */
  function nextAskers(): readonly Asker<Item, Fetched>[] {
    let count = 0;
    const end = waiting.findIndex(({ items }, at) => {
      count += items.length;
      return at > 0 && count > mostItems;
    });
    return waiting.splice(0, end < 0 ? waiting.length : end);
  }

  function begin(): void {
    isGathering = false;
    clearTimeout(patience);
    patience = undefined;
    fetches++;
    void fetchFor(nextAskers()).then(() => {
      fetches--;
      gather();
    });
    gather();
  }

  function gather(): void {
    if (waiting.length === 0 || isGathering) return;
    if (fetches < mostFetches) {
      isGathering = true;
      // At the end of the event loop's turn all requests that came in with it have asked.
      setImmediate(begin);
    } else {
      patience ??= setTimeout(begin, longestWaitMs);
    }
  }

  return (items) => {
    const answer = Promise.withResolvers<Fetched>();
    waiting.push({ items, answer });
    gather();
    return answer.promise;
  };
}
