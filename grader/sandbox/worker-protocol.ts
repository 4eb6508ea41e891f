// What the pool and its workers say to each other.

/** To a worker: one job. */
export interface JobMessage<Job> {
  readonly job: Job;
  /** Beats at which this job hung before, twice: the question put there is taken as timed out. */
  readonly hangingBeats: readonly number[];
}

/** From a worker. */
export type WorkerMessage<Reply> =
  /** Ready for jobs. `netMs`: wall-clock milliseconds without a sign after which a question hangs. */
  | { readonly kind: 'ready'; readonly netMs: number }
  | { readonly kind: 'done'; readonly reply: Reply }
  /** The worker's own code failed on this job. */
  | { readonly kind: 'failed'; readonly message: string };

/** Places in `WorkerSetup.beats`. */
export const beatWord = { beat: 0, sign: 1 } as const;

/** Every worker's `workerData`. */
export interface WorkerSetup<Shared> {
  readonly shared: Shared;
  /** Two counters for the watchdog: raised before each question, and at signs of life within it. */
  readonly beats: Int32Array<SharedArrayBuffer>;
}
