// The page of a class: one self-contained HTML file that links to the students' pages.

import type { Exercise } from '../core/model/exercise.js';
import type { Results } from '../core/model/report.js';
import { classView } from './class-view.js';
import { limitWords } from './limit-words.js';
import type { PageTemplates } from './page-templates.js';
import type { PageContext } from './student-page.js';

export type ClassPage = (results: Results, exercise: Exercise, context: PageContext) => string;

/** A renderer of class pages over templates that were read once. */
export function createClassPage({ style, classroom }: PageTemplates): ClassPage {
  return (results, exercise, context) => {
    const view = classView(results, exercise);
    const limits = context.limits.map(limitWords);
    return classroom({ ...view, heading: `${view.title} – class`, context, limits, style });
  };
}
