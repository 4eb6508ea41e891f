// What the page and its worker say to each other.

import type { Locale } from '../../core/model/locale.js';
import type { PageJob, PageReply } from './jobs.js';
import type { EngineParts } from './load-parts.js';

/** To the worker. The setup comes first, once. */
export type ToPageWorker =
  | {
      readonly kind: 'setup';
      readonly parts: EngineParts;
      readonly exerciseId: string;
      readonly lang: Locale;
    }
  | {
      readonly kind: 'job';
      readonly job: PageJob;
      /** Beats at which this job hung before, twice: what begins there counts as timed out. */
      readonly hangingBeats: readonly number[];
    };

/** From the worker. Each message is a sign of life. */
export type FromPageWorker =
  | { readonly kind: 'ready' }
  /** Loading, or the next question, begins; counted from 1 in each job. */
  | { readonly kind: 'beat'; readonly beat: number }
  /** The interpreter polls, so it is not stuck. */
  | { readonly kind: 'sign' }
  | { readonly kind: 'output'; readonly text: string }
  | { readonly kind: 'done'; readonly reply: PageReply }
  /** There is no Python: the setup failed. */
  | { readonly kind: 'broken'; readonly message: string }
  /** Our own code failed. */
  | { readonly kind: 'failed'; readonly message: string };
