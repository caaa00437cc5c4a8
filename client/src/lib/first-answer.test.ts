import { i18n } from '@lingui/core';
import { Client, fetchExchange } from 'urql';
import { beforeEach, expect, test, vi } from 'vitest';

const asked = vi.fn(async () => Response.json({ data: { is: 'asked' } }));

/** A page that came with an answer. */
async function aPage({ ageMs = 900, locale = 'vi' } = {}) {
  const answer = {
    ...{ operation: 'EventPage', variables: { slug: 'a' }, locale },
    madeAtMs: Date.now() - ageMs,
    data: { is: 'what came along' },
  };
  document.body.innerHTML = `<script type="application/json" id="hoi-first-answer">${JSON.stringify(answer)}</script>`;
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

test('the first query of a page is answered by what came with it, until the page is there; all others are asked', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const ask = await aPage();
  expect(await ask('EventCounts', { slug: 'a' })).toBe('asked');
  expect(await ask('EventPage', { slug: 'b' })).toBe('asked');
  expect(await ask('EventPage', { slug: 'a' })).toBe('what came along');
  expect(await ask('EventPage', { slug: 'a' })).toBe('what came along');
  vi.advanceTimersByTime(4_000);
  expect(await ask('EventPage', { slug: 'a' })).toBe('asked');
  vi.useRealTimers();
});

test.each([
  ['somebody is signed in', () => localStorage.setItem('hoi_signed_in', '1'), {}],
  ['it is in another language', () => undefined, { locale: 'en' }],
  ['the page is of yesterday', () => undefined, { ageMs: 86_400_000 }],
  ['the clock is wrong', () => undefined, { ageMs: -86_400_000 }],
])('it is not used when %s', async (_, prepare, page) => {
  prepare();
  const ask = await aPage(page);
  expect(await ask('EventPage', { slug: 'a' })).toBe('asked');
});
