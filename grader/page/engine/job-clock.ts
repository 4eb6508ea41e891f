// How long the job at hand goes on, and how long already without a sign of life.

const lookMs = 100;
/**
 * A page that slept, or a machine that stood still, must not look like a program that hangs: no
 * look at the clock counts for more.
 */
const mostMs = 200;

export interface JobClock {
  /** A job begins. */
  restart(): void;
  /** A sign of life came. */
  sign(): void;
  /** Milliseconds since the job began. */
  running(): number;
  /** Milliseconds since the last sign of life. */
  still(): number;
}

/** A clock; `onLook` is called again and again, whether there is a job or not. */
export function startJobClock(onLook: () => void): JobClock {
  let still = 0;
  let running = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    const elapsed = Math.min(mostMs, now - last);
    last = now;
    still += elapsed;
    running += elapsed;
    onLook();
  }, lookMs);
  return {
    restart() {
      still = 0;
      running = 0;
    },
    sign() {
      still = 0;
    },
    running: () => running,
    still: () => still,
  };
}
