// Runs before the first paint: the chosen theme and language, so that nothing flashes.
(() => {
  const read = (name) => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie)?.[1];
  const theme = read('hoi_theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const locale = read('hoi_locale') ?? (navigator.language.startsWith('vi') ? 'vi' : 'en');
  document.documentElement.lang = locale;
})();
