import { currentLocale } from '#lib/locale.ts';
import { isSignedIn } from '#lib/session.ts';

/** What the page's first query gives to somebody who is not signed in; the server sent it along. */
interface FirstAnswer {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly locale: string;
  readonly data: unknown;
}

let isRead = false;
let answer: FirstAnswer | null = null;

/** As `fetch`, but the first query of a page is answered by what came with it, once. */
export const fetchAfterFirst: typeof fetch = async (input, init) => {
  if (!isRead) answer = readAnswer();
  isRead = true;
  if (answer === null || typeof init?.body !== 'string') return fetch(input, init);
  const { operationName, variables } = JSON.parse(init.body);
  const { operation, variables: known, data } = answer;
  const isIt =
    operationName === operation && JSON.stringify(variables) === JSON.stringify(known) && isOurs();
  if (!isIt) return fetch(input, init);
  answer = null;
  return Response.json({ data });
};

/** Whether it was made for who looks at the page now. */
const isOurs = (): boolean => !isSignedIn() && answer?.locale === currentLocale();

function readAnswer(): FirstAnswer | null {
  const text = document.getElementById('hoi-first-answer')?.textContent;
  const [visit] = performance.getEntriesByType('navigation');
  // A page out of the browser's own cache may be of yesterday.
  const isFresh =
    visit instanceof PerformanceNavigationTiming &&
    visit.type !== 'back_forward' &&
    visit.transferSize > 0;
  return text && isFresh ? JSON.parse(text) : null;
}
