/**
 * Keeps a visited site working without a network. The build (.scripts/offline.ts) puts the list of its files and their
 * version in front. Nothing is imported here, so that the script stays a classic one, which every browser starts.
 */
declare const built: { readonly version: string; readonly files: readonly string[] };

const scope = self as unknown as ServiceWorkerGlobalScope;
const prefix = 'unfold ';
const cacheName = prefix + built.version;

scope.addEventListener('install', (event) => {
  // Past the browser's own cache, unless the server says that nothing has changed.
  const requests = built.files.map((file) => new Request(file, { cache: 'no-cache' }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(requests)));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== cacheName);
      await Promise.all(old.map((key) => caches.delete(key)));
      // The page that brought this worker is served by it at once.
      await scope.clients.claim();
    })(),
  );
});

// A new version waits until the visitor asks for it.
scope.addEventListener('message', ({ data }) => {
  if (data === 'take over') void scope.skipWaiting();
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope.registration.scope)) return;
  event.respondWith(answer(request));
});

async function answer(request: Request): Promise<Response> {
  const wanted = request.mode === 'navigate' ? './' : request;
  try {
    const kept = await caches.open(cacheName).then((cache) => cache.match(wanted, { ignoreVary: true }));
    if (kept) return kept;
  } catch {
    // A broken cache is no reason not to ask the network.
  }
  return fetch(request);
}
