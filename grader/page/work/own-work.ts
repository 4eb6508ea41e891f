// The learner's own work, in this tab and beside other tabs. While another tab's version waits for an
// answer, neither of the two is given up, whatever else happens here.

import { createWorkKeeper } from './keep-work.js';
import { isSameWork, type Work } from './work.js';
import { createWorkStore, type TextStorage } from './work-store.js';

export interface OwnWork {
  /** As it was last in this tab's cells. */
  current(): Work;
  /** It is this now, and is kept soon. */
  change(work: Work): void;
  /** Keeps it at once, against any other tab's. */
  keep(): void;
  /** Keeps at once what would be kept soon. */
  keepPending(): void;
  /** Another tab's version that nobody has chosen or turned down yet. */
  rival(): Work | null;
  /** The learner has chosen between the two. */
  settle(): void;
}

export interface OwnWorkSetting {
  readonly exerciseId: string;
  /** What there is before the learner wrote anything. */
  readonly start: Work;
  /** Said once. */
  cannotKeep(): void;
  /** There is a rival, or another one. */
  onRival(): void;
}

/** Begins with what is kept. */
export function createOwnWork({ exerciseId, start, cannotKeep, onRival }: OwnWorkSetting): OwnWork {
  const storeIn = (storage: () => TextStorage) =>
    createWorkStore(storage, exerciseId, start.cells.length);
  const store = storeIn(() => window.localStorage);
  /** Holds this tab's version over a reload, while there is a rival. */
  const tab = storeIn(() => window.sessionStorage);

  const unsettled = tab.load();
  const kept = store.load();
  let own = unsettled ?? kept ?? start;
  let rival = unsettled === null || kept === null || isSameWork(own, kept) ? null : kept;
  if (rival === null) tab.drop();

  const keeper = createWorkKeeper({
    store,
    work: () => own,
    cannotKeep,
    changedElsewhere(theirs) {
      rival = theirs;
      tab.save(own);
      onRival();
    },
  });
  return {
    current: () => own,
    change(work) {
      if (isSameWork(work, own)) return;
      own = work;
      if (rival !== null) tab.save(own);
      keeper.changed();
    },
    keep: keeper.keep,
    keepPending: keeper.keepPending,
    rival: () => rival,
    settle() {
      rival = null;
      tab.drop();
    },
  };
}
