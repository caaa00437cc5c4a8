import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Markdown } from '#ui/Markdown.tsx';

const show = (source: string) => render(<Markdown source={source} />).container;

test('tags are shown as text, never run', () => {
  const page = show('Hi <img src=x onerror=alert(1)>\n\n<script>alert(2)</script>');
  expect(page.querySelector('img, script')).toBeNull();
  expect(page.textContent).toContain('<script>alert(2)</script>');
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  '//evil.example',
  '/\\evil.example',
  '</\t/evil.example>',
  'vbscript:x',
])('an address like %s is no link', (href) => {
  expect(show(`[press](${href})`).querySelector('a')).toBeNull();
});

test('links of others say so to search engines and give nothing away', () => {
  const link = show('[site](https://example.org/)').querySelector('a');
  expect(link?.getAttribute('href')).toBe('https://example.org/');
  expect(link?.rel.split(' ')).toEqual(
    expect.arrayContaining(['noopener', 'noreferrer', 'nofollow', 'ugc']),
  );
});

test('a page of ours opens in the same tab', () => {
  const link = show('[jazz](/e/jazz)').querySelector('a');
  expect([link?.getAttribute('href'), link?.target]).toEqual(['/e/jazz', '']);
});

test('pictures from elsewhere are links: their servers do not learn who reads', () => {
  const page = show('![cat](https://example.org/cat.png)');
  expect(page.querySelector('img')).toBeNull();
  expect(page.querySelector('a')?.textContent).toBe('cat');
});

test('headings begin below those of the page', () => {
  const page = show('## One\n\n### Two');
  expect(page.querySelector('h3')?.textContent).toBe('One');
  expect(page.querySelector('h4')?.textContent).toBe('Two');
});

test('signs that HTML would need escaped are shown as written', () => {
  expect(show('Tom & `a < b` "quoted"').textContent).toBe('Tom & a < b "quoted"');
});
