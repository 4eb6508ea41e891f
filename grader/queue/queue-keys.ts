// The names under which runs stand in Redis, and how long they stand there by themselves.

/** Before all our keys; BullMQ puts its own as `theta-grader:<run>:…`. */
export const keyPrefix = 'theta-grader';

/** Set of the runs that are open. */
export const runsKey = `${keyPrefix}:runs`;

/** Channel on which a batch says that a run was opened, or is over. */
export const runsChannel = `${keyPrefix}:news`;

/**
 * What workers must know of a run, as JSON. The batch keeps it from expiring for as long as it
 * lives: a run without it is over, and whatever is left of it may be removed by anybody.
 */
export function leaseKey(runId: string): string {
  return `${keyPrefix}:${runId}:lease`;
}

/** Hash of the workers that have looked at a run. */
export function workersKey(runId: string): string {
  return `${keyPrefix}:${runId}:workers`;
}

/** A job as BullMQ keeps it. */
export function jobKey(runId: string, jobId: string): string {
  return `${keyPrefix}:${runId}:${jobId}`;
}

/** Seconds after which a run is over whose batch has said nothing. */
export const leaseSeconds = 90;
