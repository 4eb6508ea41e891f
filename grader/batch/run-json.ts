// run.json: everything about a run that may differ between two runs of the same class.

import os from 'node:os';
import type { Results } from '../core/model/report.js';
import type { ClassPageContext } from '../exporters/class-page.js';
import type { EngineChoice } from './engine-choice.js';
import type { JobGrader } from './grading-pool.js';

export interface RunFacts {
  readonly startedAt: Date;
  /** Workers at once. */
  readonly jobs: number;
  readonly pool: Pick<JobGrader, 'terminations' | 'remote'>;
  readonly engine: EngineChoice;
  readonly context: ClassPageContext;
  readonly results: Results;
  /** Whether only what an earlier run left ungraded was graded: a part of the class. */
  readonly isOnlyUngraded: boolean;
}

/** The file's text; `now` is the moment the run ended. */
export function runJson(
  { startedAt, jobs, engine, pool, context, results, isOnlyUngraded }: RunFacts,
  now = new Date(),
): string {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const facts = {
    schemaVersion: 1,
    startedAt: startedAt.toISOString(),
    finishedAt: now.toISOString(),
    durationMs: now.getTime() - startedAt.getTime(),
    // The system's figure is in KiB, workers included.
    peakMemoryBytes: maxRSS * 1024,
    // Of all cores, workers of this process included; the system's figures are in microseconds.
    cpuMs: Math.round((userCPUTime + systemCPUTime) / 1000),
    complete: results.complete,
    submissions: results.submissions.length,
    ...(isOnlyUngraded ? { onlyUngraded: true } : {}),
    ...(pool.remote === null ? { jobs } : {}),
    seedFrom: context.options.hidesSeed === true ? 'secret' : 'option',
    engine: { chosen: engine.kind, used: context.engines, workersEnded: pool.terminations },
    ...(pool.remote === null ? {} : pool.remote),
    // In the limits' own units; empty where all are the exercise's.
    changedLimits: Object.fromEntries(
      context.limits.map(({ name, here, exercise }) => [name, { here, exercise }]),
    ),
    versions: { grader: context.graderVersion, node: process.versions.node },
    machine: { platform: process.platform, arch: process.arch, cores: os.availableParallelism() },
  };
  return `${JSON.stringify(facts, null, 2)}\n`;
}
