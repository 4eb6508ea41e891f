// A student's page: one self-contained HTML file.

import type { Exercise } from '../core/model/exercise.js';
import type { ChangedLimit } from '../core/model/limits.js';
import type { Report } from '../core/model/report.js';
import { limitWords } from './limit-words.js';
import type { PageTemplates } from './page-templates.js';
import { pathChart } from './path-chart.js';
import type { ReportOptions } from './report-options.js';
import { studentView } from './student-view.js';

/** What made a page; none of it changes between two runs of the same version. */
export interface PageContext {
  readonly graderVersion: string;
  readonly options: ReportOptions;
  /** Limits that are not the exercise's own. */
  readonly limits: readonly ChangedLimit[];
}

export interface StudentPageContext extends PageContext {
  readonly seed: number;
}

export type StudentPage = (
  report: Report,
  exercise: Exercise,
  context: StudentPageContext,
) => string;

/** A renderer of student pages over templates that were read once. */
export function createStudentPage({ style, student }: PageTemplates): StudentPage {
  return (report, exercise, context) => {
    const view = studentView(report, exercise, context.options);
    const figures = report.details.figures.map(pathChart);
    const limits = context.limits.map(limitWords);
    const heading = `${view.title} – ${view.who}`;
    return student({ ...view, figures, heading, context, limits, style });
  };
}
