// What the pool and its workers say to each other.

/** To a worker. The setup comes first, once. */
export type ToWorker<Job, Shared> =
  | {
      readonly kind: 'setup';
      readonly shared: Shared;
      /** Whether the worker is to measure how fast ticks pass here and now before it is ready. */
      readonly calibrates: boolean;
    }
  | {
      readonly kind: 'job';
      readonly job: Job;
      /** Beats at which this job hung before, twice: the question put there counts as timed out. */
      readonly hangingBeats: readonly number[];
    };

/** From a worker. */
export type FromWorker<Reply> =
  /** Ready for jobs; `msPerTick` is `null` where it was not asked for. */
  | { readonly kind: 'ready'; readonly msPerTick: number | null }
  | { readonly kind: 'done'; readonly reply: Reply }
  /** The worker's own code failed on this job. */
  | { readonly kind: 'failed'; readonly message: string };

/** Every worker's `workerData`. */
export interface WorkerStart {
  /** Written by the worker, read by the watchdog. */
  readonly board: BeatBoard;
}

/**
 * Two counters in shared memory: beats so far, one before each question, and signs of life within
 * what began with the latest beat.
 */
export type BeatBoard = Int32Array<SharedArrayBuffer>;

const beatsAt = 0;
const signsAt = 1;

/** A board on which nothing has begun. */
export function createBoard(): BeatBoard {
  return new Int32Array(new SharedArrayBuffer(8));
}

/** Begins a question; its number, from 1. */
export function beat(board: BeatBoard): number {
  return Atomics.add(board, beatsAt, 1) + 1;
}

/** Tells that what runs goes on. */
export function sign(board: BeatBoard): void {
  Atomics.add(board, signsAt, 1);
}

/** Back to no beats, for a new job. */
export function clearBoard(board: BeatBoard): void {
  Atomics.store(board, beatsAt, 0);
  Atomics.store(board, signsAt, 0);
}

/** What began last, and the signs of life so far. */
export function readBoard(board: BeatBoard): { readonly beat: number; readonly sign: number } {
  return { beat: Atomics.load(board, beatsAt), sign: Atomics.load(board, signsAt) };
}
