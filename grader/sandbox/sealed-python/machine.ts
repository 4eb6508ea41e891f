// The interpreter as a machine with meters: put back to the image for every session, its ticks,
// clock reads, memory and output counted and limited.

import type { Limits } from '../../core/model/engine.js';
import { TrapSignal } from '../../core/model/trap-signal.js';
import type { Image } from './image.js';
import { Instance, type InstanceState } from './instance.js';
import type { ImportHost } from './sealed-imports.js';

/** Rare enough to cost nothing, often enough where polls are slow (ten a millisecond). */
const pollsPerSign = 256;
/** Memory grows at least by this much at a time, so that growing stays rare. */
const growthBytes = 4 << 20;
/** 2023-11-14T22:13:20Z in nanoseconds: the moment at which every session begins. */
const epochNanoseconds = 1_700_000_000_000_000_000n;
const nanosecondsPerTick = 10_000n;
const nanosecondsPerClockRead = 1_000_000n;
/** Polls that the search for a line may take: a program may have hung a hook on every call. */
const lookTicks = 1000;
/** Random bytes that cost a tick: made in one call, they would otherwise cost none. */
const randomBytesPerTick = 256;
/** Ticks of a refusal to grow: trying again and again would otherwise cost more than it counts. */
const refusalTicks = 50;

/** What the present part of a session (loading, or answering) may use. */
export interface Allowance {
  /** Ticks for the whole part while loading, for each question while answering. */
  readonly ticks: readonly number[];
  /** Bytes printed since the session began. */
  readonly outputBytes: number;
  /** Address of the word that changes with every question; 0 while loading. */
  readonly questionWord: number;
}

/** Told of what happens while Python runs. */
export interface MachineEvents {
  /** Our driver is about to put the next question. */
  onBeat(): void;
  /** The interpreter polls, so it is not stuck; told at every 256th poll. */
  onSign(): void;
  /** Asked at the same polls: whether the program is to end now, as if its ticks were spent. */
  isOverdue(): boolean;
  /** Printed bytes; the view is only valid during the call. */
  onOutput(bytes: Uint8Array): void;
}

export class Machine {
  private readonly module: WebAssembly.Module;
  private readonly image: Image;
  private readonly limits: Limits;
  private readonly host: ImportHost;
  private instance: Instance;
  private allowance: Allowance = { ticks: [], outputBytes: 0, questionWord: 0 };
  private polls = 0;
  private clockReads = 0;
  private partStart = 0;
  private question = 0;
  private nextBeat = 0;
  private printedBytes = 0;
  private randomState = 1;
  private randomBytes = 0;
  /** Ticks at which the search for a line is given up; `null` while nobody looks for one. */
  private lookUntil: number | null = null;
  private isFlooded = false;
  /** Line, through all cells, at which a limit was reached; `null` when unknown. */
  lineAtLimit: number | null = null;
  /** Instances made because an earlier one could not be reset. */
  replacements = 0;

  constructor(module: WebAssembly.Module, image: Image, limits: Limits, events: MachineEvents) {
    this.module = module;
    this.image = image;
    this.limits = limits;
    this.host = this.createHost(events);
    this.instance = new Instance(module, image, this.host);
  }

  /** Polls and clock reads since the last reset: what every time limit counts. */
  get ticks(): number {
    return this.polls + this.clockReads;
  }

  /** Whether the ticks of the whole submission are used up. */
  get isBudgetSpent(): boolean {
    return this.ticks > this.limits.submissionTicks;
  }

  /** Back to the image: memory, globals, meters. */
  reset(): void {
    if (!this.instance.reset()) {
      this.instance = new Instance(this.module, this.image, this.host);
      this.instance.reset();
      this.replacements++;
    }
    this.polls = 0;
    this.clockReads = 0;
    this.printedBytes = 0;
    this.randomState = 1;
    this.randomBytes = 0;
    this.isFlooded = false;
    this.lineAtLimit = null;
  }

  /** Begins a part of the session with its own limits. */
  allow(allowance: Allowance): void {
    this.allowance = allowance;
    this.partStart = this.ticks;
    this.question = 0;
    this.nextBeat = 0;
  }

  /** A Python bytearray with these bytes: its object and the address of its first byte. */
  createFrame(bytes: Uint8Array): { object: number; address: number } {
    const { exports } = this.instance;
    const object = exports.PyByteArray_FromStringAndSize(0, bytes.length);
    if (object === 0) throw new TrapSignal('memory');
    const address = exports.PyByteArray_AsString(object) >>> 0;
    this.instance.bytes().set(bytes, address);
    return { object, address };
  }

