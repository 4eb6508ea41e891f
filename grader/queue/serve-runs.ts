// A worker: looks which runs are open, grades for those that it fits, and tells the others why not.

import os from 'node:os';
import { loadEngineParts } from '../batch/engine-parts.js';
import { type EngineParts, gradeWorker } from '../batch/grading-pool.js';
import { optimiseForLong } from '../batch/optimise.js';
import { referenceTo } from '../exercise-folder/open-exercise.js';
import { loadExercise, requireExercise } from '../exercises.js';
import { packageVersion } from '../package-root.js';
import { type StartedWorker, startWorker } from '../sandbox/start-worker.js';
import { noteWorker, readRuns, removeRun } from './open-runs.js';
import type { QueueAddress } from './queue-address.js';
import { runsChannel } from './queue-keys.js';
import { openLink, type RedisLink } from './redis-link.js';
import { orRefusal } from './redis-refusal.js';
import { mismatch, type RunManifest } from './run-manifest.js';
import { RunServer } from './run-server.js';

/** Milliseconds between two looks when no news comes. */
const lookMs = 2000;

export interface ServeOptions {
  readonly address: QueueAddress;
  readonly jobs: number;
  /** The native engine's Python, where this worker offers that engine; `null` where it does not. */
  readonly native: { readonly python?: string } | null;
  /** What keeps this process in, in a few words. */
  readonly isolation: string;
  /** Ends the worker, after the jobs that it has begun. */
  readonly signal: AbortSignal;
  /** Told a sentence for whoever runs the worker. */
  readonly tell: (sentence: string) => void;
}

/**
 * Serves until the signal says stop; throws where Redis cannot be reached, refuses what a worker
 * needs, or is away for long.
 */
export async function serveRuns(options: ServeOptions): Promise<void> {
  optimiseForLong();
  const link = await openLink(options.address);
  try {
    const server = new RunsServer(options, link, await loadEngineParts());
    await server.serve().finally(() => server.close());
  } catch (error) {
    throw orRefusal(options.address, error);
  } finally {
    link.close();
  }
}

class RunsServer {
  private readonly options: ServeOptions;
  private readonly link: RedisLink;
  private readonly parts: EngineParts;
  private readonly name = `${os.hostname()}-${process.pid}`;
  private readonly served = new Map<string, RunServer>();
  private readonly refused = new Set<string>();
  /** Threads that load their modules before there is a run. */
  private started: readonly StartedWorker[];
  private native: Promise<string | null> | undefined;

  constructor(options: ServeOptions, link: RedisLink, parts: EngineParts) {
    this.options = options;
    this.link = link;
    this.parts = parts;
    this.started = this.startAhead();
  }

  async serve(): Promise<void> {
    const { address, isolation, signal, tell } = this.options;
    const news = this.link.client.duplicate({ lazyConnect: false });
    news.on('error', () => undefined);
    let wake: () => void = () => undefined;
    let hasNews = true;
    const awake = () => {
      hasNews = true;
      wake();
    };
    news.on('message', awake);
    // After an outage whatever was said meanwhile is read from the list.
    news.on('ready', awake);
    signal.addEventListener('abort', awake);
    try {
      await Promise.race([news.subscribe(runsChannel), this.link.lost]);
      tell(`Worker ${this.name} waits for runs at ${address.shown} (${isolation}).`);
      while (!signal.aborted) {
        if (!hasNews) {
          await new Promise<void>((resolve) => {
            wake = resolve;
            setTimeout(resolve, lookMs);
          });
        }
        hasNews = false;
        await Promise.race([this.look(), this.link.lost]);
      }
    } finally {
      news.disconnect();
    }
  }

  async close(): Promise<void> {
    const servers = [...this.served.values()];
    // Without Redis nothing can be given back; the jobs go to others all the same.
    const { client } = this.link;
    const isAway = new Promise((resolve) => client.once('close', resolve));
    if (client.status === 'ready') {
      await Promise.race([Promise.all(servers.map((each) => each.finish())), isAway]);
    }
    if (client.status !== 'ready') await Promise.all(servers.map((each) => each.drop()));
    await Promise.all(this.started.map(({ worker }) => worker.terminate()));
  }

  private async look(): Promise<void> {
    const runs = await readRuns(this.link.client, (id) => this.isKnown(id));
    for (const [id, server] of this.served) {
      if (runs.get(id) === 'known') continue;
      this.served.delete(id);
      await server.drop();
      this.options.tell('The run is over.');
      if (this.served.size === 0) this.started = this.startAhead();
    }
    for (const [id, run] of runs) {
      if (run === 'over') await removeRun(this.link.client, id);
      else if (run !== 'known') await this.join(id, run);
    }
  }

  private isKnown(id: string): boolean {
    return this.served.has(id) || this.refused.has(id);
  }

  private async join(id: string, manifest: RunManifest): Promise<void> {
    const { address, jobs, isolation, tell } = this.options;
    const refusal = await this.refusalOf(manifest);
    await noteWorker(this.link.client, id, this.name, { isolation, refusal });
    if (refusal !== null) {
      this.refused.add(id);
      tell(`${refusal} It does not grade that run.`);
      return;
    }
    tell(`Grading for a run of ${manifest.versions.exercise.id}.`);
    const python = this.options.native?.python;
    const engine = { ...manifest.run.engine, ...(python === undefined ? {} : { python }) };
    const server = new RunServer({
      id,
      manifest: {
        ...manifest,
        run: { ...manifest.run, exerciseId: referenceTo(manifest.run.exerciseId), engine },
      },
      address,
      parts: this.parts,
      jobs,
      name: this.name,
      started: this.started,
    });
    this.started = [];
    this.served.set(id, server);
  }

  private async refusalOf({ versions }: RunManifest): Promise<string | null> {
    if (versions.native !== null) this.native ??= nativeOf(this.options.native);
    return mismatch(versions, {
      grader: packageVersion,
      exerciseVersion: await exerciseVersion(versions.exercise?.id),
      imageHash: this.parts.imageHash,
      native: (await this.native) ?? null,
    });
  }

  private startAhead(): readonly StartedWorker[] {
    return Array.from({ length: this.options.jobs }, () => startWorker(gradeWorker));
  }
}

async function exerciseVersion(id: string): Promise<string | null> {
  try {
    requireExercise(id);
  } catch {
    return null;
  }
  return (await loadExercise(id)).version;
}

async function nativeOf(choice: ServeOptions['native']): Promise<string | null> {
  if (choice === null) return null;
  const { nativeIfReady } = await import('./native-if-ready.js');
  return nativeIfReady({ ...choice, sandbox: 'bubblewrap' });
}
