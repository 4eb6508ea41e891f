// Two workers: one in use, and one that waits warm, so that ending the first costs nobody a moment.

import type { Locale } from '../../core/model/locale.js';
import { type EngineParts, EngineProblem } from './load-parts.js';
import type { FromPageWorker, ToPageWorker } from './messages.js';

export interface WorkerOptions {
  /** A worker that loads its script and waits for its setup. */
  readonly createWorker: () => Worker;
  readonly parts: Promise<EngineParts>;
  readonly exerciseId: string;
  readonly lang: Locale;
}

/** What the worker in use says of a job. */
export type OfJob = Exclude<FromPageWorker, { readonly kind: 'ready' | 'broken' }>;

export interface WorkerEvents {
  /** The worker in use can take a job. */
  onReady(): void;
  onMessage(message: OfJob): void;
  /** The worker in use has died without being told to; the other one has taken over. */
  onDeath(reason: EngineProblem): void;
  /** There is no Python, and there will be none. */
  onFailure(reason: unknown): void;
}

interface Member {
  readonly worker: Worker;
  isReady: boolean;
}

export class WorkerPair {
  private readonly options: WorkerOptions;
  private readonly events: WorkerEvents;
  private active: Member;
  private spare: Member | null = null;

  constructor(options: WorkerOptions, events: WorkerEvents) {
    this.options = options;
    this.events = events;
    this.active = this.start();
  }

  /** Whether the worker in use can take a job. */
  get isReady(): boolean {
    return this.active.isReady;
  }

  /** Tells the worker in use. */
  tell(message: ToPageWorker): void {
    this.active.worker.postMessage(message);
  }

  /** Ends the worker in use, whatever it does; the spare takes over. */
  replace(): void {
    this.active.worker.terminate();
    this.active = this.spare ?? this.start();
    this.spare = this.active.isReady ? this.start() : null;
  }

  private start(): Member {
    const { createWorker, parts, exerciseId, lang } = this.options;
    const member: Member = { worker: createWorker(), isReady: false };
    const { worker } = member;
    worker.addEventListener('message', ({ data }: MessageEvent<FromPageWorker>) =>
      this.hear(member, data),
    );
    worker.addEventListener('error', ({ message }) =>
      this.bury(member, message ?? 'the worker did not load'),
    );
    worker.addEventListener('messageerror', () => this.bury(member, 'a message was lost'));
    parts.then(
      (ready) => {
        const setup: ToPageWorker = { kind: 'setup', parts: ready, exerciseId, lang };
        worker.postMessage(setup);
      },
      (reason: unknown) => this.events.onFailure(reason),
    );
    return member;
  }

  private hear(member: Member, message: FromPageWorker): void {
    if (message.kind === 'broken') {
      this.bury(member, message.message);
    } else if (message.kind === 'ready') {
      member.isReady = true;
      if (member !== this.active) return;
      this.spare ??= this.start();
      this.events.onReady();
    } else if (member === this.active) {
      this.events.onMessage(message);
    }
  }

  /** A worker that died without being told to, or that never came up. */
  private bury(member: Member, message: string): void {
    if (member === this.spare) {
      // Nobody needs it yet; the next one is started when the worker in use is ended.
      this.spare = null;
      return;
    }
    if (member !== this.active) return;
    const reason = new EngineProblem('unsupported', message);
    if (!member.isReady) {
      this.events.onFailure(reason);
      return;
    }
    this.replace();
    this.events.onDeath(reason);
  }
}
