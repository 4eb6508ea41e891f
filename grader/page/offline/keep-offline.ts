// Has the page kept by its service worker, so that it opens without a network from now on.

/**
 * Waits for `ready`, so that the first visit is not slowed down. Nothing happens where a page has no
 * host (a file, the single-file page) or the browser keeps nothing.
 */
export async function keepOffline(ready: Promise<unknown>): Promise<void> {
  try {
    await ready;
    if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
    await navigator.serviceWorker.register('sw.js');
  } catch {
    // Without Python, or without leave to keep files, the page is what it is.
  }
}
