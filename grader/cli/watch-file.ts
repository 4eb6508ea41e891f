// Waits for a file to be saved, again and again.

import { once } from 'node:events';
import { watch } from 'chokidar';

/** Editors write in several small steps; a save counts once the file has been still this long. */
const stillMs = 100;

/** Calls `onSave` after every save, one at a time, until the signal fires. */
export async function watchFile(
  file: string,
  signal: AbortSignal,
  onSave: () => Promise<void>,
): Promise<void> {
  const watcher = watch(file, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: stillMs, pollInterval: 20 },
  });
  let isChecking = false;
  let isSavedMeanwhile = false;
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  const check = async () => {
    if (isChecking) {
      isSavedMeanwhile = true;
      return;
    }
    isChecking = true;
    do {
      isSavedMeanwhile = false;
      await onSave();
    } while (isSavedMeanwhile);
    isChecking = false;
  };
  const onEvent = () => void check().catch(fail);
  watcher.on('change', onEvent).on('add', onEvent);
  try {
    if (!signal.aborted) await Promise.race([once(signal, 'abort'), failed]);
  } finally {
    await watcher.close();
  }
}
