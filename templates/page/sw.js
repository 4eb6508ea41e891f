// The exercise page without a network: everything is fetched once and kept. `grader page` puts a line
// before this text that says what there is: `const site = { version, files: { path: integrity } }`.

// Other sites may share this origin, and another copy of the page another folder of it.
const ours = `theta-grader ${registration.scope} `;
const cacheName = ours + site.version;

/** A page from the network is waited for so long before the kept one is shown. */
const patienceMs = 4000;

addEventListener('install', (event) => event.waitUntil(keepAll()));
addEventListener('activate', (event) => event.waitUntil(takeOver()));
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(registration.scope)) return;
  if (request.mode !== 'navigate') event.respondWith(keptFirst(request));
  else {
    const address = pageAt(request.url);
    if (address !== null) event.respondWith(newestPage(request, address));
  }
});

/** All or nothing: a version of which one file is lacking or another one is never installed. */
async function keepAll() {
  const cache = await caches.open(cacheName);
  await Promise.all(
    Object.entries(site.files).map(async ([path, integrity]) => {
      const address = addressOf(path);
      // Names in folders are hashes of what they hold: what an older version kept is the same.
      const isHashed = path.includes('/');
      const kept = isHashed ? await fromCache(address) : undefined;
      await cache.put(address, kept ?? (await fetched(address, integrity, isHashed)));
    }),
  );
}

async function fetched(address, integrity, isHashed) {
  const response = await fetch(address, { integrity, cache: isHashed ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Made anew: a response that came by way of a redirect may not answer a navigation.
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  return new Response(response.body, { headers: { 'content-type': type } });
}

/** Comes when no page of an older version is open any more: nobody needs its files. */
async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith(ours) && name !== cacheName) await caches.delete(name);
  }
  await clients.claim();
}

/**
 * The page as the host has it, else the kept one. Every page names its own scripts by hashes, so a
 * new page never runs old scripts.
 */
async function newestPage(request, address) {
  const tooLate = new Promise((resolve) => setTimeout(resolve, patienceMs, null));
  const fetched = fetch(request).catch(() => null);
  const response = await Promise.race([fetched, tooLate]);
  const isFine = response !== null && (response.ok || response.type === 'opaqueredirect');
  if (isFine) return response;
  // Where nothing is kept, a slow answer is better than none.
  return (await fromCache(address)) ?? (await fetched) ?? Response.error();
}

async function keptFirst(request) {
  return (await fromCache(request.url.replace(/[?#].*$/, ''))) ?? fetch(request);
}

/** From this version, or from one that waits for its turn and whose page is open already. */
async function fromCache(address) {
  const names = (await caches.keys()).filter((name) => name.startsWith(ours));
  for (const name of [cacheName, ...names]) {
    const found = await caches.match(address, { cacheName: name });
    if (found) return found;
  }
  return undefined;
}

/** The kept page for an address as hosts understand it; `null` for an address that is not ours. */
function pageAt(url) {
  const plain = url.replace(/[?#].*$/, '');
  const pages = Object.keys(site.files).filter((path) => path.endsWith('.html'));
  const tries = [plain, `${plain}.html`, ...(plain.endsWith('/') ? [`${plain}index.html`] : [])];
  return pages.map(addressOf).find((address) => tries.includes(address)) ?? null;
}

function addressOf(path) {
  return new URL(path, location.href).href;
}
