// Pages and terminal text of a report. What only some jobs want is loaded when the first one
// comes: starting up is most of what a single check costs.

import type { Exercise } from '../core/model/exercise.js';
import { changedLimits } from '../core/model/limits.js';
import type { Report } from '../core/model/report.js';
import type { Pages } from '../exporters/create-pages.js';
import { packageVersion } from '../package-root.js';
import type { GradeReply, PoolRun, Wants } from './grading-pool.js';
import { solutionOf } from './solution-of.js';

export type Renderer = (report: Report, wants: Wants) => Promise<Pick<GradeReply, 'html' | 'text'>>;

/** A renderer for reports of one run. */
export function createRenderer(
  exercise: Exercise,
  { seed, limits, report: options }: PoolRun,
): Renderer {
  let pages: Pages | undefined;
  const page = async (report: Report) => {
    pages ??= (await import('../exporters/create-pages.js')).createPages();
    return pages.studentPage(report, exercise, {
      graderVersion: packageVersion,
      seed,
      solution: options.afterDeadline ? solutionOf(exercise.id, report.result.language) : null,
      options,
      limits: changedLimits(exercise.limits, limits),
    });
  };
  return async (report, { page: wantsPage, text }) => {
    const html = wantsPage === 'none' ? null : await page(report);
    if (text === null) return { html, text };
    const { terminalReport } = await import('../exporters/terminal-report.js');
    return { html, text: terminalReport(report, exercise, { ...text, options }) };
  };
}
