// Python as the parts of the page know it.

import type { CheckJob, CheckReply, RunJob, RunReply, WalkJob, WalkReply } from './jobs.js';

/**
 * One job at a time: a job that is asked for while another one runs waits for its turn. Jobs never
 * block the page.
 */
export interface Python {
  /** Resolved when the first job can start at once; rejected with an `EngineProblem`. */
  readonly ready: Promise<void>;
  /** `onOutput` gets what the last cell prints, piece by piece, while it runs. */
  run(job: Omit<RunJob, 'kind'>, onOutput: (text: string) => void): Promise<RunReply>;
  /** `null` when it was stopped. */
  check(job: Omit<CheckJob, 'kind'>): Promise<CheckReply | null>;
  /** `null` when it was stopped, or when a newer walk took its place before it began. */
  walk(job: Omit<WalkJob, 'kind'>): Promise<WalkReply | null>;
  /**
   * Ends the run or the check that is going on or waiting for its turn, at once. Python can be used
   * again right away.
   */
  stop(): void;
}