  /**
   * Calls a driver function with a frame. The bytes it returned, or `null` when an exception
   * escaped or something else came back. Traps come out as `TrapSignal` or as WebAssembly's own errors.
   */
  call(callable: number, frame: number): Uint8Array | null {
    const { exports } = this.instance;
    const result = exports.PyObject_CallOneArg(callable, frame);
    if (this.isFlooded) throw new TrapSignal('output');
    if (result === 0) return null;
    const length = exports.PyBytes_Size(result);
    if (length < 0) return null;
    const start = exports.PyBytes_AsString(result) >>> 0;
    const bytes = this.instance.bytes().slice(start, start + length);
    exports.Py_DecRef(result);
    exports.Py_DecRef(frame);
    return bytes;
  }

  /** A copy of `length` bytes of memory; the interpreter need not be alive any more. */
  read(address: number, length: number): Uint8Array<ArrayBuffer> {
    return this.instance.bytes().slice(address, address + length) as Uint8Array<ArrayBuffer>;
  }

  /** The 32-bit word at `address`. */
  word(address: number): number {
    return this.instance.view().getUint32(address, true);
  }

  /** All that a session can change, for the test of soundness. */
  state(): InstanceState {
    return this.instance.state();
  }

  private createHost(events: MachineEvents): ImportHost {
    return {
      view: () => this.instance.view(),
      bytes: () => this.instance.bytes(),
      onTick: () => {
        this.polls++;
        if (this.polls % pollsPerSign === 0 && this.lookUntil === null) {
          events.onSign();
          if (events.isOverdue()) this.endAtLimit();
        }
        this.checkTicks();
      },
      onClockRead: () => {
        this.clockReads++;
        this.checkTicks();
      },
      clock: () =>
        epochNanoseconds +
        BigInt(this.polls) * nanosecondsPerTick +
        BigInt(this.clockReads) * nanosecondsPerClockRead,
      randomByte: () => {
        this.randomBytes++;
        if (this.randomBytes % randomBytesPerTick === 0) {
          this.polls++;
          this.checkTicks();
        }
        this.randomState = (this.randomState * 48_271) % 2_147_483_647; // Park and Miller's
        return this.randomState & 255;
      },
      onOutput: (bytes) => {
        this.printedBytes += bytes.length;
        if (this.printedBytes <= this.allowance.outputBytes) events.onOutput(bytes);
        else this.onFlood();
      },
      onBeat: () => {
        if (this.isNextQuestion()) events.onBeat();
      },
      callTable: (index, a, b, c) => this.instance.callTable(index, a, b, c),
      grow: (size) => this.grow(size),
      memoryLimit: this.limits.memoryBytes,
    };
  }

  /**
   * Whether the driver has gone on to a question. Programs can ask for the user id as well, and for
   * ever in a loop that never polls: then nothing but the watchdog ends them, and it waits for beats.
   */
  private isNextQuestion(): boolean {
    const { ticks, questionWord } = this.allowance;
    if (questionWord === 0) return false;
    const question = this.word(questionWord);
    if (question < this.nextBeat || question >= ticks.length) return false;
    this.nextBeat = question + 1;
    return true;
  }

  /** In the middle of a write Python cannot say where it is; at its next poll it can. */
  private onFlood(): void {
    if (this.isFlooded) throw new TrapSignal('output');
    this.isFlooded = true;
  }

  private checkTicks(): void {
    if (this.lookUntil !== null) {
      if (this.ticks > this.lookUntil) throw new TrapSignal('ticks');
      return;
    }
    if (this.isFlooded) {
      this.lineAtLimit = this.lookForLine();
      throw new TrapSignal('output');
    }
    const { ticks, questionWord } = this.allowance;
    if (questionWord !== 0) {
      // Questions only go forward; a program that turns the number back gains no time.
      const question = this.word(questionWord);
      if (question > this.question) {
        this.question = question;
        this.partStart = this.ticks - 1;
      }
    }
    // After the last question (or in a frame that was tampered with) the first one's holds.
    const most = ticks[this.question] ?? ticks[0] ?? 0;
    if (this.ticks - this.partStart > most || this.isBudgetSpent) this.endAtLimit();
  }

  private endAtLimit(): never {
    this.lineAtLimit = this.lookForLine();
    throw new TrapSignal('ticks');
  }

  /** Asks the interpreter, one last time, on which line of the student's program it is. */
  private lookForLine(): number | null {
    this.lookUntil = this.ticks + lookTicks;
    try {
      const { exports } = this.instance;
      const line = exports.PyObject_CallNoArgs(this.image.info.driver.where);
      return Math.max(0, exports.PyLong_AsLong(line)) || null;
    } catch {
      return null; // a program that broke its own interpreter has no line to show
    } finally {
      this.lookUntil = null;
    }
  }

  private grow(size: number): boolean {
    const { memoryBytes } = this.limits;
    if (size > memoryBytes) {
      this.polls += refusalTicks;
      this.checkTicks();
      return false;
    }
    const now = this.instance.bytes().length;
    try {
      this.instance.growTo(Math.min(memoryBytes, Math.max(size, now + growthBytes)));
      return true;
    } catch {
      return false;
    }
  }
}
