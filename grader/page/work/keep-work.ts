// Keeps what the learner writes a moment after each change, and hears what other tabs keep.

import { isSameWork, type Work } from './work.js';
import type { WorkStore } from './work-store.js';

/** Quiet time after a change before it is written. */
const restMs = 300;

export interface WorkKeeper {
  /** Keeps `work()` soon. */
  changed(): void;
  /** Keeps it at once. */
  keep(): void;
  /** Keeps at once what would be kept soon. */
  keepPending(): void;
}

export interface WorkKeeperSetting {
  readonly store: WorkStore;
  /** The learner's own work, also while the page shows something else. */
  work(): Work;
  /** Said once, however often it fails. */
  cannotKeep(): void;
  /** Another tab has kept something else than this one has. */
  changedElsewhere(work: Work): void;
}

/** Begins to keep the work; it is written at the latest when the page goes out of sight. */
export function createWorkKeeper(setting: WorkKeeperSetting): WorkKeeper {
  const { store } = setting;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let hasFailed = false;

  function keep(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (store.save(setting.work()) || hasFailed) return;
    hasFailed = true;
    setting.cannotKeep();
  }

  function keepPending(): void {
    if (timer !== null) keep();
  }

  window.addEventListener('pagehide', keepPending);
  document.addEventListener('visibilitychange', keepPending);
  window.addEventListener('storage', ({ key, newValue }) => {
    const theirs = key === store.key && newValue !== null ? store.read(newValue) : null;
    if (theirs === null || isSameWork(setting.work(), theirs)) return;
    setting.changedElsewhere(theirs);
  });
  return {
    keep,
    keepPending,
    changed() {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(keep, restMs);
    },
  };
}
