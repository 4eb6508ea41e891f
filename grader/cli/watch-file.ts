// Waits for a file to be saved, again and again.

import { once } from 'node:events';
import { watch } from 'chokidar';

/** Editors write in several small steps; a save counts once the file has been still this long. */
const stillMs = 100;

/**
 * Calls `onSave` once at the start and after every save, one at a time, until the signal fires.
 * Saves that come while `onSave` runs lead to one more call.
 */
export async function watchFile(
  file: string,
  signal: AbortSignal,
  onSave: () => Promise<void>,
): Promise<void> {
  const watcher = watch(file, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: stillMs, pollInterval: 20 },
  });
  // Watching begins before the first call: no save is missed in between.
  await once(watcher, 'ready');
  let isDue = true;
  let wake: () => void = () => undefined;
  const notice = () => {
    isDue = true;
    wake();
  };
  watcher.on('change', notice).on('add', notice);
  signal.addEventListener('abort', () => wake());
  try {
    while (!signal.aborted) {
      if (isDue) {
        isDue = false;
        await onSave();
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    await watcher.close();
  }
}
