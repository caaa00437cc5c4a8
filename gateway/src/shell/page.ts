import type { Locale } from '@hoi/kit/viewer.ts';
import { escapeHtml, escapeJson } from './escape.ts';
import type { FirstAnswer } from './first-answers.ts';

/** What the HTML of a page says before any script runs. */
export interface Page {
  readonly status: 200 | 404;
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  /** Absolute; null when search engines should not keep the page. */
  readonly canonicalUrl: string | null;
  readonly imageUrl: string | null;
  readonly kind: 'website' | 'article';
  /** https://schema.org, for search engines. */
  readonly linkedData: object | null;
  /** The picture at its top, as the client asks for it; null when that is not known. */
  readonly coverUrl: string | null;
}

/** The client's `index.html` with the page's head filled in, and with what the client would ask first. */
export function renderPage(
  html: string,
  page: Page,
  { isDevelopment, first }: { readonly isDevelopment: boolean; readonly first: FirstAnswer | null },
): string {
  const answer = first && { ...first, locale: page.locale, madeAtMs: Date.now() };
  return html
    .replace(/<html lang="[^"]*"/, () => `<html lang="${page.locale}"`)
    .replace(/\s*<title>[^<]*<\/title>/, '')
    .replace('<!--hoi:head-->', () => headOf(page, isDevelopment))
    .replace('<!--hoi:body-->', '')
    .replace('</body>', () => `${answer ? dataBlock(answer) : ''}</body>`);
}

/** Data, which no browser runs: https://html.spec.whatwg.org/multipage/scripting.html#data-block */
const dataBlock = (data: object) =>
  `<script type="application/json" id="hoi-first-answer">${escapeJson(data)}</script>`;

function headOf(page: Page, isDevelopment: boolean): string {
  const { title, description, canonicalUrl, imageUrl, coverUrl } = page;
  const tags = [
    `<title>${escapeHtml(title)}</title>`,
    meta('name', 'description', description),
    meta('property', 'og:site_name', 'Hội'),
    meta('property', 'og:type', page.kind),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:locale', page.locale === 'vi' ? 'vi_VN' : 'en_GB'),
    meta('name', 'twitter:card', imageUrl ? 'summary_large_image' : 'summary'),
    meta('name', 'twitter:title', title),
    meta('name', 'twitter:description', description),
  ];
  if (coverUrl) {
    const href = escapeHtml(coverUrl);
    tags.push(`<link rel="preload" as="image" fetchpriority="high" href="${href}">`);
  }
  if (imageUrl) {
    tags.push(meta('property', 'og:image', imageUrl), meta('name', 'twitter:image', imageUrl));
  }
  if (canonicalUrl) {
    tags.push(
      `<link rel="canonical" href="${escapeHtml(canonicalUrl)}">`,
      meta('property', 'og:url', canonicalUrl),
    );
  } else {
    tags.push(meta('name', 'robots', 'noindex'));
  }
  if (page.linkedData) {
    tags.push(`<script type="application/ld+json">${escapeJson(page.linkedData)}</script>`);
  }
  if (isDevelopment) tags.push(meta('name', 'hoi-dev', '1'));
  return tags.join('\n    ');
}

function meta(kind: 'name' | 'property', name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${escapeHtml(content)}">`;
}
