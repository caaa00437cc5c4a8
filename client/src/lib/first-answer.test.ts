import { i18n } from '@lingui/core';
import { Client, fetchExchange } from 'urql';
import { beforeEach, expect, test, vi } from 'vitest';

const asked = vi.fn(async () => Response.json({ data: { is: 'asked' } }));

/** A page that came with an answer. */
async function aPage({
  type = 'navigate',
  transferSize = 900,
  locale = 'vi',
}: {
  type?: string;
  transferSize?: number;
  locale?: string;
} = {}) {
  const answer = {
    operation: 'EventPage',
    variables: { slug: 'a' },
    locale,
    data: { is: 'what came along' },
  };
  document.body.innerHTML = `<script type="application/json" id="hoi-first-answer">${JSON.stringify(answer)}</script>`;
  class Timing {
    type = type;
    transferSize = transferSize;
  }
  vi.stubGlobal('PerformanceNavigationTiming', Timing);
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([new Timing() as never]);
  vi.resetModules();
  const { firstAnswerExchange } = await import('#lib/first-answer.ts');
  const client = new Client({
    url: 'http://hoi.test/graphql',
    preferGetMethod: false,
    exchanges: [firstAnswerExchange, fetchExchange],
  });
  return async (operation: string, variables: object) => {
    const query = `query ${operation}($slug: String) { is(slug: $slug) }`;
    return (await client.query(query, variables).toPromise()).data?.is;
  };
}

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('fetch', asked);
  i18n.load('vi', {});
  i18n.activate('vi');
});

test('the first query of a page is answered by what came with it, once; all others are asked', async () => {
  const ask = await aPage();
  expect(await ask('EventCounts', { slug: 'a' })).toBe('asked');
  expect(await ask('EventPage', { slug: 'b' })).toBe('asked');
  expect(await ask('EventPage', { slug: 'a' })).toBe('what came along');
  expect(await ask('EventPage', { slug: 'a' })).toBe('asked');
});

test.each([
  ['somebody is signed in', () => localStorage.setItem('hoi_signed_in', '1'), {}],
  ['it is in another language', () => undefined, { locale: 'en' }],
  ['the page comes out of the cache', () => undefined, { transferSize: 0 }],
  ['somebody goes back to it', () => undefined, { type: 'back_forward' }],
])('it is not used when %s', async (_, prepare, page) => {
  prepare();
  const ask = await aPage(page);
  expect(await ask('EventPage', { slug: 'a' })).toBe('asked');
});
