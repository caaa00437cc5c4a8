import type { Locale } from '@hoi/kit/viewer.ts';

/** A simple page or mail. */
export interface Page {
  readonly locale: Locale;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly button?: Link | null;
  readonly footer?: string;
  readonly links?: readonly Link[];
  /** The label of a button that posts to the page's own address. */
  readonly submit?: string;
}

interface Link {
  readonly label: string;
  readonly url: string;
}

/** Text as it may stand in HTML, attributes included. */
export function escapeHtml(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

const button =
  'display:inline-block;padding:12px 20px;border:0;border-radius:10px;background:#a8231c;color:#fff;font:600 16px/1 system-ui,sans-serif;text-decoration:none;cursor:pointer';

/** One narrow column that every mail program shows; everything in it is escaped. */
export function page({ locale, title, paragraphs, ...rest }: Page): string {
  const { button: open, footer, links = [], submit } = rest;
  const anchor = ({ label, url }: Link, style: string) =>
    `<a href="${escapeHtml(url)}" style="${style}">${escapeHtml(label)}</a>`;
  const parts = [
    `<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${escapeHtml(title)}</h1>`,
    ...paragraphs
      .filter((text) => text !== '')
      .map((text) => `<p style="margin:0 0 16px;white-space:pre-line">${escapeHtml(text)}</p>`),
    ...(open ? [`<p style="margin:24px 0">${anchor(open, button)}</p>`] : []),
    ...(submit
      ? [`<form method="post"><button style="${button}">${escapeHtml(submit)}</button></form>`]
      : []),
    ...(footer || links.length > 0
      ? [
          `<p style="margin:32px 0 0;font-size:13px;color:#655a4d">${escapeHtml(footer ?? '')}<br>${links
            .map((link) => anchor(link, 'color:#655a4d'))
            .join(' · ')}</p>`,
        ]
      : []),
  ];
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;background:#faf6ee;color:#211a15;font:16px/1.6 system-ui,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:32px 20px">
${parts.join('\n')}
</div></body></html>`;
}
