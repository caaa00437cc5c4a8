import { useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Icon } from '#ui/Icon.tsx';

/** Search from any page; the answers are shown on the page for discovering. */
export function SearchBox(): ReactNode {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void navigate(query.trim() ? `/?q=${encodeURIComponent(query.trim())}` : '/');
  };
  return (
    <>
      <search className="hidden w-full max-w-80 md:block">
        <form onSubmit={submit} className="relative">
          <Icon
            name="search"
            size={18}
            className="pointer-events-none absolute top-2.5 left-3.5 text-muted"
          />
          <input
            type="search"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            aria-label={t`Search events`}
            placeholder={t`Search events`}
            className="h-10 w-full rounded-pill border border-line bg-card pr-4 pl-10 text-sm placeholder:text-muted hover:border-edge"
          />
        </form>
      </search>
      <Link
        to="/"
        aria-label={t`Search events`}
        className="grid size-11 place-items-center rounded-pill hover:bg-sunken md:hidden"
      >
        <Icon name="search" />
      </Link>
    </>
  );
}
