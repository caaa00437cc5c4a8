import { type ReactNode, useEffect, useRef } from 'react';
import { type GrowingList, ShowMore } from '#ui/ShowMore.tsx';
import { Spinner } from '#ui/Spinner.tsx';

/** Fewer are all drawn: one that is not keeps the colours of the theme before. */
const manyRows = 100;

/**
 * A list of any length: of many rows the browser draws only those near what is seen, and the next page is
 * asked for before the end is reached.
 */
export function LongList<Item>({
  items,
  keyOf,
  list,
  children,
}: {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly list: GrowingList;
  readonly children: (item: Item) => ReactNode;
}): ReactNode {
  const { hasMore, isStale, error } = list;
  const end = useRef<HTMLDivElement>(null);
  const onReached = useRef(list.loadMore);
  onReached.current = list.loadMore;
  useEffect(() => {
    // Watched anew after each page: an end that stays in sight reaches further. When one did not come,
    // the next try is the reader's.
    if (!hasMore || isStale || error || !end.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && onReached.current(),
      { rootMargin: '1500px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasMore, isStale, error]);
  return (
    <>
      <ul className="divide-y divide-line">
        {items.map((item) => (
          // What is not drawn keeps the height that it had, or that most have.
          <li
            key={keyOf(item)}
            className={
              items.length > manyRows
                ? '[contain-intrinsic-size:auto_72px] [content-visibility:auto]'
                : ''
            }
          >
            {children(item)}
          </li>
        ))}
      </ul>
      {error && <ShowMore list={list} />}
      {hasMore && !error && (
        <div ref={end} className="grid min-h-14 place-items-center text-muted">
          {isStale && <Spinner size={24} />}
        </div>
      )}
    </>
  );
}
