import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** On a new page, moves the focus to it and gives its title to be read out. */
export function useNavigationFocus(): string {
  const { pathname } = useLocation();
  const type = useNavigationType();
  const first = useRef(pathname);
  const [title, setTitle] = useState('');
  useEffect(() => {
    const listen = (): void => setTitle(document.title);
    addEventListener('hoi:title', listen);
    return () => removeEventListener('hoi:title', listen);
  }, []);
  useEffect(() => {
    // Not on the first page, where the browser does it, nor on a change of filters in place.
    if (first.current === pathname || type === 'REPLACE') return;
    first.current = pathname;
    document.getElementById('page')?.focus({ preventScroll: true });
  }, [pathname, type]);
  return title;
}
