import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { IconButton } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';

const pauseMs = 160;

/** The large search; answers come while one types. */
export function SearchField({
  query,
  onChange,
}: {
  readonly query: string;
  readonly onChange: (query: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const [text, setText] = useState(query);
  const sent = useRef(query);
  const send = useRef(onChange);
  send.current = onChange;
  // The address changed by other means, such as the back button.
  useEffect(() => {
    if (query !== sent.current) {
      sent.current = query;
      setText(query);
    }
  }, [query]);
  useEffect(() => {
    if (text.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text.trim();
      send.current(text.trim());
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <search className="relative mt-6 block">
      <Icon
        name="search"
        size={22}
        className="pointer-events-none absolute top-4 left-5 text-muted"
      />
      <input
        type="search"
        value={text}
        onChange={({ target }) => setText(target.value)}
        aria-label={t`Search events, places, communities`}
        placeholder={t`Search events, places, communities`}
        enterKeyHint="search"
        className="h-14 w-full rounded-pill border border-edge bg-card pr-14 pl-13 text-lg placeholder:text-muted hover:border-ink focus-visible:outline-offset-1 [&::-webkit-search-cancel-button]:hidden"
      />
      {text && (
        <span className="absolute top-1.5 right-1.5">
          <IconButton icon="close" label={t`Clear search`} onClick={() => setText('')} />
        </span>
      )}
    </search>
  );
}
