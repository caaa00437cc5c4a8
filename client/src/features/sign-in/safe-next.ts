/** Where to go after signing in: a page of ours, never another site. */
export function safeNext(next: string | null): string {
  if (!next?.startsWith('/')) return '/';
  const url = new URL(next, location.origin);
  const isOurs = url.origin === location.origin && !url.pathname.startsWith('/sign-in');
  return isOurs ? url.pathname + url.search + url.hash : '/';
}
