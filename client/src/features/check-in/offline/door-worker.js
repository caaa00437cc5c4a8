// The service worker of the door: with no network, the check-in page still opens. It keeps the built
// files and one shell, and nothing that anybody asked the platform for. The list of files and the
// version are put in by the build.
const files = __FILES__;
const cacheName = 'hoi-door-__VERSION__';
const shell = '/door-shell';
const doorPage = /^(\/e\/[^/]+\/check-in|\/door)\/?$/;
const patienceMs = 4_000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(cacheName);
      await cache.addAll(files);
      const page = await fetch('/me', { headers: { accept: 'text/html' } });
      if (!page.ok) throw new Error('The shell cannot be read.');
      await cache.put(shell, page);
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith('hoi-door-') && name !== cacheName) await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (doorPage.test(pathname)) event.respondWith(page(request));
  } else if (files.includes(pathname)) {
    event.respondWith(file(request));
  }
});

async function page(request) {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
  } catch {
    return (await caches.match(shell)) ?? Response.error();
  }
}

async function file(request) {
  return (await caches.match(request.url)) ?? fetch(request);
}
