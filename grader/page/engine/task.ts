// A job on its way through the queue, and what is known of it when it hangs.

import type { PageJob, PageReply } from './jobs.js';

export interface Task {
  readonly job: PageJob;
  readonly onOutput: ((text: string) => void) | null;
  /** `null`: it was stopped, or not even begun. */
  readonly resolve: (reply: PageReply | null) => void;
  readonly reject: (reason: unknown) => void;
  /** Beats that hung twice. */
  readonly hangingBeats: number[];
  /** Whether the job was ended once already without any beat being found to hang. */
  isSuspect: boolean;
}

/** What a learner asked for by a button; walks come by themselves. */
export function isLearners({ job }: Task): boolean {
  return job.kind !== 'walk';
}

/**
 * Notes that a task was ended since it hung at `beat`. `again`: it is to be begun again, a check
 * without the question that hangs; which one that is, two ends tell. Else it is settled.
 */
export function settleHanging(task: Task, beat: number): 'again' | 'settled' {
  switch (task.job.kind) {
    case 'run':
      task.resolve({ kind: 'run', value: null, end: { kind: 'timed-out', place: null } });
      return 'settled';
    case 'walk':
      task.resolve({ kind: 'walk', thetas: [], lacking: 'stopped' });
      return 'settled';
    case 'check':
      if (task.hangingBeats.includes(beat)) {
        task.reject(new Error('the worker hangs, and not in the program'));
        return 'settled';
      }
      if (task.isSuspect) task.hangingBeats.push(beat);
      task.isSuspect = true;
      return 'again';
  }
}
