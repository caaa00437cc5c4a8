import { marked, type Token, type Tokens } from 'marked';
import { createElement, Fragment, type ReactNode } from 'react';
import { cx } from '#lib/cx.ts';

/**
 * Markdown as React elements. Nothing is ever parsed as HTML: tags that somebody writes are shown as text,
 * so there is nothing to sanitise. Headings begin below the page's own.
 */
export function Markdown({
  source,
  className,
}: {
  readonly source: string;
  readonly className?: string;
}): ReactNode {
  return (
    <div className={cx('grid gap-4 leading-relaxed text-pretty', className)}>
      {blocks(belowPage(marked.lexer(source, { gfm: true, breaks: true })))}
    </div>
  );
}

/** The page has its own `h1` and `h2`: the highest heading of the text becomes an `h3`. */
function belowPage(tokens: readonly Token[]): readonly Token[] {
  const depths = tokens.flatMap((token) => (token.type === 'heading' ? [Number(token.depth)] : []));
  const shift = 3 - Math.min(...depths);
  return tokens.map((token) =>
    token.type === 'heading' ? { ...token, depth: Number(token.depth) + shift } : token,
  );
}

function blocks(tokens: readonly Token[] | undefined): ReactNode {
  return tokens?.map((token, index) => <Fragment key={index}>{block(token)}</Fragment>);
}

function block(token: Token): ReactNode {
  switch (token.type) {
    case 'space':
      return null;
    case 'heading':
      return createElement(
        `h${Math.min(token.depth, 6)}`,
        { className: 'mt-2 text-lg font-bold' },
        spans(token.tokens),
      );
    case 'paragraph':
      return <p>{spans(token.tokens)}</p>;
    case 'blockquote':
      return (
        <blockquote className="grid gap-3 border-l-2 border-tint-line pl-4 text-muted">
          {blocks(token.tokens)}
        </blockquote>
      );
    case 'code':
      return (
        <pre className="overflow-x-auto rounded-md bg-sunken p-4 text-sm">
          <code>{token.text}</code>
        </pre>
      );
    case 'list':
      return list(token as Tokens.List);
    case 'table':
      return table(token as Tokens.Table);
    case 'hr':
      return <hr className="border-line" />;
    case 'text':
      return token.tokens ? spans(token.tokens) : token.text;
    default:
      return <p>{token.raw}</p>;
  }
}

function list({ ordered, start, items }: Tokens.List): ReactNode {
  const children = items.map((item, index) => (
    <li key={index} className="pl-1 marker:text-muted">
      {item.task && (
        <input type="checkbox" checked={item.checked ?? false} disabled className="mr-2" />
      )}
      {blocks(item.tokens)}
    </li>
  ));
  return ordered ? (
    <ol start={start === '' ? 1 : start} className="grid list-decimal gap-1.5 pl-6">
      {children}
    </ol>
  ) : (
    <ul className="grid list-disc gap-1.5 pl-6">{children}</ul>
  );
}

function table({ header, rows }: Tokens.Table): ReactNode {
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left text-sm">
        <thead>
          <tr className="border-b border-edge">
            {header.map((cell, index) => (
              <th key={index} className="py-2 pr-4 font-medium">
                {spans(cell.tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className="border-b border-line">
              {row.map((cell, column) => (
                <td key={column} className="py-2 pr-4">
                  {spans(cell.tokens)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function spans(tokens: readonly Token[] | undefined): ReactNode {
  return tokens?.map((token, index) => <Fragment key={index}>{span(token)}</Fragment>);
}

function span(token: Token): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong className="font-bold">{spans(token.tokens)}</strong>;
    case 'em':
      return <em>{spans(token.tokens)}</em>;
    case 'del':
      return <del>{spans(token.tokens)}</del>;
    case 'codespan':
      return <code className="rounded-sm bg-sunken px-1 py-0.5 text-sm">{decode(token.text)}</code>;
    case 'br':
      return <br />;
    case 'link':
      return <SafeLink href={token.href}>{spans(token.tokens)}</SafeLink>;
    case 'image':
      // A picture from elsewhere would tell its server who reads; the reader opens it if they want.
      return <SafeLink href={token.href}>{token.text || token.href}</SafeLink>;
    case 'escape':
      return token.text;
    case 'text':
      return token.tokens ? spans(token.tokens) : decode(token.text);
    default:
      return token.raw;
  }
}

function SafeLink({ href, children }: { href: string; children: ReactNode }): ReactNode {
  if (!isSafe(href)) return children;
  return (
    <a
      href={href}
      rel="noopener noreferrer nofollow ugc"
      target={href.startsWith('/') ? undefined : '_blank'}
      className="font-medium underline decoration-edge underline-offset-4 hover:decoration-ink"
    >
      {children}
    </a>
  );
}

// To a browser `/\host` is another site, as `//host` is.
/** Whether it leads to a site, to a mailbox or, by its path, to a page of ours. */
function isSafe(href: string): boolean {
  if (!href.startsWith('/')) return /^(https?|mailto):/i.test(href);
  return URL.parse(href, window.location.origin)?.origin === window.location.origin;
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The lexer escapes what HTML would need; React does so itself. */
function decode(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}
