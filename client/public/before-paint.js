// Runs before the first paint: the chosen theme and language, so that nothing flashes, and the files that this
// page will need beside the entry. A file of its own because the policy refuses inline scripts.
(() => {
  const { documentElement, currentScript } = document;
  const read = (name) => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie)?.[1];
  const theme = read('hoi_theme');
  if (theme === 'light' || theme === 'dark') documentElement.dataset.theme = theme;
  const chosen = read('hoi_locale');
  const isKnown = chosen === 'vi' || chosen === 'en';
  const locale = isKnown
    ? chosen
    : navigator.languages.some((tag) => tag.startsWith('vi'))
      ? 'vi'
      : 'en';
  documentElement.lang = locale;

  const page = /^\/$/.test(location.pathname)
    ? 'discover'
    : { e: 'event', c: 'community' }[/^\/([ec])\/[^/]+$/.exec(location.pathname)?.[1]];
  const files = JSON.parse(currentScript.dataset.files ?? '{}');
  for (const href of new Set([...(files[locale] ?? []), ...(files[page] ?? [])])) {
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'modulepreload', href }),
    );
  }
})();
