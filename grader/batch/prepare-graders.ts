// Who grades a run: workers of this process, or those at a queue. What takes time to start begins
// while the submissions are still being read.

import os from 'node:os';
import type { QuestionBook } from '../core/memory/question-book.js';
import type { Exercise } from '../core/model/exercise.js';
import type { Naming } from '../core/report/name-index.js';
import type { QueueChoice } from '../queue/open-queue-pool.js';
import { withQueuePackages } from '../queue/queue-packages.js';
import { startWorker } from '../sandbox/start-worker.js';
import { loadEngineParts } from './engine-parts.js';
import { createGradingPool, gradeWorker, type JobGrader, type PoolRun } from './grading-pool.js';

/** What is known once the submissions are. */
export interface GraderSetting {
  readonly exercise: Exercise;
  readonly run: PoolRun;
  readonly names: readonly Naming[];
  readonly books: readonly QuestionBook[];
  readonly submissions: number;
  /** Folder that workers of this machine write pages into. */
  readonly pagesFolder: string;
}

export interface PreparedGraders {
  open(setting: GraderSetting): Promise<JobGrader>;
  /** Ends what was started, whether it was used or not. */
  end(): Promise<void>;
}

/** @param imageFolder Where the image of the sealed Python lies; absent for that of this package. */
export function prepareGraders(
  queue: QueueChoice | null,
  jobs: number,
  imageFolder?: string,
): PreparedGraders {
  return queue === null ? prepareLocal(jobs, imageFolder) : prepareQueue(queue);
}

function prepareLocal(jobs: number, imageFolder: string | undefined): PreparedGraders {
  const count = Math.min(jobs, os.availableParallelism());
  const started = Array.from({ length: count }, () => startWorker(gradeWorker));
  const parts = loadEngineParts(imageFolder);
  // A folder that cannot be read never asks for them.
  parts.catch(() => undefined);
  return {
    open: async ({ run, names, books, submissions, pagesFolder }) =>
      createGradingPool({
        ...run,
        names,
        books,
        pagesFolder,
        workers: Math.min(jobs, submissions),
        parts,
        started,
      }),
    async end() {
      await Promise.all(started.map(({ worker }) => worker.terminate()));
    },
  };
}

function prepareQueue(queue: QueueChoice): PreparedGraders {
  // BullMQ is loaded by those alone who ask for it.
  const loading = withQueuePackages(() => import('../queue/open-queue-pool.js'));
  // A run that ends before it opens never asks.
  loading.catch(() => undefined);
  return {
    open: async (setting) => (await loading).openQueuePool({ ...setting, queue }),
    end: async () => undefined,
  };
}
