import type { Page } from 'playwright-core';

/** How long what somebody did took to be seen by somebody else. */
export type Arrival = { readonly afterClickMs: number; readonly afterResponseMs: number };

/**
 * Does something on one page and measures when a text appears on another. Both pages run on this
 * machine, so that their clocks are one; each notes the time itself, without the way to this process.
 */
export async function measureArrival({
  from,
  operation,
  at,
  selector,
  text,
  act,
}: {
  readonly from: Page;
  readonly operation: string;
  readonly at: Page;
  readonly selector: string;
  readonly text: string;
  readonly act: () => Promise<void>;
}): Promise<Arrival> {
  const clicked = from.evaluate(
    () =>
      new Promise<number>((resolve) => {
        document.addEventListener('pointerdown', () => resolve(Date.now()), {
          capture: true,
          once: true,
        });
      }),
  );
  const seen = at.evaluate(
    ([query, wanted]) =>
      new Promise<number>((resolve) => {
        const element = document.querySelector(query ?? '');
        const look = () => {
          if (element?.textContent?.trim() !== wanted) return;
          observer.disconnect();
          resolve(Date.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
        look();
      }),
    [selector, text],
  );
  const answered = from.waitForResponse((response) =>
    (response.request().postData() ?? '').includes(`"operationName":"${operation}"`),
  );
  await act();
  const response = await answered;
  await response.finished();
  const { startTime, responseEnd } = response.request().timing();
  const seenAt = await seen;
  return {
    afterClickMs: Math.round(seenAt - (await clicked)),
    afterResponseMs: Math.round(seenAt - (startTime + responseEnd)),
  };
}
