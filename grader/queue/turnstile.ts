// Lets work in together, except for what must be alone.

/** Runs work; what is alone starts when nothing else runs, and nothing else starts before it ends. */
export class Turnstile {
  private readonly running = new Set<Promise<unknown>>();
  /** The latest work that had to be alone; later work waits for it. */
  private latestAlone: Promise<unknown> = Promise.resolve();

  /** Runs `work` with others. */
  async together<Result>(work: () => Promise<Result>): Promise<Result> {
    let passed: Promise<unknown> | null = null;
    while (passed !== this.latestAlone) {
      passed = this.latestAlone;
      await passed;
    }
    const going = work();
    const settled = going.catch(() => undefined);
    this.running.add(settled);
    void settled.then(() => this.running.delete(settled));
    return going;
  }

  /** Runs `work` by itself. */
  alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const before = this.latestAlone;
    const going = (async () => {
      await before;
      await Promise.all(this.running);
      return work();
    })();
    this.latestAlone = going.catch(() => undefined);
    return going;
  }
}
