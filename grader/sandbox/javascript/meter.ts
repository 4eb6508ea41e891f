// What a session may use: ticks and printed bytes, counted here and nowhere else.

import type { Limits, Trap } from '../../core/model/engine.js';

/**
 * QuickJS polls once in ten thousand calls and jumps back, however long each of them takes. One poll
 * counts for so many of Python's ticks that slow ones (a million thrown errors take a second) still
 * end before the wall-clock net.
 */
const ticksPerPoll = 500;
/** Whatever is this deep in the stack counts once more. */
const stackBytesPerCount = 4096;
/** So deep a program may be ended by the net before it polls again, and then it has no line. */
const deepBytes = 64 << 10;
const epochMilliseconds = 1_700_000_000_000;
const millisecondsPerTick = 0.01;

/** What the present part of a session may use: loading, or one question. */
export interface Allowance {
  readonly ticks: number;
  /** Bytes printed since the session began. */
  readonly outputBytes: number;
}

export class Meter {
  private readonly limits: Limits;
  private readonly onSign: () => void;
  private allowance: Allowance;
  private partStart = 0;
  private clockReads = 0;
  private printedBytes = 0;
  private isDeep = false;
  /** Polls and clock reads since the session began. */
  ticks = 0;
  /** The limit that was reached; its line is told by whoever asked. */
  reached: 'timed-out' | 'too-much-output' | null = null;

  constructor(limits: Limits, onSign: () => void) {
    this.limits = limits;
    this.onSign = onSign;
    this.allowance = { ticks: limits.loadTicks, outputBytes: limits.loadOutputBytes };
  }

  /** Begins a part of the session with its own limits. */
  allow(allowance: Allowance): void {
    this.allowance = allowance;
    this.partStart = this.ticks;
  }

  /**
   * QuickJS asks whether to go on; `true` ends the program, which cannot catch that. An error that is
   * thrown deep in a recursion takes long, for it tells every call around it: depth counts.
   */
  poll(stackBytes: number): boolean {
    this.onSign();
    this.isDeep = stackBytes > deepBytes;
    this.count(ticksPerPoll * (1 + Math.floor(stackBytes / stackBytesPerCount)));
    return this.reached !== null;
  }

  /** Milliseconds since 1970 as the program sees them: they pass with ticks and with looking. */
  readClock(): number {
    this.clockReads++;
    this.count(1);
    const passed = Math.floor(this.ticks * millisecondsPerTick);
    return epochMilliseconds + passed + this.clockReads;
  }

  /** Counts printed bytes; `false` once there are too many. */
  print(bytes: number): boolean {
    this.printedBytes += bytes;
    if (this.printedBytes > this.allowance.outputBytes) this.reached ??= 'too-much-output';
    return this.reached === null;
  }

  /** The trap for the limit that was reached, `null` for none. */
  trap(lineReached: number | null): Trap | null {
    if (this.reached === null) return null;
    const line = this.isDeep ? null : lineReached;
    const isBudgetSpent = this.ticks > this.limits.submissionTicks;
    return this.reached === 'timed-out' && isBudgetSpent
      ? { kind: 'timed-out', line, ofAll: true }
      : { kind: this.reached, line };
  }

  private count(ticks: number): void {
    this.ticks += ticks;
    const isOver =
      this.ticks - this.partStart > this.allowance.ticks ||
      this.ticks > this.limits.submissionTicks;
    if (isOver) this.reached ??= 'timed-out';
  }
}
