// A run over a queue, as a batch begins it: says what workers must be like, and opens it to them.

import { randomUUID } from 'node:crypto';
import type { EngineChoice } from '../batch/engine-choice.js';
import type { PoolRun } from '../batch/grading-pool.js';
import type { QuestionBook } from '../core/memory/question-book.js';
import type { Exercise } from '../core/model/exercise.js';
import type { Naming } from '../core/report/name-index.js';
import { packageVersion } from '../package-root.js';
import { loadImage } from '../sandbox/sealed-image/image-store.js';
import type { QueueAddress } from './queue-address.js';
import { QueuePool } from './queue-pool.js';
import { openLink, type RedisLink } from './redis-link.js';
import { protocolVersion } from './run-manifest.js';

/** A queue, and where to tell how it goes. */
export interface QueueChoice {
  readonly address: QueueAddress;
  /** Told a sentence for whoever runs the batch. */
  readonly tell: (sentence: string) => void;
}

export interface QueueRun {
  readonly queue: QueueChoice;
  readonly exercise: Exercise;
  readonly run: Omit<PoolRun, 'exerciseId'>;
  readonly names: readonly Naming[];
  readonly books: readonly QuestionBook[];
}

/** Milliseconds after which a run that no worker has come to says so. */
const lonelyMs = 5000;

/** Opens a run at the queue; throws where its Redis cannot be reached. */
export async function openQueuePool(options: QueueRun): Promise<QueuePool> {
  const link = await openLink(options.queue.address);
  try {
    return await openRun(link, options);
  } catch (error) {
    link.close();
    throw error;
  }
}

async function openRun(
  link: RedisLink,
  { queue: { address, tell }, exercise, run, names, books }: QueueRun,
): Promise<QueuePool> {
  const [{ imageHash }, { kind, native }] = await Promise.all([loadImage(), nativeOf(run.engine)]);
  const lonely = setTimeout(() => {
    tell(`No worker has come yet. Start some: grader worker --queue ${address.shown}`);
  }, lonelyMs);
  lonely.unref();
  return QueuePool.open({
    id: randomUUID(),
    link,
    manifest: {
      versions: {
        protocol: protocolVersion,
        grader: packageVersion,
        exercise: { id: exercise.id, version: exercise.version },
        imageHash,
        native,
      },
      run: { ...run, exerciseId: exercise.id, engine: { kind, sandbox: 'bubblewrap' } },
      names,
      books,
    },
    onWorker(name, { refusal }) {
      if (refusal === null) clearTimeout(lonely);
      else tell(`Worker ${name} cannot help. ${refusal}`);
    },
  });
}

/**
 * Which engines this run uses, decided once and not by each worker: the reports are those of a
 * local run on the batch's machine.
 */
async function nativeOf(
  choice: EngineChoice,
): Promise<{ readonly kind: EngineChoice['kind']; readonly native: string | null }> {
  if (choice.kind === 'sealed') return { kind: 'sealed', native: null };
  const { nativeIfReady } = await import('./native-if-ready.js');
  const native = await nativeIfReady(choice);
  return { kind: native === null ? 'sealed' : choice.kind, native };
}
